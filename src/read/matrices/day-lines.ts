import { bareWeekday, dayLabelOf, type DayLabel } from './day-label.js';
import { areMonthDays, dayOfMonth, isOverAWeek, type Around } from './month-days.js';
import type { Spot, Spots } from './spots.js';

/**
 * What may count as a day: named weekdays; dates too; or, where a sheet is surely such a table, the numbers of a
 * month's days, or 一 or 1 alone for a weekday.
 */
export type DayForm = 'numbered' | 'named' | 'dated' | 'bare';

const ENOUGH = 3;
// A plain number is a weekday only in a row of them.
const ENOUGH_BARE = 5;

/** What a label says about days in one of the forms; null where it is none. */
export function dayIn(spot: Spot, form: DayForm): DayLabel | null {
  if (form === 'numbered') return numberedDay(spot);
  const label = dayLabelOf(spot.cell) ?? (form === 'bare' ? bareWeekday(spot.cell) : null);
  if (label === null || form === 'dated') return label;
  return label.weekday === null ? null : label;
}

function numberedDay({ cell }: Spot): DayLabel | null {
  const date = dayOfMonth(cell);
  return date === null ? null : { weekday: null, date, range: null };
}

/** The rows in which several days stand beside each other: headers of tables with the days across. */
export function dayRows(spots: Spots, form: DayForm): Map<number, Spot[]> {
  const found = spots.rows.map((row) => [row, daysAmong(spots.inRow(row), form)] as const);
  if (form === 'numbered') return ofAMonth(found, (row, days) => aroundRow(spots, row, days));
  return withEnough(found, form, (spot) => spot.column);
}

/** The columns in which several days stand below each other: tables with the days down. */
export function dayColumns(spots: Spots, form: DayForm): Map<number, Spot[]> {
  const columns: Spot[][] = Array.from({ length: spots.width }, () => []);
  for (const row of spots.rows) for (const spot of spots.inRow(row)) columns[spot.column]!.push(spot);
  const found = columns.map((column, index) => [index, daysAmong(column, form)] as const);
  if (form === 'numbered') return ofAMonth(found, (column, days) => aroundColumn(spots, column, days));
  return withEnough(found, form, (spot) => spot.row);
}

/** The lines of numbers that are the days of a month. */
function ofAMonth(
  lines: readonly (readonly [number, Spot[]])[],
  around: (line: number, days: readonly Spot[]) => Around,
): Map<number, Spot[]> {
  return new Map(
    lines.filter(([line, days]) => distinct(days) >= ENOUGH && areMonthDays(days, around(line, days))),
  );
}

function aroundRow(spots: Spots, row: number, days: readonly Spot[]): Around {
  const before = Array.from({ length: days[0]!.column }, (_, column) => spots.at(row, column));
  const beside = [row - 1, days[0]!.bottom + 1].map((at) => days.map(({ column }) => spots.at(at, column)));
  return { before: before.filter((spot) => spot !== undefined), beside };
}

function aroundColumn(spots: Spots, column: number, days: readonly Spot[]): Around {
  const above = spots.rows.findLast((row) => row < days[0]!.row);
  const head = above === undefined ? undefined : spots.at(above, column);
  const beside = [column - 1, days[0]!.right + 1].map((at) => days.map(({ row }) => spots.at(row, at)));
  return { before: head === undefined ? [] : [head], beside };
}

function daysAmong(spots: readonly Spot[], form: DayForm): Spot[] {
  // Numbers that go over a week are no weekdays, those below eight neither.
  if (form === 'bare' && isOverAWeek(spots)) return [];
  return spots.filter((spot) => dayIn(spot, form) !== null);
}

/** Where one line has enough days, two are enough in the others: a block for the weekend. */
function withEnough(
  lines: readonly (readonly [number, Spot[]])[],
  form: DayForm,
  at: (spot: Spot) => number,
): Map<number, Spot[]> {
  const least = form === 'bare' ? ENOUGH_BARE : ENOUGH;
  const enough = ([, days]: readonly [number, Spot[]], count: number) => distinct(days) >= count;
  if (!lines.some((line) => enough(line, least))) return new Map();
  const least2 = form === 'named' ? 2 : least;
  const kept = lines.filter((line) => enough(line, least2) && (form !== 'bare' || ascends(line[1], at)));
  return new Map(kept.map(([line, days]) => [line, days]));
}

function distinct(days: readonly Spot[]): number {
  return new Set(days.map(({ cell }) => cell.text)).size;
}

/** 一 二 三 四 五 side by side without a gap that something else fills. */
function ascends(days: readonly Spot[], at: (spot: Spot) => number): boolean {
  const order = days.map((spot) => dayIn(spot, 'bare')!.weekday!.charCodeAt(2));
  const places = days.map(at);
  return order.length > 0 && places.every((place, i) => i === 0 || place > places[i - 1]!);
}
