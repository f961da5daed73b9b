import type { Merge } from '../../model/sheet.js';
import { newBatches, type Batches } from '../cells/batch.js';
import { areaOf } from '../cells/merges.js';
import type { Form } from '../formats/form.js';
import type { Limits } from '../limits.js';
import { newTally, type Tally } from '../notes.js';
import { tooBig } from '../refusal.js';
import { addToCellText, beginCell, endCell, openInCell } from './sheet-cell.js';
import { columnOf, numberOf, rowOf } from './sheet-place.js';
import { saysYes, type Attributes, type XmlHandlers } from './xml.js';

/** What the cells of all sheets of a workbook share. */
export interface SharedContent {
  readonly strings: readonly string[];
  /** What stands behind `<c` in the neutral sheet for each shared text, made when first needed. */
  readonly pieces: (string | undefined)[];
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

/**
 * The handlers of the pass. Only `sheetData`, merges and the visibility of columns are looked at; whatever else a
 * sheet has (filters, validations, drawings, extensions) is passed over.
 */
export function sheetHandlers(pass: SheetPass): XmlHandlers {
  return {
    open(name, attributes, depth) {
      if (pass.inCell) openInCell(pass, name, depth);
      else if (pass.inData) openInData(pass, name, attributes, depth);
      else openOutside(pass, name, attributes, depth);
    },
    text(piece) {
      if (pass.taking) addToCellText(pass, piece);
    },
    close(name, depth) {
      if (pass.inCell) closeInCell(pass, name, depth);
      else if (depth === 2) pass.inData = false;
    },
  };
}

function openInData(pass: SheetPass, name: string, attributes: Attributes, depth: number): void {
  if (depth === 4 && name === 'c') {
    columnOf(pass, attributes['r']);
    beginCell(pass, attributes);
  } else if (depth === 3 && name === 'row') {
    rowOf(pass, attributes['r']);
    pass.rowIsHidden = saysYes(attributes['hidden']);
  }
}

function closeInCell(pass: SheetPass, name: string, depth: number): void {
  if (depth === 4) endCell(pass);
  else if (name === 'v' || name === 't') pass.taking = false;
  else if (name === 'rPh') pass.phonetic = false;
}

function openOutside(pass: SheetPass, name: string, attributes: Attributes, depth: number): void {
  if (depth === 1) pass.root = name;
  else if (depth === 2) pass.inData = name === 'sheetData' && pass.root === 'worksheet';
  else if (depth === 3 && name === 'mergeCell') addMerge(pass, attributes['ref'] ?? '');
  else if (depth === 3 && name === 'col' && saysYes(attributes['hidden']))
    pass.hiddenColumns.push([numberOf(attributes['min']), numberOf(attributes['max'])]);
}

function addMerge(pass: SheetPass, reference: string): void {
  const { limits } = pass.shared;
  const area = areaOf(reference, limits);
  if (!area) pass.badMerges++;
  else if (area.top < area.bottom || area.left < area.right) pass.merges.push(area);
  if (pass.merges.length > limits.merges)
    throw tooBig({ zh: '一张表中的合并单元格', en: 'the merged cells of one sheet' }, String(limits.merges));
}
