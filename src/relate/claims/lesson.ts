import type { Entity, Moment } from '../../model/school.js';
import type { Value } from '../../model/value.js';
import type { Context } from '../context.js';
import { roomOf } from '../calendar/lesson-plans.js';
import { timeOfPeriod } from '../calendar/period-times.js';
import { atTime } from '../facts.js';
import { periodKey } from '../lesson/lesson-times.js';
import { classIdOf } from '../classes/joint-classes.js';
import { onStaff } from '../people/on-staff.js';
import { dayOf } from '../calendar/school-days.js';
import { byDay, given, NEARBY_MINUTES, peopleIn, type ClaimFacts, type Source } from './claim.js';
import { classFits, liesIn, minutesFrom, placeFits, remembered, type Span } from './fit.js';
import type { Span as TimeSpan } from '../shift/shift-times.js';
import { grantedLeave } from './leave.js';
import { isOutside } from './outside.js';

/** The lessons that were held on an ISO date. */
export const lessonsOn = byDay('lesson', 'date');
const substitutionsOn = byDay('substitution', 'date');

/** Lessons of the moment's class, or in its place: then, or shortly before or after. */
export const lessonClaims: Source = (moment, context) => {
  if (moment.at === null) return [];
  const classOf = remembered((name) => classFits(moment.class, name));
  const placeOf = remembered((room) => placeFits(moment, room, context));
  return lessonsOn(moment.at, context).flatMap((lesson) => {
    const [sameClass, samePlace] = [classOf(lesson.facts['class']), placeOf(placeIn(lesson, context))];
    if (sameClass !== true && samePlace !== true) return [];
    const span = lessonSpan(lesson, context);
    const insideInterval = liesIn(moment.at, span);
    if (insideInterval === false && !isNear(moment, span)) return [];
    const facts = { insideInterval, sameClass, samePlace, superseded: false };
    return [{ record: lesson, facts: { ...facts, ...taughtBy(lesson, moment, context) } }];
  });
};

/** Where a lesson was held: as written, else in the class's own room (`roomOf`). */
function placeIn({ facts: { room, class: name, subject } }: Entity, context: Context): string | null {
  return roomOf(room, given(name) ? name : '', subject, context).place;
}

/** From 应开始时间 to 应结束时间, or as its period is in 作息时段 or other lessons; overrunning makes it longer. */
export function lessonSpan(lesson: Entity, context: Context): Span {
  const { date, start, end, overrunMinutes } = lesson.facts;
  const usual = typeof start === 'number' && typeof end === 'number' ? undefined : usualSpan(lesson, context);
  const over = typeof overrunMinutes === 'number' ? overrunMinutes : 0;
  const to = typeof end === 'number' ? end : usual?.end;
  return {
    day: date,
    from: momentOn(date, typeof start === 'number' ? start : usual?.start),
    to: momentOn(date, to === undefined ? undefined : to + over),
  };
}

function usualSpan({ facts }: Entity, context: Context): TimeSpan | undefined {
  const { date, period, class: name } = facts;
  if (!given(date) || !given(period) || !given(name)) return undefined;
  const { timetable, weekday } = dayOf(date, context);
  return timeOfPeriod(period, classIdOf(name, context), timetable ?? weekday, context)?.span;
}

/** A time of day on a record's date as an ISO moment. */
export function momentOn(date: Value, time: number | undefined): string | undefined {
  return typeof date === 'string' && time !== undefined ? atTime(date, time) : undefined;
}

function isNear({ at }: Moment, span: Span): boolean {
  return (minutesFrom(at, span) ?? Infinity) <= NEARBY_MINUTES;
}

function taughtBy(lesson: Entity, moment: Moment, context: Context): ClaimFacts {
  const { teacher, assistant, standIn } = lesson.facts;
  return {
    ...teachersOf(peopleIn(teacher), lesson, moment, context),
    ...(teacher === undefined ? { teacher } : {}),
    assistant,
    standIn,
    standInNamed: given(standIn) ? onStaff(standIn, context) : false,
    outsidePlace: isOutside(moment, context) && lesson.facts['offCampus'] !== true,
  };
}

/** The teachers of a lesson, and who was to cover for one whom the school had let go. */
export function teachersOf(
  teachers: readonly string[],
  lesson: Entity,
  { at }: Moment,
  context: Context,
): ClaimFacts {
  const leaves = teachers.map((person) => grantedLeave(person, at, context));
  const away = teachers.length > 0 && leaves.every((leave) => leave !== undefined);
  const covers = leaves.flatMap((leave) => peopleIn(leave?.facts['substitute']));
  const cover = [...new Set([...approvedCover(lesson, teachers, at, context), ...(away ? covers : [])])];
  return { teacher: teachers, onApprovedLeave: away, cover, coverNamed: cover.length > 0 };
}

/** Whom 调代课 names, with approval, in place of the teachers of a lesson. */
export function approvedCover(
  { facts }: Entity,
  teachers: readonly string[],
  at: string | null,
  context: Context,
): readonly string[] {
  const rows = at === null ? [] : substitutionsOn(at, context);
  return rows.flatMap(({ facts: row }) => {
    const { originalTeacher, substituteTeacher, approver, approved } = row;
    const same =
      periodKey(String(row['period'])) === periodKey(String(facts['period'])) &&
      classFits(String(row['class']), facts['class']) === true;
    const replaced = given(originalTeacher) && teachers.includes(originalTeacher);
    const allowed = approved !== false && (given(approver) || given(approved) || approved === true);
    return same && replaced && allowed && given(substituteTeacher) ? [substituteTeacher] : [];
  });
}
