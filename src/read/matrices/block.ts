import type { Spot } from './spots.js';

/** A cell that labels a row or column of a matrix, and the header of the column in which a row's label stands. */
export interface Label {
  readonly spot: Spot;
  /** '' for the labels of columns. */
  readonly header: string;
}

/** A row (1-based) or column (0-based) of the body, with its labels: left before right, upper before lower. */
export interface Line {
  readonly at: number;
  readonly labels: readonly Label[];
}

/** One table of a sheet: weekdays or dates along one side, something else along the other. */
export interface Block {
  readonly days: 'across' | 'down';
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  /** Labelled rows in which nothing is written: of a roster, a day or a post without anybody. */
  readonly bare: readonly Line[];
  /** The labels by which the table was found; 1 is a day among them and a period elsewhere. */
  readonly dayLabels: ReadonlySet<Spot>;
  /** The first cell of the header: what the table as a whole lacks is shown here. */
  readonly corner: Spot;
  /** The last row and column of the header. */
  readonly headerRow: number;
  readonly lastColumn: number;
  /** Texts above the header, the nearest last; and below the body. */
  readonly above: readonly Spot[];
  readonly below: readonly Spot[];
  /** Headers of columns that belong to no line. */
  readonly unused: readonly Spot[];
}
