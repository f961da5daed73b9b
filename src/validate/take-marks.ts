import type { Cell } from '../model/sheet.js';
import { BLANK } from '../model/value.js';
import { parseMark, parseSignature, type Mark } from './marks.js';
import { refused, type Parsed, type Taker } from './parsed.js';

/** yesNo: a mark; a stroke is unknown; anything else is a problem, not a guess. */
export const takeYesNo: Taker = (column, cell) =>
  saidBy(markOf(cell), column, cell) ?? refused(column, cell, { fault: 'NOT_A_MARK' });

/** signature: a mark, or any text as signed. */
export const takeSignature: Taker = (column, cell) => {
  const mark = cell.kind === 'text' ? parseSignature(cell.text) : (markOf(cell) ?? true);
  return saidBy(mark, column, cell)!;
};

/** The mark of a cell: its text, 1 or 0, a check box; undefined where it is none. */
export function markOf(cell: Cell): Mark | undefined {
  if (cell.kind === 'boolean') return cell.boolean;
  if (cell.kind === 'number') return cell.number === 1 ? true : cell.number === 0 ? false : undefined;
  return cell.kind === 'text' ? parseMark(cell.text) : undefined;
}

/** What a mark makes of a cell; undefined where there is no mark. */
export function saidBy(mark: Mark | undefined, ...[column, cell]: Parameters<Taker>): Parsed | undefined {
  if (mark === undefined) return undefined;
  if (mark === 'unclear') return refused(column, cell, { fault: 'UNCLEAR_MARK' });
  return { value: mark === 'empty' ? (column.exception ? false : BLANK) : mark };
}
