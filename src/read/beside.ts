import type { Row, Sheet } from '../model/sheet.js';
import { firstFilled, isBlankCell, type Cells } from './blank.js';
import type { HeaderCell } from './header.js';
import { normaliseHeader } from './header-text.js';
import { isExample, isNote } from './ignored-rows.js';
import { dayRangeIn } from './matrices/month-day.js';

/** One header alone, or the same twice, is a doubled column; forms repeat several to save paper, as often as it has room. */
const LEAST = 2;
const MOST_BLOCKS = 8;

/**
 * The blocks of a header that is printed several times side by side (姓名 职务 | 姓名 职务): each the same headers in the
 * same order. Another header is one block.
 * @param header in the order of its columns
 */
export function blocksBeside(header: readonly HeaderCell[]): (readonly HeaderCell[])[] {
  const width = blockWidth(header.map(({ text }) => text));
  if (width === null) return [header];
  return Array.from({ length: header.length / width }, (_, n) => header.slice(n * width, (n + 1) * width));
}

/** Whether the upper texts of a header are titles, one over each block: 校办 over 姓名 职务, 教务处 over the next 姓名 职务. */
export function areTitles(stacks: readonly (readonly string[])[]): boolean {
  const width = blockWidth(stacks.map(([, ...below]) => below.join('/')));
  if (width === null) return false;
  // Days in a title are for its own rows, and those of a list are read for all of it.
  return stacks.every(
    ([title], at) => title === stacks[at - (at % width)]![0] && dayRangeIn(title!) === null,
  );
}

/** How many headers a block has, where the same ones are printed several times; else null. */
function blockWidth(shown: readonly string[]): number | null {
  const texts = shown.map(normaliseHeader);
  const width = texts.indexOf(texts[0]!, 1);
  const count = texts.length / width;
  const isForm = width >= LEAST && Number.isInteger(count) && count <= MOST_BLOCKS;
  return isForm && texts.every((text, at) => text === texts[at % width]) ? width : null;
}

/** A sheet with only the cells of one block: from its first column up to where the next begins. */
export function within(sheet: Sheet, from: number, to: number): Sheet {
  const rows = sheet.rows
    .filter(({ cells }) => !isTailOfNote(cells, from, to))
    .map((row) => ({
      ...row,
      cells: row.cells.slice(0, to).map((cell, column) => (from <= column ? cell : undefined)),
    }));
  return { ...sheet, rows };
}

/** What stands in this block of a line that begins in one before it, as a note (审核人：, 王芳), and is counted there. */
function isTailOfNote(cells: Cells, from: number, to: number): boolean {
  const first = firstFilled(cells);
  if (first < 0 || first >= from || !isNote(cells[first]!)) return false;
  const filled = cells.slice(from, to).filter((cell) => !isBlankCell(cell));
  return isExample(cells[first]!) || filled.length === 1;
}

/** A row of a later block as one of the first, whose columns have other letters. */
export function withAddresses(row: Row, letters: readonly string[]): Row {
  const own = letters.map((letter, index) => [index, `${letter}${row.number}`] as const);
  return { ...row, addresses: new Map([...own, ...(row.addresses ?? [])]) };
}
