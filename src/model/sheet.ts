import type { PlainWorkbook } from './plain-workbook.js';
import type { Kind } from './tables.js';
import type { Bilingual } from './text.js';

/** One file as it was handed in. `name` is its base name. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What a reader of old workbooks (.xls, .et) made of the bytes, where whoever hands them in has one; the core has none. */
  readonly plain?: PlainWorkbook | undefined;
}

/**
 * What one cell says, as it is stored; nothing is guessed here. `text` is what a user sees in it.
 * `date`: `iso` is `2025-09-01` or, where the cell has a time of day too, `2025-09-01T08:00`.
 * `time`: minutes since midnight (a day has 1440; a duration may be longer).
 * `uncalculated`: a formula that was never calculated, so that there is no result.
 */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string; readonly number: number }
  | { readonly kind: 'date'; readonly text: string; readonly iso: string }
  | { readonly kind: 'time'; readonly text: string; readonly minutes: number }
  | { readonly kind: 'boolean'; readonly text: string; readonly boolean: boolean }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'uncalculated'; readonly text: string };

/** One row that holds anything; `cells` by 0-based column, holes are empty cells. */
export interface GridRow {
  /** 1-based, as Excel shows it. */
  readonly number: number;
  readonly hidden: boolean;
  readonly cells: readonly (Cell | undefined)[];
}

/** A block of merged cells, 1-based and inclusive. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet, rows in order of their numbers. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly GridRow[];
  readonly merges: readonly Merge[];
}

/** One row of a sheet whose kind is known: the cells of the columns we know, in the order of `Source.fields`. */
export interface Row {
  readonly number: number;
  readonly cells: readonly (Cell | undefined)[];
  /** Addresses that are not "column of the field + row number" (merged cells, matrices), by index into `fields`. */
  readonly addresses?: ReadonlyMap<number, string>;
}

/** Where records come from: one sheet, or block of a sheet, that was recognised as a kind. */
export interface Source {
  readonly file: string;
  readonly sheet: string;
  readonly kind: Kind;
  /** Columns found, and at the same index the letters of each (`M`). */
  readonly fields: readonly string[];
  readonly letters: readonly string[];
  /** The row of the last header cell (a header may have two rows; a merged cell stands in its upper one). */
  readonly headerRow: number;
  /** The letters of the last header cell: where a missing column is shown. */
  readonly lastLetter: string;
  /** `list`, `key-value` or `matrix`. */
  readonly layout: 'list' | 'key-value' | 'matrix';
}

/** A recognised sheet with its rows; `ignored` counts blank rows, totals, examples (rulings 25) and what is a copy. */
export interface SourceRows {
  readonly source: Source;
  readonly rows: readonly Row[];
  readonly ignored: number;
  /** Of a printed roster: the cells that name nobody, each as the row that it would be. They are no records. */
  readonly unfilled?: readonly Row[];
}

/**
 * What became of one sheet, or of one of the tables below each other on it. A key-value sheet is one record: `rows` 1, `ignored` 0. Of a matrix, `rows` counts the
 * filled cells of its body (`read/matrix.ts`). Of a sheet that is not used (`kind` null) all rows are counted, and
 * all of them as ignored, so that the sums hold.
 */
export interface SheetSummary {
  readonly name: string;
  readonly kind: Kind | null;
  readonly layout: Source['layout'] | null;
  /** The row of the last header cell, as in `Source`; null where no header was found. */
  readonly headerRow: number | null;
  /** Rows below the header up to the last filled one; of them those that are no records (ruling 25). */
  readonly rows: number;
  readonly ignored: number;
  /** Headers, as they are shown, of columns that are not read; `(F)` for a filled column without one. */
  readonly unusedHeaders: readonly string[];
  readonly hidden: boolean;
  /** How a sheet that is no plain list was understood: `read as a duty matrix: 4 posts × 5 days`. */
  readonly readAs?: Bilingual;
}
