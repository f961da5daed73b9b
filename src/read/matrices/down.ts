import type { Block } from './block.js';
import { columnLines } from './column-lines.js';
import { dayLabelOf, isNoWeekday } from './day-label.js';
import { isLabelHeader } from './header-words.js';
import { isPeriod } from './period-label.js';
import { rowLines, type LabelColumn } from './row-lines.js';
import { isClass } from './class-label.js';
import { shiftIn } from './shift-words.js';
import { clockRangeIn } from './clock-range.js';
import type { Spot, Spots } from './spots.js';
import { textsAround } from './texts-around.js';
import { titleTop } from './titles.js';

/** Days below each other that belong to one table. */
interface Run {
  readonly column: number;
  /** The part of the sheet's width that belongs to the table. */
  readonly left: number;
  readonly right: number;
  readonly days: readonly Spot[];
}

/** The rows of a header: of the table before where it is not printed again. */
interface Rows {
  readonly header: readonly number[];
  readonly own: boolean;
}

/** A run of days and the header above it. */
interface Headed {
  readonly run: Run;
  readonly rows: Rows;
}

const DEEPEST = 3;
const NAMES_PEOPLE = /教师|姓名|课程|科目/u;

/** The tables of a sheet that have the days down: below each other, or side by side. */
export function downBlocks(spots: Spots, columns: ReadonlyMap<number, Spot[]>, loose: boolean): Block[] {
  const found = [...columns];
  return found.flatMap(([column, days], index) => {
    const before = found[index - 1];
    const next = found[index + 1];
    // A column of days right beside another one says the same days once more.
    if (before !== undefined && before[0] === column - 1) return [];
    const left = before === undefined ? 0 : column;
    const right = next === undefined || next[0] === column + 1 ? spots.width - 1 : next[0] - 1;
    return blocksOf(spots, runsOf(spots, { column, left, right, days }), loose);
  });
}

/** Parts the days of a column where something else stands between them, or where a header is printed again. */
function runsOf(spots: Spots, all: Run): Run[] {
  const runs: Spot[][] = [];
  for (const day of all.days) {
    const before = runs.at(-1)?.at(-1);
    if (before === undefined || isParted(spots, all, before, day)) runs.push([day]);
    else runs.at(-1)!.push(day);
  }
  return runs.map((days) => ({ ...all, days }));
}

function isParted(spots: Spots, { column }: Run, before: Spot, day: Spot): boolean {
  return spots.rows.some((row) => {
    const between = row > before.bottom && row < day.row ? spots.at(row, column) : undefined;
    return between !== undefined && !isNoWeekday(between);
  });
}

function blocksOf(spots: Spots, runs: readonly Run[], loose: boolean): Block[] {
  const headed = withHeaders(spots, runs);
  const blocks: Block[] = [];
  let after = 0;
  headed.forEach(({ run, rows }, index) => {
    const next = headed[index + 1];
    const to = next === undefined ? Infinity : titleTop(spots, topOf(next)) - 1;
    const { block, end } = blockOf(spots, run, rows, { after, to, loose });
    after = Math.max(end, run.days.at(-1)!.bottom);
    blocks.push(block);
  });
  return blocks;
}

/** Each run with its header; a run without any is left out. */
function withHeaders(spots: Spots, runs: readonly Run[]): Headed[] {
  const headed: Headed[] = [];
  for (const run of runs) {
    const before = headed.at(-1);
    const rows = headerOf(spots, run, before?.run.days.at(-1)!.bottom ?? 0, before?.rows.header ?? []);
    if (rows !== null) headed.push({ run, rows });
  }
  return headed;
}

function topOf({ run, rows }: Headed): number {
  return rows.own ? rows.header[0]! : run.days[0]!.row;
}

