import type { Cell } from '../../model/sheet.js';
import { booleanCell, isoCell, NO_TEXT, NOT_CALCULATED } from '../cells/cell.js';
import { placeCell } from '../cells/grid.js';
import { madeNumber, madeText } from '../cells/made.js';
import { GENERAL, type Form } from '../formats/form.js';
import { count, countInSheet } from '../notes.js';
import { cutText } from '../cut-text.js';
import { damaged, tooBig } from '../refusal.js';
import { unescaped } from './escapes.js';
import { ownText } from './own-text.js';
import type { SharedContent, SheetPass } from './sheet-pass.js';
import { attribute, saysOn } from './xml.js';
import type { Attributes } from './xml-state.js';

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
/** Most numbers, which need no closer look: too short to be over the largest number that there is. */
const COMMON_NUMBER = /^-?\d{1,20}(\.\d{1,30})?$/;
/** A picture in a cell as WPS writes it. */
const PICTURE = /^=(_xlfn\.)?DISPIMG\(/;

/** Begins a cell; its place is known already. */
export function beginCell(pass: SheetPass, attributes: Attributes): void {
  pass.inCell = true;
  pass.type = attribute(attributes, 't') ?? 'n';
  pass.style = attribute(attributes, 's');
  pass.value = '';
  pass.hasValue = pass.hasFormula = false;
  const { struck } = pass.shared.styles;
  pass.isStruck = struck.size > 0 && pass.style !== undefined && struck.has(pass.style);
}

/** Takes `v`, and `t` inside `is`, and inside the runs of rich text; phonetic readings are no part of the text. */
export function openInCell(pass: SheetPass, name: string, attributes: Attributes, depth: number): void {
  if (depth > 5) openInText(pass, name, attributes);
  else if (name === 'v') pass.taking = pass.hasValue = true;
  else if (name === 'f') pass.hasFormula = true;
}

function openInText(pass: SheetPass, name: string, attributes: Attributes): void {
  if (name === 'rPh') pass.phonetic = true;
  else if (name === 'strike') pass.isStruck ||= saysOn(attributes);
  else if (name === 't' && !pass.phonetic) pass.taking = pass.hasValue = true;
}

/** Adds a piece of the text of the value. */
export function addToCellText(pass: SheetPass, piece: string): void {
  pass.value = pass.value === '' ? piece : pass.value + piece;
}

/** Ends a cell: what it holds goes into the grid; a cell that holds nothing does not. */
export function endCell(pass: SheetPass): void {
  pass.inCell = false;
  if (!pass.hasValue) {
    if (pass.hasFormula) put(pass, NOT_CALCULATED);
    return;
  }
  switch (pass.type) {
    case 's':
      return endShared(pass);
    case 'str':
    case 'inlineStr':
      return endText(pass, unescaped(pass.value));
    case 'b':
      return endBoolean(pass, pass.value.trim());
    case 'e':
      return endError(pass, pass.value.trim());
    case 'd':
      return endDate(pass, pass.value.trim());
    default:
      return endNumber(pass, pass.value.trim());
  }
}

function endShared(pass: SheetPass): void {
  const { strings, made, limits } = pass.shared;
  if (pass.value.trim() === '') return endText(pass, '');
  const index = Number(pass.value);
  const text = strings.texts[index];
  if (text === undefined)
    throw damaged(
      `缺少“${pass.part}”所用的文本表或其中的文本`,
      `the table of texts lacks one that “${pass.part}” uses`,
    );
  pass.isStruck ||= strings.struck.has(index);
  if (text === '' || text.length > limits.cellText) endText(pass, text);
  else put(pass, madeText(made, index, text));
}

/** An empty text is nothing, but as the result of a formula it is a value. */
function endText(pass: SheetPass, text: string): void {
  if (text === '') {
    if (pass.hasFormula) put(pass, NO_TEXT);
  } else if (PICTURE.test(text)) putText(pass, '[图片]');
  else if (text.length > pass.shared.limits.cellText) {
    count(pass.tally, 'TEXT_CUT', pass.column, pass.row);
    putText(pass, cutText(text, pass.shared.limits.cellText));
  } else putText(pass, text);
}

function endBoolean(pass: SheetPass, value: string): void {
  const yes = value === '1' || value === 'true';
  if (!yes && value !== '0' && value !== 'false') endOddNumber(pass, value);
  else put(pass, booleanCell(yes));
}

function endError(pass: SheetPass, value: string): void {
  put(pass, { kind: 'error', text: ownText(value) || '#VALUE!' });
}

function endDate(pass: SheetPass, value: string): void {
  if (value === '') endOddNumber(pass, value);
  else put(pass, isoCell(ownText(value)));
}

function endNumber(pass: SheetPass, value: string): void {
  if (!COMMON_NUMBER.test(value) && !isNumber(value)) return endOddNumber(pass, value);
  const form = pass.style === undefined ? undefined : pass.shared.styles.forms[Number(pass.style)];
  putNumber(pass, Number(value), form ?? GENERAL);
}

function isNumber(value: string): boolean {
  return NUMBER.test(value) && Number.isFinite(Number(value));
}

/** What should be a number and is none cannot be used, and is said; nothing at all is an uncalculated formula. */
function endOddNumber(pass: SheetPass, value: string): void {
  if (value !== '') {
    count(pass.tally, 'BAD_NUMBER', pass.column, pass.row);
    endError(pass, value);
  } else if (pass.hasFormula) put(pass, NOT_CALCULATED);
}

function putNumber(pass: SheetPass, value: number, form: Form): void {
  if (form.kind === 'code') count(pass.tally, 'NUMBER_AS_CODE', pass.column, pass.row);
  put(pass, madeNumber(pass.shared.made, value, form));
}

function putText(pass: SheetPass, text: string): void {
  put(pass, { kind: 'text', text: ownText(text) });
}

function put(pass: SheetPass, cell: Cell): void {
  const { shared, row, column } = pass;
  shared.cells++;
  shared.characters += cell.text.length;
  if (shared.cells > shared.limits.cells || shared.characters > shared.limits.allText) throw tooMuch(shared);
  pass.usedColumns[column] = 1;
  if (pass.rowIsHidden) pass.hiddenRows.add(row);
  if (pass.isStruck) countInSheet(pass.tally, 'STRUCK_THROUGH', column, row);
  if (placeCell(pass.grid, row, column, cell)) count(pass.tally, 'DUPLICATE_CELL', column, row);
}

function tooMuch({ limits, cells }: SharedContent): ReturnType<typeof tooBig> {
  return cells > limits.cells
    ? tooBig({ zh: '有内容的单元格', en: 'the number of its filled cells' }, String(limits.cells))
    : tooBig({ zh: '单元格中的文字', en: 'the number of characters in its cells' }, String(limits.allText));
}
