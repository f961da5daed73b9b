import { markup, type Markup } from './markup.js';

/** A table with its caption and column headers, in a box that scrolls by itself where the screen is narrow. */
export function tableIn(
  caption: string,
  headers: readonly string[],
  rows: readonly Markup[],
  captionClass: 'seen' | 'unseen' = 'seen',
): Markup {
  const head = markup`<thead><tr>${headers.map((header) => markup`<th scope="col">${header}</th>`)}</tr></thead>`;
  return scrolling(
    caption,
    markup`<table><caption class="${captionClass}">${caption}</caption>${head}<tbody>${rows}</tbody></table>`,
  );
}

/** A box that scrolls sideways, and can be reached by the keyboard for that. */
export function scrolling(name: string, content: Markup): Markup {
  return markup`<div class="scroll" role="group" tabindex="0" aria-label="${name}">${content}</div>`;
}
