import { addDays } from '../../model/days.js';
import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { boardersStayCells, boardersStayOn, mayStay, schoolBoards } from '../classes/boarding.js';
import { clockOf, wordList, type Context } from '../context.js';
import { spanOf } from '../shift/shift-times.js';
import { calendarOf } from './calendar.js';
import { DAY, midnightOf, onDate, type Interval } from './interval.js';
import { campusLessonsOn } from './lesson-supply.js';
import { weekdaysOf } from './period-times.js';
import { isSchoolDay, type SchoolDay } from './school-day.js';
import { openDayCells } from './school-day-count.js';

/** A row of 作息时段 that holds on a day. */
export interface Band {
  readonly period: Entity;
  readonly interval: Interval;
}

/** From when to when pupils are at school on a day. */
export interface DayHours {
  /** The minutes in which they surely are. */
  readonly sure: Interval;
  /** Those in which they may be; the sure ones are among them. */
  readonly possible: Interval;
  /** The cells that would decide between the two. */
  readonly open: readonly CellRef[];
}

/** The rows of 作息时段 that surely hold on a day and have times. */
export function bandsOn(day: SchoolDay, context: Context): readonly Band[] {
  const { date, timetable } = day;
  if (typeof timetable !== 'number') return [];
  return context.records('period').flatMap((period) => {
    const { start, end } = period.facts;
    const span = weekdaysOf(period, context)?.has(timetable) ? spanOf({ start, end }) : undefined;
    return span ? [{ period, interval: onDate(date, span) }] : [];
  });
}

/**
 * When pupils are at school: on a school day from `dayStart` to the end of the last lesson or band of 作息时段 (the
 * last dismissal); where pupils board, from midnight after a night on which they stayed, and to midnight before one.
 */
export function hoursOf(day: SchoolDay, context: Context): DayHours {
  const taught = taughtOn(day, context);
  const [from, to] = [beginning(day, taught, context), ending(day, taught, context)];
  const unsure = isSchoolDay(day) === undefined ? openDayCells([day], context) : [];
  return {
    sure: on(day, from.sure ?? 0, from.sure === undefined ? 0 : (to.sure ?? 0)),
    possible: on(day, from.possible, to.possible),
    open: [...unsure, ...from.open, ...to.open],
  };
}

/** One end of the hours, in minutes since the day's midnight. */
interface Bound {
  /** Undefined where it is not known. */
  readonly sure: number | undefined;
  readonly possible: number;
  readonly open: readonly CellRef[];
}

function beginning(day: SchoolDay, { first }: Taught, context: Context): Bound {
  const night = nightOf(addDays(day.date, -1), context);
  if (night.sure) return { sure: 0, possible: 0, open: [] };
  const dayStart = clockOf(context, 'dayStart');
  const sure = isSchoolDay(day) ? dayStart : first;
  return { sure, possible: night.may ? 0 : Math.min(dayStart, sure ?? dayStart), open: night.cells };
}

function ending(day: SchoolDay, { last }: Taught, context: Context): Bound {
  const night = nightOf(day.date, context);
  if (night.sure) return { sure: DAY, possible: DAY, open: [] };
  const sure = isSchoolDay(day) ? last : undefined;
  const open = last === undefined ? [context.header('period', 'end')] : [];
  return { sure, possible: night.may ? DAY : (last ?? DAY), open: [...night.cells, ...open] };
}

/** Minutes of a day as an interval; an empty one where they run backwards. */
function on({ date }: SchoolDay, start: number, end: number): Interval {
  const midnight = midnightOf(date);
  return { from: midnight + start, to: midnight + Math.max(start, end) };
}

/** Whether boarders stay in the night that begins on a date, or may, and the cells that would say so. */
function nightOf(date: string, context: Context): { sure: boolean; may: boolean; cells: readonly CellRef[] } {
  const day = calendarOf(context).day(date);
  const may = schoolBoards(context) === true && day.kind !== 'outside' && mayStay(day, context);
  const sure = may && boardersStayOn(day, context) === true;
  return { sure, may, cells: may ? boardersStayCells(day, context) : [] };
}

/** The first and the last minute that a day's own plan gives, since its midnight; undefined where it gives none. */
interface Taught {
  readonly first: number | undefined;
  readonly last: number | undefined;
}

/**
 * The first and the last minute that 作息时段 and lessons give to a day, since its midnight; what runs over midnight,
 * and a band of the night, is none of the school day's.
 */
function taughtOn(day: SchoolDay, context: Context): Taught {
  const midnight = midnightOf(day.date);
  const words = wordList(context, 'nightShiftWords');
  const bands = bandsOn(day, context).filter(({ period }) => !words.some((word) => String(period.facts['name']).includes(word))); // prettier-ignore
  const all = [...bands, ...campusLessonsOn(day.date, context)].map(({ interval }) => interval);
  const own = all.filter(({ to }) => to <= midnight + DAY);
  if (own.length === 0) return { first: undefined, last: undefined };
  const [first, last] = own.reduce(([from, to], each) => [Math.min(from, each.from), Math.max(to, each.to)], [Infinity, 0]); // prettier-ignore
  return { first: first! - midnight, last: last! - midnight };
}
