import type { Entity } from '../model/school.js';
import { UNKNOWN } from '../model/value.js';
import type { Context } from './context.js';
import { groupBy, once } from './once.js';
import { weekdayOf, weekdaysIn } from './weekdays.js';

const byDate = once(({ records }) => groupBy(records('calendar'), ({ facts }) => dayOf(facts['date'])));

function dayOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value.slice(0, 10) : UNKNOWN;
}

function rowsOf(date: string, context: Context): readonly Entity[] {
  return byDate(context).get(date.slice(0, 10)) ?? [];
}

/**
 * Whether no school is kept on an ISO date: 校历 says 放假; without a row there, a weekend or a day outside the
 * term (records.md, 校历). A day on which boarders stay is none.
 */
export function isHoliday(date: string, context: Context): boolean {
  const rows = rowsOf(date, context);
  if (rows.some(({ facts }) => facts['boardersStay'] === true)) return false;
  const types = rows.map(({ facts }) => facts['type']).filter((type) => typeof type === 'string');
  if (types.length > 0) return types.every((type) => type === '放假');
  return weekdayOf(date) > 5 || outsideTerm(date, context);
}

/** Whether lessons are held on an ISO date: no holiday, and 校历 does not say 停课. */
export function hasLessons(date: string, context: Context): boolean {
  const none = rowsOf(date, context).some(({ facts }) => facts['type'] === '停课');
  return !none && isHoliday(date, context) === false;
}

function outsideTerm(date: string, { school: { termStart, termEnd } }: Context): boolean {
  const day = date.slice(0, 10);
  return (typeof termStart === 'string' && day < termStart) || (typeof termEnd === 'string' && day > termEnd);
}

/** The weekday whose timetable holds on an ISO date: 按星期几 of 校历, else its own. */
export function timetableDay(date: string, context: Context): number {
  const acts = rowsOf(date, context).map(({ facts }) => facts['actsAs']).find((day) => typeof day === 'string' && day !== ''); // prettier-ignore
  const days = typeof acts === 'string' ? weekdaysIn(acts) : undefined;
  return days?.size === 1 ? [...days][0]! : weekdayOf(date);
}

/** The week of term in which an ISO date lies, from 1, weeks beginning on Monday; undefined without 学期开始. */
export function weekOfTerm(date: string, { school: { termStart } }: Context): number | undefined {
  if (typeof termStart !== 'string') return UNKNOWN;
  return Math.floor((mondayOf(date) - mondayOf(termStart)) / (7 * 86_400_000)) + 1;
}

function mondayOf(date: string): number {
  return Date.parse(date.slice(0, 10)) - (weekdayOf(date) - 1) * 86_400_000;
}
