import type { Lang } from '../../model/text.js';
import type { CellStyles } from './cell-styles.js';
import type { Dialect } from './dialect.js';
import type { Parts } from './parts.js';

/** The sheet of results: where an earlier check left one, in its place and under its name; else at the end. */
export interface ResultsPlace {
  readonly name: string;
  readonly part: string;
  readonly isNew: boolean;
}

/** What the sheets of a workbook are marked with. */
export interface Run {
  readonly parts: Parts;
  readonly lang: Lang;
  readonly dialect: Dialect;
  /** Undefined in a workbook without any styles. */
  readonly styles: CellStyles | undefined;
  /** Whether an earlier check may have given cells a ground. */
  readonly hasGrounds: boolean;
  readonly results: ResultsPlace;
  /** Content types of the parts that are added, by name or ending. */
  readonly types: Map<string, string>;
}
