import type { CellRef } from './record.js';

/** Text of a cell that quotes an article of a law: `《未成年人保护法》第二十一条`, as it stands there. */
export interface Quotation {
  /** Between 《 and 》. */
  readonly title: string;
  /** The article as it is written, with its 款 and 项. */
  readonly article: string;
  /** The cell; its value is the quotation alone, whatever else the cell says. */
  readonly at: CellRef;
}

/** A quotation whose article is read: `27`, `24§1`, `9(9)`, `139-1` (as in `rules/law.json`). */
export interface Citation extends Quotation {
  readonly number: string;
}
