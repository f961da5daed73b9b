import type { Cell } from '../../model/sheet.js';
import type { Problem } from '../../model/problem.js';
import type { Bilingual } from '../../model/text.js';
import type { Said } from './said.js';
import type { Spot } from './spots.js';
import type { Validity } from './validity.js';

/** One record of a matrix: what its cell and the labels around it say, by field. */
export interface Entry {
  /** The cell in the body; what is not said anywhere is shown there. */
  readonly home: Spot;
  /** The row of the sheet (1-based) in which it counts. */
  readonly row: number;
  readonly values: Readonly<Partial<Record<string, Said>>>;
}

/** A cell of the body that names nobody, and what the labels around it say. */
export interface Unfilled {
  readonly address: string;
  readonly row: number;
  readonly cell: Cell | undefined;
  readonly values: Entry['values'];
}

/** What one block gave. */
export interface BlockRead {
  readonly entries: readonly Entry[];
  /** The duties that its labels ask for and for which nobody is named; none of lessons, which a class may not have. */
  readonly unfilled: readonly Unfilled[];
  /** Filled cells of the body that are no records: dashes, breaks, lines that are not used. */
  readonly ignored: number;
  /** Labels of lines that are not used. */
  readonly unused: readonly Spot[];
  readonly problems: readonly Problem[];
  /** What was recognised, for the user: `4 posts × 5 days`; null where only the sheet as a whole is told. */
  readonly said: Bilingual | null;
  /** From when to when a block of duties holds; null where it is not said, or for lessons. */
  readonly validity: Validity | null;
}

/** Drops what was not said, so that an absent value and a missing one are the same. */
export function valuesOf(said: Readonly<Record<string, Said | null | undefined>>): Entry['values'] {
  return Object.fromEntries(
    Object.entries(said).flatMap(([field, value]) => (value ? [[field, value]] : [])),
  );
}
