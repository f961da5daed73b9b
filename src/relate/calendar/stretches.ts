import { addDays, weekdayOf } from '../../model/days.js';
import type { Context } from '../context.js';
import { schoolYearStart } from './calendar-years.js';
import { groupBy, once } from '../once.js';
import { calendarOf } from './calendar.js';
import { isSchoolDay, type SchoolDay } from './school-day.js';

/** A part of the calendar in which something must happen so often. */
export interface Stretch {
  /** First and last ISO date, within the term. */
  readonly from: string;
  readonly to: string;
  /** The days of the term in it. */
  readonly days: readonly SchoolDay[];
}

/** Whether the days of school are known: 学校 gives the term, or records have dates. */
export function daysKnown(context: Context): boolean {
  return calendarOf(context).bounds !== null;
}

/** Whether 学校 gives the term from its first to its last day. */
export function termKnown(context: Context): boolean {
  const { bounds } = calendarOf(context);
  return bounds !== null && bounds.startGiven && bounds.endGiven && !bounds.cut;
}

/** Weeks from Monday to Sunday. */
export const weeks = once((context: Context) => stretches(context, mondayOf, (monday) => addDays(monday, 6)));

/** Calendar months. */
export const months = once((context: Context) => stretches(context, (date) => `${date.slice(0, 7)}-01`, endOfMonth)); // prettier-ignore

/** Quarters of the year that lie whole in the term: of a part it cannot be said what was done in the rest. */
export const quarters = once((context: Context) => {
  const { bounds } = calendarOf(context);
  const all = stretches(context, quarterOf, (first) => endOfMonth(addDays(first, 70)));
  return all.filter(({ from, to }) => from === quarterOf(from) && to === endOfMonth(addDays(from, 70)) && to <= bounds!.to); // prettier-ignore
});

/** The term, once it is over. */
export const terms = once((context: Context): readonly Stretch[] => {
  const { bounds, days } = calendarOf(context);
  if (!termKnown(context) || bounds!.to > today(context)) return [];
  return [{ from: bounds!.from, to: bounds!.to, days }];
});

/**
 * School years that are over and whose lessons lie in the term as 学校 gives it (a whole year, not one of two
 * terms): from September on, and into June at least.
 */
export const schoolYears = once((context: Context): readonly Stretch[] => {
  const { bounds, days } = calendarOf(context);
  if (!termKnown(context)) return [];
  return [...groupBy(days, ({ date }) => schoolYearStart(date))].flatMap(([from, own]) => {
    const year = Number(from.slice(0, 4));
    const to = `${year + 1}-08-31`;
    const covered = bounds!.from <= `${year}-09-30` && bounds!.to >= `${year + 1}-06-01`;
    return covered && to <= today(context) ? [{ from, to, days: own }] : [];
  });
});

/**
 * The days of the term in stretches that begin and end on calendar days; those wholly past or today (rulings 7),
 * where the end of term as 学校 gives it ends the last one too, and only those in which school is kept.
 */
function stretches(
  context: Context,
  first: (date: string) => string,
  last: (first: string) => string,
): readonly Stretch[] {
  const { bounds, days } = calendarOf(context);
  return [...groupBy(days, ({ date }) => first(date))].flatMap(([begin, own]) => {
    const end = last(begin);
    const to = bounds!.endGiven && bounds!.to < end ? bounds!.to : end;
    const from = begin < bounds!.from ? bounds!.from : begin;
    const kept = own.some((day) => isSchoolDay(day) !== false);
    return kept && to <= today(context) ? [{ from, to, days: own }] : [];
  });
}

function today({ asOf }: Context): string {
  return asOf.slice(0, 10);
}

function mondayOf(date: string): string {
  return addDays(date, 1 - weekdayOf(date));
}

function quarterOf(date: string): string {
  const month = Math.floor((Number(date.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${date.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}

/** The last day of the month in which a date lies. */
function endOfMonth(date: string): string {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
