import type { Card } from '../card.js';
import { unpackCard } from '../pack.js';
import type { PageData } from '../page-data.js';
import { byId } from './page.js';

/** What the page carries for its script. */
export interface Data extends Pick<PageData, 'words' | 'cardWords'> {
  readonly cards: readonly Card[];
}

/** Reads the page's data. */
export function readData(): Data {
  const { texts, cards, words, cardWords } = JSON.parse(byId('data').textContent ?? '') as PageData;
  return { words, cardWords, cards: cards.map((card) => unpackCard(card, texts)) };
}
