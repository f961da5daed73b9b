import type { Cell } from '../../model/sheet.js';
import type { Spot } from './spots.js';

/** One thing that a cell of a matrix says, and the address of the cell that says it. */
export interface Said {
  readonly cell: Cell;
  readonly address: string;
}

/** A part of what a cell says, as a text of its own. */
export function saying(text: string, { address }: Pick<Spot, 'address'>): Said {
  return { cell: { kind: 'text', text }, address };
}

/** All that a cell says, as it is stored. */
export function wholeOf({ cell, address }: Spot): Said {
  return { cell, address };
}

// No label, title or cell of a printed table is longer; what is behind is not taken apart.
const LONGEST = 1000;

/** The text of a cell as it is taken apart: one width, no invisible characters, line breaks as they are. */
export function plainText(text: string): string {
  return text
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\S\n]+/gu, ' ')
    .trim();
}
