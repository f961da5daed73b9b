import type { Markup } from '../../report/html/markup.js';

/** The element with an id; the page is ours, so it is there. */
export function byId<E extends HTMLElement = HTMLElement>(id: string): E {
  return document.getElementById(id) as E;
}

/** Draws a piece of the page into an element. */
export function draw(into: HTMLElement, { markup }: Markup): void {
  into.innerHTML = markup;
}

/** Listens to one element of the page. */
export function on(id: string, event: string, listener: (event: Event) => void): void {
  byId(id).addEventListener(event, listener);
}

/** Says something to a screen reader. */
export function announce(text: string): void {
  byId('said').textContent = text;
}

/** Saves a file as the browser does, into its downloads. */
export function save(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has to have begun reading it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
