import { bareWeekday, dayLabelOf, type DayLabel } from './day-label.js';
import type { Spot, Spots } from './spots.js';

/** What may count as a day: named weekdays; dates too; or, where a sheet is surely such a table, 一 or 1 alone. */
export type DayForm = 'named' | 'dated' | 'bare';

const ENOUGH = 3;
// A plain number is a weekday only in a row of them.
const ENOUGH_BARE = 5;

/** What a label says about days in one of the forms; null where it is none. */
export function dayIn(spot: Spot, form: DayForm): DayLabel | null {
  const label = dayLabelOf(spot.cell) ?? (form === 'bare' ? bareWeekday(spot.cell) : null);
  if (label === null || form === 'dated') return label;
  return label.weekday === null ? null : label;
}

/** The rows in which several days stand beside each other: headers of tables with the days across. */
export function dayRows(spots: Spots, form: DayForm): Map<number, Spot[]> {
  const found = spots.rows.map((row) => [row, daysAmong(spots.inRow(row), form)] as const);
  return withEnough(found, form, (spot) => spot.column);
}

/** The columns in which several days stand below each other: tables with the days down. */
export function dayColumns(spots: Spots, form: DayForm): Map<number, Spot[]> {
  const columns: Spot[][] = Array.from({ length: spots.width }, () => []);
  for (const row of spots.rows)
    for (const spot of daysAmong(spots.inRow(row), form)) columns[spot.column]!.push(spot);
  const found = columns.map((column, index) => [index, column] as const);
  return withEnough(found, form, (spot) => spot.row);
}

function daysAmong(spots: readonly Spot[], form: DayForm): Spot[] {
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
