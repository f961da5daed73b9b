import type { Merge } from '../../model/sheet.js';
import { newBatches, type Batches } from '../cells/batch.js';
import type { Form } from '../formats/form.js';
import type { Limits } from '../limits.js';
import { newTally, type Tally } from '../notes.js';

/** What the cells of all sheets of a workbook share. */
export interface SharedContent {
  readonly strings: readonly string[];
  /** What stands behind `<c` in the neutral sheet for the shared texts that are used again and again. */
  readonly pieces: (string | undefined)[];
  /** Whether a shared text was used yet. */
  readonly used: Uint8Array;
  readonly forms: readonly Form[];
  readonly limits: Limits;
  /** Cells that hold something and characters of texts, over all sheets so far. */
  cells: number;
  characters: number;
}

/** One pass over the XML of a sheet: what was found, and where the pass is. */
export interface SheetPass {
  readonly shared: SharedContent;
  readonly batches: Batches;
  readonly tally: Tally;
  readonly part: string;
  /** The name of the root: `worksheet`, or that of a sheet without cells. */
  root: string;
  readonly merges: Merge[];
  /** Merges that were left out because their reference cannot be read. */
  badMerges: number;
  /** Rows that are hidden and hold something. */
  readonly hiddenRows: Set<number>;
  /** Hidden columns, 1-based from and to. */
  readonly hiddenColumns: [number, number][];
  /** Whether a column, 0-based, holds something. */
  readonly usedColumns: Uint8Array;
  /** Cells that were found to hold something. */
  cells: number;
  inData: boolean;
  /** The row that is open, 1-based; whether it said its number, and whether it is hidden. */
  row: number;
  rowIsSaid: boolean;
  rowIsHidden: boolean;
  /** The column of the last cell, 0-based; -1 at the start of a row. */
  column: number;
  inCell: boolean;
  type: string;
  style: string | undefined;
  value: string;
  hasValue: boolean;
  hasFormula: boolean;
  taking: boolean;
  phonetic: boolean;
}

/** Starts the pass over one sheet. */
export function newSheetPass(part: string, shared: SharedContent): SheetPass {
  return {
    ...{ shared, part, batches: newBatches(), tally: newTally(), root: '', merges: [], badMerges: 0 },
    ...{
      hiddenRows: new Set(),
      hiddenColumns: [],
      usedColumns: new Uint8Array(shared.limits.columns),
      cells: 0,
    },
    ...{ inData: false, row: 0, rowIsSaid: false, rowIsHidden: false, column: -1 },
    ...{ inCell: false, type: 'n', style: undefined, value: '', hasValue: false, hasFormula: false },
    ...{ taking: false, phonetic: false },
  };
}
