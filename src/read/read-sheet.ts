import type { Problem } from '../model/problem.js';
import type { SheetSummary, SourceRows } from '../model/sheet.js';

/** What was made of one sheet; `source` is null where it is not used. */
export interface ReadSheet {
  readonly source: SourceRows | null;
  readonly summary: SheetSummary;
  readonly problems: readonly Problem[];
}
