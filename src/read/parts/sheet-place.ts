import { damaged, type Refusal } from '../refusal.js';
import type { SheetPass } from './sheet-pass.js';

/** Sets the row that a `<row>` opens; one without a number follows the last. */
export function rowOf(pass: SheetPass, said: string | undefined): void {
  pass.rowIsSaid = said !== undefined;
  pass.row = said === undefined ? pass.row + 1 : numberOf(said);
  pass.column = -1;
  if (!(pass.row >= 1 && pass.row <= pass.shared.limits.rows))
    throw noSuchPlace(pass, said ?? String(pass.row));
}

/** Sets the column that a `<c>` stands in; one without an address follows the last. */
export function columnOf(pass: SheetPass, address: string | undefined): void {
  if (address === undefined) pass.column++;
  else setPlace(pass, address);
  if (pass.column >= pass.shared.limits.columns) throw noSuchPlace(pass, address ?? String(pass.column + 1));
}

/** A whole number from 1 on, as written in an attribute; NaN for anything else. */
export function numberOf(text: string | undefined): number {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : NaN;
}

/** `B12` is column 1 of row 12. Written as a loop, as every cell passes here. */
function setPlace(pass: SheetPass, address: string): void {
  let column = 0;
  let at = 0;
  for (; at < address.length; at++) {
    const letter = (address.charCodeAt(at) | 32) - 96;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  let row = at < address.length && at > 0 ? 0 : NaN;
  for (; at < address.length; at++) {
    const digit = address.charCodeAt(at) - 48;
    row = digit >= 0 && digit <= 9 ? row * 10 + digit : NaN;
  }
  pass.column = column - 1;
  if (row !== pass.row) setRow(pass, row, address);
}

/** A row that did not say its number gets it from its first cell; two that differ cannot both be right. */
function setRow(pass: SheetPass, row: number, address: string): void {
  if (pass.rowIsSaid || !(row >= 1 && row <= pass.shared.limits.rows)) throw noSuchPlace(pass, address);
  pass.row = row;
  pass.rowIsSaid = true;
}

function noSuchPlace(pass: SheetPass, place: string): Refusal {
  return damaged(
    `其中的“${pass.part}”有单元格写在不可能的位置(${place.slice(0, 20)})`,
    `its part “${pass.part}” puts a cell where none can be (${place.slice(0, 20)})`,
  );
}
