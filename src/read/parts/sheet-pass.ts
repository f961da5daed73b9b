import type { Merge } from '../../model/sheet.js';
import { newGrid, type Grid } from '../cells/grid.js';
import type { Made } from '../cells/made.js';
import type { Limits } from '../limits.js';
import { newTally, type Tally } from '../notes.js';
import type { SharedTexts } from './strings-xml.js';
import type { CellStyles } from './styles-xml.js';

/** What the cells of all sheets of a workbook share. */
export interface SharedContent {
  readonly strings: SharedTexts;
  readonly styles: CellStyles;
  readonly made: Made;
  readonly limits: Limits;
  /** Cells that hold something and characters of texts, over all sheets so far. */
  cells: number;
  characters: number;
}

/** One pass over the XML of a sheet: what was found, and where the pass is. */
export interface SheetPass {
  readonly shared: SharedContent;
  readonly grid: Grid;
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
  /** Whether the text of the cell, or a part of it, is struck through. */
  isStruck: boolean;
  taking: boolean;
  phonetic: boolean;
}

/** Starts the pass over one sheet. */
export function newSheetPass(part: string, shared: SharedContent): SheetPass {
  return {
    ...{ shared, part, grid: newGrid(), tally: newTally(), root: '', merges: [], badMerges: 0 },
    ...{
      hiddenRows: new Set(),
      hiddenColumns: [],
      usedColumns: new Uint8Array(shared.limits.columns),
    },
    ...{ inData: false, row: 0, rowIsSaid: false, rowIsHidden: false, column: -1 },
    ...{ inCell: false, type: 'n', style: undefined, value: '', hasValue: false, hasFormula: false },
    ...{ isStruck: false },
    ...{ taking: false, phonetic: false },
  };
}
