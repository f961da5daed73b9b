import { drawCards, type Card } from '../card.js';
import type { Data } from './data.js';
import { byId, filled } from './page.js';

/** Findings that are drawn at first, and on every press of the button. */
const STEP = 50;

/** One cause on the page: its findings, those that the filters leave, and how many of these are drawn. */
export interface Cause {
  readonly element: HTMLDetailsElement;
  readonly list: HTMLElement;
  readonly cards: readonly Card[];
  shown: readonly Card[];
  drawn: number;
}

/** The causes of the page with the findings of each. */
export function readCauses({ cards }: Data): Cause[] {
  const byCause = new Map<string, Card[]>();
  for (const card of cards) {
    const key = `${card.verdict} ${card.rule}`;
    const list = byCause.get(key);
    if (list) list.push(card);
    else byCause.set(key, [card]);
  }
  return [...document.querySelectorAll<HTMLDetailsElement>('details.cause')].map((element) => {
    const list = element.querySelector<HTMLElement>('ol.findings')!;
    const own = byCause.get(element.dataset['cause'] ?? '') ?? [];
    return { element, list, cards: own, shown: own, drawn: list.querySelectorAll('.finding').length };
  });
}

/** Shows of a cause the findings that the filters leave; nothing is drawn while it is closed. */
export function show(cause: Cause, shown: readonly Card[], data: Data): void {
  cause.shown = shown;
  cause.element.hidden = shown.length === 0;
  cause.list.textContent = '';
  cause.drawn = 0;
  const of = cause.element.querySelector<HTMLElement>('.of')!;
  of.hidden = shown.length === cause.cards.length;
  of.textContent = filled(data.words.shown, { shown: shown.length, all: cause.cards.length });
  if (cause.element.open) drawUpTo(cause, STEP, data);
}

/** Draws the findings of a cause up to a number, but all of a post, and says on the button how many are left. */
export function drawUpTo(cause: Cause, end: number, data: Data): void {
  const { shown } = cause;
  const isCut = (at: number): boolean => shown[at] !== undefined && shown[at].post !== '' && shown[at].post === shown[at - 1]?.post; // prettier-ignore
  let last = end;
  while (last > cause.drawn && isCut(last)) last++;
  const next = shown.slice(cause.drawn, last);
  cause.list.insertAdjacentHTML(
    'beforeend',
    drawCards(next, data.cardWords).map(({ markup }) => markup).join(''),
  ); // prettier-ignore
  cause.drawn += next.length;
  const button = cause.element.querySelector<HTMLButtonElement>('button.more')!;
  const left = cause.shown.length - cause.drawn;
  button.hidden = left === 0;
  button.textContent = filled(data.words.more, { count: Math.min(STEP, left), left });
}

/** Draws what is opened, and more where more is asked for. */
export function listen(causes: readonly Cause[], data: Data): void {
  for (const cause of causes) {
    drawUpTo(cause, cause.drawn, data);
    cause.element.addEventListener('toggle', () => {
      if (cause.element.open && cause.drawn === 0) drawUpTo(cause, STEP, data);
    });
    cause.element.querySelector('button.more')!.addEventListener('click', () => {
      const before = cause.list.lastElementChild;
      drawUpTo(cause, cause.drawn + STEP, data);
      before?.nextElementSibling?.querySelector('summary')?.focus();
    });
  }
}

/** Opens a finding wherever it is in its list; undefined where there is none of that id. */
export function reveal(id: string, causes: readonly Cause[], data: Data): HTMLElement | undefined {
  const cause = causes.find(({ shown }) => shown.some((card) => card.id === id));
  if (!cause) return undefined;
  cause.element.open = true;
  drawUpTo(cause, Math.max(cause.drawn, cause.shown.findIndex((card) => card.id === id) + 1), data);
  const element = byId(`f-${id}`);
  element.closest('.same > details')?.setAttribute('open', '');
  element.querySelector('details')!.open = true;
  return element;
}
