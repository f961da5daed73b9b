import { calendarOf } from './calendar.js';
import type { SchoolDay } from './school-day.js';
import type { Context } from '../context.js';

/** What an ISO date is in the school's calendar, whatever the time of day. */
export function dayOf(date: string, context: Context): SchoolDay {
  return calendarOf(context).day(date.slice(0, 10));
}

/**
 * Whether no school is kept on an ISO date: a holiday, a weekend, or a day outside the term where 学校 says when
 * the term begins and ends. A day on which boarders stay is none (records.md, 校历).
 */
export function isHoliday(date: string, context: Context): boolean {
  const { kind, boardersStay, weekday } = dayOf(date, context);
  if (boardersStay === true) return false;
  if (kind === 'outside') return weekday > 5 || outsideTerm(date.slice(0, 10), context);
  return kind === 'holiday' || kind === 'weekend';
}

function outsideTerm(day: string, context: Context): boolean {
  const { bounds } = calendarOf(context);
  if (bounds === null) return false;
  const { from, to, startGiven, endGiven } = bounds;
  return (startGiven && day < from) || (endGiven && day > to);
}
