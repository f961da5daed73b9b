import { drawUpTo, show, type Cause } from './causes.js';
import type { Data } from './data.js';
import { byId } from './page.js';
import { showAllParts, showPart, shownPart } from './parts.js';

/**
 * Makes the print hold what the screen shows: every finding that the filters leave, in a line each, opened where it
 * is open; where everything is to be printed all are opened. Afterwards the page is as it was.
 */
export function listenToPrint(causes: readonly Cause[], data: Data): void {
  let undo: (() => void) | undefined;
  let everything = false;
  const prepare = (): void => {
    undo ??= unfold(causes, data, everything ? '' : ':not(.finding > *)');
  };
  const restore = (): void => {
    undo?.();
    undo = undefined;
  };
  addEventListener('beforeprint', prepare);
  addEventListener('afterprint', restore);
  matchMedia('print').addEventListener('change', ({ matches }) => (matches ? prepare() : restore()));
  byId('print-view').addEventListener('click', () => print());
  byId('print-all').addEventListener('click', () => {
    const part = shownPart();
    everything = true;
    showAllParts();
    print();
    everything = false;
    showPart(part);
  });
  document.querySelector<HTMLElement>('.print')!.hidden = false;
}

/** Draws all that is shown and opens what the selector leaves; gives back how to close it again. */
function unfold(causes: readonly Cause[], data: Data, which: string): () => void {
  const drawn = causes.map((cause) => cause.drawn);
  for (const cause of causes) if (!cause.element.hidden) drawUpTo(cause, cause.shown.length, data);
  const closed = [
    ...document.querySelectorAll<HTMLDetailsElement>(`.part:not([hidden]) details:not([open])${which}`),
  ];
  for (const each of closed) each.open = true;
  return () => {
    for (const each of closed) each.open = false;
    causes.forEach((cause, i) => {
      if (cause.drawn === drawn[i]) return;
      show(cause, cause.shown, data);
      if (drawn[i]! > cause.drawn) drawUpTo(cause, drawn[i]!, data);
    });
  };
}