/** The rows right above the first day that label the columns; null where there are none, nor any before. */
function headerOf(spots: Spots, run: Run, after: number, before: readonly number[]): Rows | null {
  const first = run.days[0]!.row;
  const bottom = spots.rows.findLast((row) => row < first);
  const own = bottom === undefined || bottom <= after ? 0 : labelsIn(spots, run, bottom);
  if (bottom === undefined || own === 0) return before.length === 0 ? null : { header: before, own: false };
  const header = [bottom];
  while (header.length < DEEPEST && goesUp(spots, run, header[0]!, after)) header.unshift(header[0]! - 1);
  return { header, own: true };
}

/** How many labels a row has beside the column of days. */
function labelsIn(spots: Spots, { column, right }: Run, row: number): number {
  const seen = range(column + 1, right).map((at) => spots.at(row, at));
  return new Set(seen.filter((spot) => spot !== undefined && spot.column > column)).size;
}

/** Whether the row above belongs to the header: a cell reaches down from it, or it labels the same columns too. */
function goesUp(spots: Spots, run: Run, top: number, after: number): boolean {
  if (top - 1 <= after) return false;
  const seen = range(run.left, run.right).map((at) => spots.at(top, at));
  if (seen.some((spot) => spot !== undefined && spot.row < top)) return true;
  const above = spots.inRow(top - 1).filter(({ column, right }) => column <= run.right && right >= run.left);
  const beside = above.filter(({ column }) => column > run.column);
  if (beside.length < 2) return false;
  const groups = beside.some(({ column, right }) => right > column);
  return groups || (above.length === beside.length && beside.every(({ column }) => spots.at(top, column)));
}

interface Room {
  readonly after: number;
  readonly to: number;
  readonly loose: boolean;
}

function blockOf(spots: Spots, run: Run, rows: Rows, room: Room): { block: Block; end: number } {
  const { header } = rows;
  const labelColumns = labelColumnsOf(spots, run, header);
  const first = labelColumns.at(-1)!.column + 1;
  const columns = columnLines(spots, { rows: header, from: first, to: run.right });
  const from = run.days[0]!.row;
  const body = { from, to: room.to, labelColumns, columns: columns.map(({ at }) => at), loose: room.loose };
  const { lines, bare, unread, end } = rowLines(spots, body);
  const corner = header
    .flatMap((row) => spots.inRow(row))
    .find(({ column }) => column >= run.left && column <= run.right);
  const block: Block = {
    days: 'down',
    rows: lines,
    columns,
    bare,
    dayLabels: new Set(run.days),
    corner: corner ?? run.days[0]!,
    headerRow: header.at(-1)!,
    lastColumn: columns.at(-1)?.at ?? run.column,
    ...textsAround(spots, { ...run, ...room, top: topOf({ run, rows }), end }),
    unused: unread,
  };
  return { block, end };
}

/** The column of days, those before it, and those right behind it that label the rows too. */
function labelColumnsOf(spots: Spots, run: Run, header: readonly number[]): LabelColumn[] {
  const headerAt = (column: number) =>
    header.map((row) => spots.at(row, column)).findLast((spot) => spot !== undefined)?.cell.text ?? '';
  const columns = range(run.left, run.column);
  for (
    let column = run.column + 1;
    column < run.right && labelsRows(spots, run, column, headerAt(column));
    column++
  )
    columns.push(column);
  return columns.map((column) => ({ column, header: headerAt(column) }));
}

function labelsRows(spots: Spots, { days }: Run, column: number, header: string): boolean {
  if (isLabelHeader(header) && !NAMES_PEOPLE.test(header)) return true;
  const rows = spots.rows.filter((row) => row >= days[0]!.row && row <= days.at(-1)!.bottom);
  const seen = new Set(rows.map((row) => spots.at(row, column)).filter((spot) => spot !== undefined));
  const sure = [...seen].filter(isRowLabel);
  return sure.length >= 2 && sure.length >= 0.6 * seen.size;
}

function isRowLabel({ cell }: Spot): boolean {
  const { text } = cell;
  const says = isPeriod(text) || isClass(text) || shiftIn(text) !== null || clockRangeIn(text, true) !== null;
  return says || dayLabelOf(cell) !== null;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(to - from + 1, 0) }, (_, n) => from + n);
}
