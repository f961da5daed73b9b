import { areaOf } from '../cells/merges.js';
import { tooBig } from '../refusal.js';
import { addToCellText, beginCell, endCell, openInCell } from './sheet-cell.js';
import type { SheetPass } from './sheet-pass.js';
import { columnOf, numberOf, rowOf } from './sheet-place.js';
import { attribute, saysYes } from './xml.js';
import type { Attributes, XmlHandlers } from './xml-state.js';

/**
 * The handlers of the pass. Only `sheetData`, merges and the visibility of columns are looked at; whatever else a
 * sheet has (filters, validations, drawings, extensions) is passed over.
 */
export function sheetHandlers(pass: SheetPass): XmlHandlers {
  return {
    open(name, attributes, depth) {
      if (pass.inCell) openInCell(pass, name, attributes, depth);
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
    columnOf(pass, attribute(attributes, 'r'));
    beginCell(pass, attributes);
  } else if (depth === 3 && name === 'row') {
    rowOf(pass, attribute(attributes, 'r'));
    pass.rowIsHidden = saysYes(attribute(attributes, 'hidden'));
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
  else if (depth === 3 && name === 'mergeCell') addMerge(pass, attribute(attributes, 'ref') ?? '');
  else if (depth === 3 && name === 'col') addColumns(pass, attributes);
}

/** A sheet has no more such elements than columns; what goes beyond says nothing new. */
function addColumns({ hiddenColumns, shared }: SheetPass, attributes: Attributes): void {
  if (!saysYes(attribute(attributes, 'hidden')) || hiddenColumns.length >= shared.limits.columns) return;
  hiddenColumns.push([numberOf(attribute(attributes, 'min')), numberOf(attribute(attributes, 'max'))]);
}

function addMerge(pass: SheetPass, reference: string): void {
  const { limits } = pass.shared;
  const area = areaOf(reference, limits);
  if (!area) pass.badMerges++;
  else if (area.top < area.bottom || area.left < area.right) pass.merges.push(area);
  if (pass.merges.length > limits.merges)
    throw tooBig({ zh: '一张表中的合并单元格', en: 'the merged cells of one sheet' }, String(limits.merges));
}
