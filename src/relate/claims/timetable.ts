import type { Entity } from '../../model/school.js';
import { UNKNOWN, type Facts } from '../../model/value.js';
import { classKey } from '../classes.js';
import type { Context } from '../context.js';
import { periodKey } from '../lesson-times.js';
import { groupBy, once } from '../once.js';
import { hasLessons, timetableDay, weekOfTerm } from '../school-days.js';
import { weekdaysIn } from '../weekdays.js';
import { peopleIn, type Source } from './claim.js';
import { classesIn, classFits, liesIn } from './fit.js';
import { lessonsOn, lessonSpan, momentOn, teachersOf } from './lesson.js';
import { isOutside } from './outside.js';
import { periodSpan } from './periods.js';

const byClass = once(({ records }) =>
  groupBy(records('timetable'), ({ facts }) => classKey(String(facts['class'] ?? ''))),
);

/** The planned lesson of the moment's class then; what was recorded beats it (rulings 12). */
export const timetableClaims: Source = (moment, context) => {
  const { at } = moment;
  if (at === null || moment.class === null || !hasLessons(at, context)) return [];
  const rows = classesIn(moment.class).flatMap((name) => byClass(context).get(classKey(name)) ?? []);
  return rows.flatMap((row) => {
    if (!holds(row.facts, at, context)) return [];
    const span = periodSpan(row.facts['period'], at, context);
    const day = at.slice(0, 10);
    const insideInterval = liesIn(at, {
      day,
      from: momentOn(day, span?.start),
      to: momentOn(day, span?.end),
    });
    if (insideInterval !== true) return [];
    const facts = {
      insideInterval,
      sameClass: true,
      superseded: isRecorded(row, at, context),
      assistant: '',
      standIn: '',
      standInNamed: false,
      outsidePlace: isOutside(moment, context),
    };
    return [{ record: row, facts: { ...facts, ...teachersOf(peopleIn(row.facts['teacher']), row, moment, context) } }]; // prettier-ignore
  });
};

/** Whether a row holds on the day: its weekday, its weeks, odd or even ones. */
function holds(row: Facts, at: string, context: Context): boolean {
  const weekday = row['weekday'];
  if (typeof weekday !== 'string' || !weekdaysIn(weekday)?.has(timetableDay(at, context))) return false;
  const [first, last] = weeksOf(row);
  const odd = row['parity'] === '单' ? 1 : row['parity'] === '双' ? 0 : UNKNOWN;
  if (first === UNKNOWN && odd === UNKNOWN) return true;
  const week = weekOfTerm(at, context);
  if (week === UNKNOWN || (odd !== UNKNOWN && week % 2 !== odd)) return false;
  return week >= (first ?? 1) && week <= (last ?? Infinity);
}

/** 起始周 and 结束周, or as one cell gives them (1-16周). */
function weeksOf({ weekFrom, weekTo, weeks }: Facts): readonly [number | undefined, number | undefined] {
  if (typeof weekFrom === 'number') return [weekFrom, typeof weekTo === 'number' ? weekTo : UNKNOWN];
  const range = /(\d+)\D+(\d+)/.exec(typeof weeks === 'string' ? weeks : '');
  return range ? [Number(range[1]), Number(range[2])] : [UNKNOWN, UNKNOWN];
}

/** Whether a lesson of that class and period, or at that time, was recorded. */
function isRecorded(row: Entity, at: string, context: Context): boolean {
  const period = periodKey(String(row.facts['period']));
  return lessonsOn(at, context).some((lesson) => {
    if (classFits(String(row.facts['class']), lesson.facts['class']) !== true) return false;
    const same = periodKey(String(lesson.facts['period'])) === period;
    return same || liesIn(at, lessonSpan(lesson, context)) === true;
  });
}
