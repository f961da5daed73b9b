import type { Cell } from '../model/sheet.js';

/** Cells of one row by 0-based column. */
export type Cells = readonly (Cell | undefined)[];

/**
 * Whether a cell shows nothing: no cell, or only white space (a formula may give an empty text). What a formula that
 * was never calculated would give is unknown, so it is no blank.
 */
export function isBlankCell(cell: Cell | undefined): cell is undefined {
  return cell === undefined || (cell.kind !== 'uncalculated' && !/\S/.test(cell.text));
}

/** The 0-based column of the first cell at or after `from` that shows something; -1 where there is none. */
export function firstFilled(cells: Cells, from = 0): number {
  for (let column = from; column < cells.length; column++) if (!isBlankCell(cells[column])) return column;
  return -1;
}
