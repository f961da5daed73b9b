import { byId } from './page.js';

const parts = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.part')];

/** Shows one part of the page, and marks it in the navigation. */
export function showPart(id: string): void {
  for (const part of parts()) part.hidden = part.id !== id;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('nav.parts a')) {
    if (link.hash === `#${id}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

/** The part that is shown. */
export function shownPart(): string {
  return parts().find((part) => !part.hidden)?.id ?? 'findings';
}

/** Shows all parts, one below the other. */
export function showAllParts(): void {
  for (const part of parts()) part.hidden = false;
}

/** Whether an id is one of a part. */
export function isPart(id: string): boolean {
  return byId(id)?.classList.contains('part') ?? false;
}
