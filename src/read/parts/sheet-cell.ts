import { addCell } from '../cells/batch.js';
import { EMPTY, ISO, TEXT, UNCALCULATED, type Meaning } from '../cells/meaning.js';
import { neutralText } from '../cells/neutral.js';
import { GENERAL } from '../formats/form.js';
import { count } from '../notes.js';
import { damaged, tooBig } from '../refusal.js';
import { unescaped } from './escapes.js';
import type { SharedContent, SheetPass } from './sheet-pass.js';
import { attribute } from './xml.js';
import type { Attributes } from './xml-state.js';

/** What a cell holds that has no value of its own, so that it comes back from the neutral workbook all the same. */
const STAND_IN = ' t="str"><v>-</v></c>';
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
}

/** Takes `v`, and `t` inside `is`, and inside the runs of rich text; phonetic readings are no part of the text. */
export function openInCell(pass: SheetPass, name: string, depth: number): void {
  if (name === 'v' && depth === 5) pass.taking = pass.hasValue = true;
  else if (name === 'f' && depth === 5) pass.hasFormula = true;
  else if (name === 'rPh') pass.phonetic = true;
  else if (name === 't' && depth > 5 && !pass.phonetic) pass.taking = pass.hasValue = true;
}

/** Adds a piece of the text of the value. */
export function addToCellText(pass: SheetPass, piece: string): void {
  pass.value = pass.value === '' ? piece : pass.value + piece;
}

/** Ends a cell: what it holds goes into the neutral sheet; a cell that holds nothing does not. */
export function endCell(pass: SheetPass): void {
  pass.inCell = false;
  if (!pass.hasValue) {
    if (pass.hasFormula) put(pass, STAND_IN, UNCALCULATED);
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
  const { strings, pieces } = pass.shared;
  if (pass.value.trim() === '') return endText(pass, '');
  const index = Number(pass.value);
  const text = strings[index];
  if (text === undefined)
    throw damaged(
      `缺少“${pass.part}”所用的文本表或其中的文本`,
      `the table of texts lacks one that “${pass.part}” uses`,
    );
  if (text === '') endText(pass, text);
  else if (text.length > pass.shared.limits.cellText) endText(pass, text);
  else put(pass, pieces[index] ?? sharedPiece(pass.shared, index, text), TEXT, index);
}

/** Kept from the second use on: many texts are used once only. */
function sharedPiece({ pieces, used }: SharedContent, index: number, text: string): string {
  const piece = textPiece(text);
  if (used[index]) pieces[index] = piece;
  used[index] = 1;
  return piece;
}

/** An empty text is nothing, but as the result of a formula it is a value. */
function endText(pass: SheetPass, text: string): void {
  if (text === '') {
    if (pass.hasFormula) put(pass, STAND_IN, EMPTY);
  } else if (PICTURE.test(text)) put(pass, textPiece('[图片]'), TEXT);
  else if (text.length > pass.shared.limits.cellText) {
    count(pass.tally, 'TEXT_CUT', pass.column, pass.row);
    put(pass, textPiece(cut(text, pass.shared.limits.cellText)), TEXT);
  } else put(pass, textPiece(text), TEXT);
}

function endBoolean(pass: SheetPass, value: string): void {
  const yes = value === '1' || value === 'true';
  if (!yes && value !== '0' && value !== 'false') endOddNumber(pass, value);
  else put(pass, ` t="b"><v>${yes ? 1 : 0}</v></c>`, TEXT);
}

function endError(pass: SheetPass, value: string): void {
  put(pass, ` t="e"><v>${neutralError(value || '#VALUE!')}</v></c>`, TEXT);
}

function endDate(pass: SheetPass, value: string): void {
  if (value === '') endOddNumber(pass, value);
  else put(pass, textPiece(value), ISO);
}

function endNumber(pass: SheetPass, value: string): void {
  if (!COMMON_NUMBER.test(value) && !isNumber(value)) return endOddNumber(pass, value);
  const form = pass.style === undefined ? undefined : pass.shared.forms[Number(pass.style)];
  put(pass, `><v>${value}</v></c>`, form ?? GENERAL);
}

function isNumber(value: string): boolean {
  return NUMBER.test(value) && Number.isFinite(Number(value));
}

/** What should be a number and is none cannot be used, and is said; nothing at all is an uncalculated formula. */
function endOddNumber(pass: SheetPass, value: string): void {
  if (value !== '') {
    count(pass.tally, 'BAD_NUMBER', pass.column, pass.row);
    endError(pass, value);
  } else if (pass.hasFormula) put(pass, STAND_IN, UNCALCULATED);
}

function put(pass: SheetPass, piece: string, meaning: Meaning, index = -1): void {
  const { shared, row, column } = pass;
  pass.cells++;
  shared.cells++;
  shared.characters += piece.length;
  if (shared.cells > shared.limits.cells || shared.characters > shared.limits.allText) throw tooMuch(shared);
  pass.usedColumns[column] = 1;
  if (pass.rowIsHidden) pass.hiddenRows.add(row);
  addCell(pass.batches, row, column, piece, meaning, index);
}

function tooMuch({ limits, cells }: SharedContent): ReturnType<typeof tooBig> {
  return cells > limits.cells
    ? tooBig({ zh: '有内容的单元格', en: 'the number of its filled cells' }, String(limits.cells))
    : tooBig({ zh: '单元格中的文字', en: 'the number of characters in its cells' }, String(limits.allText));
}

function textPiece(text: string): string {
  return ` t="str"><v>${neutralText(text)}</v></c>`;
}

/** Errors are not decoded a second time (`neutralText`). */
function neutralError(text: string): string {
  return neutralText(text).replaceAll('&amp;amp;', '&amp;');
}

/** Cuts a text without splitting a pair of surrogates. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}
