import { addDays } from '../../model/days.js';
import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { datesOf, onDate, shared, type Interval } from '../calendar/interval.js';
import { timetabled } from '../calendar/period-times.js';
import { placesFit } from '../calendar/place-fit.js';
import type { SchoolDay } from '../calendar/school-day.js';
import { dayOf } from '../calendar/school-days.js';
import { weekdaysIn } from '../calendar/weekdays.js';
import { given } from '../claims/claim.js';
import type { Context } from '../context.js';
import { once } from '../once.js';
import { spanOf } from './shift-times.js';

/**
 * The duties of printed rosters for which nobody is named. A day's duty that is written in several lines of its table
 * has nobody only where all of them are blank.
 */
export const unfilledDuties = once((context): readonly Entity[] => {
  const filled = new Set(context.records('roster').map(dutyKey));
  return context.unfilled.filter((row) => !filled.has(dutyKey(row)));
});

const parts = ['weekday', 'date', 'validFrom', 'validTo', 'shift', 'start', 'end', 'place'];

function dutyKey({ record, facts }: Entity): string {
  return JSON.stringify([record?.source.file, record?.source.sheet, ...parts.map((field) => facts[field] ?? null)]); // prettier-ignore
}

/** The cells of printed rosters in which somebody would be named for a place within an interval. */
export function blankDutyCells(place: string, interval: Interval, context: Context): readonly CellRef[] {
  const [first = '', ...more] = datesOf(interval);
  // A night that began on the day before stands in that day's line.
  const days = [addDays(first, -1), first, ...more].map((date) => dayOf(date, context));
  const then = unfilledDuties(context).filter((row) => isAt(row, place, context) && days.some((day) => isThen(row, day, interval, context))); // prettier-ignore
  return then.flatMap(({ record }) => (record ? [context.cell(record, 'person')] : []));
}

function isAt({ facts: { place } }: Entity, asked: string, context: Context): boolean {
  return given(place) && placesFit(asked, place, context);
}

function isThen(row: Entity, day: SchoolDay, interval: Interval, context: Context): boolean {
  if (!isOnDay(row, day)) return false;
  const { shift, start, end } = row.facts;
  const named = given(shift) ? timetabled(shift, day.timetable ?? day.weekday, context) : undefined;
  const span = spanOf({ start, end }) ?? named?.span;
  return span === undefined || shared(onDate(day.date, span), interval) !== undefined;
}

/** Whether a row of a roster is one of a day: by its date, else by its weekday within its validity. */
export function isOnDay({ facts: { date, weekday, validFrom, validTo } }: Entity, day: SchoolDay): boolean {
  if (given(date)) return date.slice(0, 10) === day.date;
  const valid = !(given(validFrom) && validFrom > day.date) && !(given(validTo) && validTo < day.date);
  return valid && given(weekday) && (weekdaysIn(weekday)?.has(day.timetable ?? day.weekday) ?? false);
}
