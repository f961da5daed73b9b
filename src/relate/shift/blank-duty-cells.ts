import type { CellRef, DataRecord } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { datesOf, onDate, shared, type Interval } from '../calendar/interval.js';
import { timetabled } from '../calendar/period-times.js';
import { placesFit } from '../calendar/place-fit.js';
import type { SchoolDay } from '../calendar/school-day.js';
import { dayOf } from '../calendar/school-days.js';
import { weekdaysIn } from '../calendar/weekdays.js';
import { given } from '../claims/claim.js';
import type { Context } from '../context.js';
import { addDays } from '../facts.js';
import { groupBy, once } from '../once.js';
import { spanOf } from './shift-times.js';

/** A duty or a day of a printed roster: a row of it, and the line of the sheet in which its cells lie. */
interface Line {
  readonly row: Entity;
  readonly record: DataRecord;
  /** A column's letters or a row's number. */
  readonly at: string;
}

/** A printed roster: its duties, the lines of its days, and which of them cross in a filled cell. */
interface Printed {
  readonly across: boolean;
  readonly duties: readonly Line[];
  readonly days: readonly Line[];
  readonly filled: ReadonlySet<string>;
}

const printed = once((context): readonly Printed[] => {
  const rows = context.records('roster').filter(({ record }) => record?.source.layout === 'matrix');
  return [...groupBy(rows, ({ record }) => record!.source).values()].map((each) => printedOf(each, context));
});

/**
 * The blank cells of rosters that are a matrix, where a day and a duty at a place cross within an interval. Only
 * filled cells of a matrix are records, so a blank one is found by its neighbours: one of the same duty on another
 * day, and one of the same day.
 */
export function blankDutyCells(place: string, interval: Interval, context: Context): readonly CellRef[] {
  const [first = '', ...more] = datesOf(interval);
  // A night that began on the day before stands in that day's line.
  const dates = [addDays(first, -1), first, ...more];
  const blank = dates.flatMap((date) =>
    printed(context).flatMap((table) => blankIn(table, place, dayOf(date, context), interval, context)),
  );
  return [...new Map(blank.map((cell) => [JSON.stringify([cell.file, cell.sheet, cell.cell]), cell])).values()]; // prettier-ignore
}

function blankIn(
  table: Printed,
  place: string,
  day: SchoolDay,
  interval: Interval,
  context: Context,
): CellRef[] {
  const days = table.days.filter(({ row }) => isDay(row, day));
  if (days.length === 0) return [];
  const duties = table.duties.filter(({ row }) => isDuty(row, place, day, interval, context));
  const lacking = duties.filter((duty) => !days.some((line) => table.filled.has(crossingKey(duty.row, line.row)))); // prettier-ignore
  return lacking.flatMap((duty) => {
    const line = days.find((each) => agree(duty, each, table, context));
    return line ? [crossing(duty, line, table, context)] : [];
  });
}

function isDuty(
  { facts }: Entity,
  place: string,
  day: SchoolDay,
  interval: Interval,
  context: Context,
): boolean {
  const { shift, start, end, place: written } = facts;
  if (!given(written) || !placesFit(place, written, context)) return false;
  const named = given(shift) ? timetabled(shift, day.timetable ?? day.weekday, context) : undefined;
  const span = spanOf({ start, end }) ?? named?.span;
  return span === undefined || shared(onDate(day.date, span), interval) !== undefined;
}

function isDay({ facts: { date, weekday, validFrom, validTo } }: Entity, day: SchoolDay): boolean {
  if (given(date)) return date.slice(0, 10) === day.date;
  const valid = !(given(validFrom) && validFrom > day.date) && !(given(validTo) && validTo < day.date);
  return valid && given(weekday) && (weekdaysIn(weekday)?.has(day.timetable ?? day.weekday) ?? false);
}

/** Whether a day's line is one of the duty: what the line itself says (早, 晚 beside the weekday) is what the duty is. */
function agree(duty: Line, line: Line, { across }: Printed, context: Context): boolean {
  return dutyFields.every((field) => {
    const own = linesOf(line.record, field, context)?.[across ? 'column' : 'row'] === line.at;
    return !own || duty.row.facts[field] === line.row.facts[field];
  });
}

function crossing(duty: Line, line: Line, { across }: Printed, context: Context): CellRef {
  const cell = across ? `${line.at}${duty.at}` : `${duty.at}${line.at}`;
  return { ...context.cell(duty.record, 'person'), cell, value: null };
}

const dutyFields = ['shift', 'start', 'end', 'place'];
const dayFields = ['weekday', 'date', 'validFrom', 'validTo'];

function keyOf({ facts }: Entity, fields: readonly string[]): string {
  return fields.map((field) => String(facts[field])).join('|');
}

function crossingKey(duty: Entity, day: Entity): string {
  return `${keyOf(duty, dutyFields)}|${keyOf(day, dayFields)}`;
}

function printedOf(rows: readonly Entity[], context: Context): Printed {
  const across = rows.some(({ record }) => standsAcross(record!, context));
  const lines = (part: 'column' | 'row'): Line[] =>
    rows.flatMap((row) => {
      const at = linesOf(row.record!, 'person', context)?.[part];
      return at === undefined ? [] : [{ row, record: row.record!, at }];
    });
  const duties = groupBy(lines(across ? 'row' : 'column'), ({ row }) => keyOf(row, dutyFields));
  const days = groupBy(lines(across ? 'column' : 'row'), ({ row, at }) => `${at}|${keyOf(row, dayFields)}`);
  return {
    across,
    duties: [...duties.values()].map(commonest),
    days: [...days.values()].map(([first]) => first!),
    filled: new Set(rows.map((row) => crossingKey(row, row))),
  };
}

/** The line in which most cells of a duty lie: a merged one lies in that of its neighbour. */
function commonest(lines: readonly Line[]): Line {
  const count = ({ at }: Line): number => lines.filter((other) => other.at === at).length;
  return lines.reduce((best, each) => (count(each) > count(best) ? each : best));
}

/** Whether days stand across: the label of a day is in the column of its cells. */
function standsAcross(record: DataRecord, context: Context): boolean {
  const label = linesOf(record, 'date', context) ?? linesOf(record, 'weekday', context);
  return label !== undefined && label.column === linesOf(record, 'person', context)?.column;
}

/** The column and the row of a field's cell. */
function linesOf(
  record: DataRecord,
  field: string,
  context: Context,
): { readonly column: string; readonly row: string } | undefined {
  const [, column, row] = /^([A-Z]+)(\d+)$/.exec(context.cell(record, field).cell ?? '') ?? [];
  return column === undefined || row === undefined ? undefined : { column, row };
}
