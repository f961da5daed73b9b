import type { Problem } from '../model/problem.js';
import type { LedgerSheet } from '../model/ledger.js';
import type { SheetSummary, SourceRows } from '../model/sheet.js';
import type { RosterBlock } from './matrices/overlaps.js';

/** What was made of one sheet; `source` is null where it is not used. */
export interface ReadSheet {
  readonly source: SourceRows | null;
  readonly summary: SheetSummary;
  readonly problems: readonly Problem[];
  /** The duty tables of a sheet that is a matrix of them; they are compared with those of other sheets. */
  readonly rosters?: readonly RosterBlock[];
  /** The list of findings that a sheet is, with everything that the school typed in it. */
  readonly ledger?: LedgerSheet;
}
