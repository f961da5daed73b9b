import { addDays } from '../../model/days.js';
import type { Entity } from '../../model/school.js';
import type { Context } from '../context.js';
import { groupBy, once } from '../once.js';
import { DAY, midnightOf } from './interval.js';
import { schoolDay, type SchoolDay } from './school-day.js';
import { termBounds, type TermBounds } from './term-bounds.js';

/** The days of a term, and what each is. */
export interface SchoolCalendar {
  /** Null where neither 学校 nor any record gives a date: then there are no days. */
  readonly bounds: TermBounds | null;
  /** Every date of the term in order, weekends and holidays too. */
  readonly days: readonly SchoolDay[];
  /** Any date, also one outside the term. */
  day(date: string): SchoolDay;
  /** The days of the term up to and with a date. */
  until(date: string): readonly SchoolDay[];
}

/** Makes the calendar of some bounds and rows of 校历; without rows, Monday to Friday of the term (records.md). */
function makeCalendar(rows: readonly Entity[], bounds: TermBounds | null): SchoolCalendar {
  const byDate = groupBy(rows, ({ facts: { date } }) => (typeof date === 'string' ? date.slice(0, 10) : undefined)); // prettier-ignore
  const known = new Map<string, SchoolDay>();
  const day = (date: string): SchoolDay => {
    const key = date.slice(0, 10);
    let found = known.get(key);
    if (!found) {
      const inTerm = bounds !== null && key >= bounds.from && key <= bounds.to;
      const week = bounds?.startGiven ? weekOf(key, bounds.from) : undefined;
      known.set(key, (found = schoolDay(key, byDate.get(key) ?? [], { inTerm, week })));
    }
    return found;
  };
  const days = bounds ? datesBetween(bounds.from, bounds.to).map(day) : [];
  return { bounds, days, day, until: (date) => days.filter((each) => each.date <= date) };
}

/** The calendar of a school, made when it is first asked for. */
export const calendarOf = once((context: Context) =>
  makeCalendar(context.records('calendar'), termBounds(context)),
);

/** The days of the term that are past or today: what is judged (rulings 7). */
export function daysSoFar(context: Context): readonly SchoolDay[] {
  return calendarOf(context).until(context.asOf.slice(0, 10));
}

function datesBetween(from: string, to: string): string[] {
  const dates: string[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) dates.push(date);
  return dates;
}

/** 1970-01-01 was a Thursday: the Monday before it is three days away. */
function weekOf(date: string, termStart: string): number {
  return mondayWeek(date) - mondayWeek(termStart) + 1;
}

/** The week of an ISO date, counted in weeks that begin on Mondays. */
export function mondayWeek(date: string): number {
  return Math.floor((midnightOf(date) / DAY + 3) / 7);
}
