import { packCards, type Packed } from './pack.js';
import type { Page } from './page.js';
import type { CardWords } from './card.js';
import { scriptWordNames, type PageWords } from './words.js';

/** What the page's script reads: every finding, and the words to draw them with. */
export interface PageData {
  readonly texts: readonly string[];
  readonly cards: readonly Packed[];
  readonly cardWords: CardWords;
  readonly words: Pick<PageWords, (typeof scriptWordNames)[number]>;
}

/** The data of a page as JSON that cannot end its script element. */
export function pageData({ cards, cardWords, words }: Page): string {
  const said = Object.fromEntries(scriptWordNames.map((name) => [name, words[name]]));
  return JSON.stringify({ ...packCards(cards), cardWords, words: said }).replace(/</g, '\\u003c');
}
