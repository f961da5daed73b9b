import type { Entity } from '../../model/school.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import { given, peopleIn, silent } from '../claims/claim.js';
import type { Context } from '../context.js';
import { meantBy } from '../people/meant.js';
import { onStaff } from '../people/on-staff.js';
import { allOf, anyOf, type Maybe } from '../three-valued.js';
import { inTwoPlaces } from './conflicts.js';
import { DAY, midnightOf, shared, type Interval } from './interval.js';
import { leaveSpansOf, type LeaveSpan } from './leave-spans.js';
import type { PlannedLesson } from './planned-lessons.js';
import { presenceOf } from './presence.js';
import type { Whereabouts } from './whereabouts.js';

/**
 * Whether all whom 课程表 names for a lesson are on leave then, whoever granted it, and none of them is recorded as
 * having given it. Whoever is not named (blank, 无) cannot be on leave. Undefined without 请假.
 */
export function teacherAway(lesson: PlannedLesson, context: Context): Maybe {
  const { teachers } = lesson.plan;
  if (teachers === undefined) return teachersUnknown(lesson, context);
  if (teachers.length === 0) return false;
  if (!context.present.has('leave')) return UNKNOWN;
  const came = lesson.records.some(({ facts: { teacher, absent } }) => given(teacher) && teachers.includes(teacher) && absent !== true); // prettier-ignore
  return came ? false : allOf(...teachers.map((person) => isAway(person, lesson, context))); // prettier-ignore
}

/** A name that two bear, or that cannot be read: away, perhaps, only where somebody whom it may mean is. */
function teachersUnknown(lesson: PlannedLesson, context: Context): Maybe {
  const { row } = lesson.plan;
  if (row.facts['teacher'] === null) return false;
  if (silent(row, 'teacher') || !context.present.has('leave')) return UNKNOWN;
  const meant = meantBy(row.record?.values['teacher'], context);
  return meant.some((person) => isAway(person, lesson, context) !== false) ? UNKNOWN : false;
}

/** Without the lesson's time, a leave of the whole day keeps away, and one of a part of it may. */
function isAway(person: string, lesson: PlannedLesson, context: Context): Maybe {
  const whole = dayOf(lesson);
  const spans = spansAt(person, lesson, context);
  const sure = spans.some(({ certain, interval }) => certain && (lesson.interval !== undefined || holds(interval, whole))); // prettier-ignore
  return sure ? true : spans.length > 0 ? UNKNOWN : false;
}

function holds(outer: Interval, inner: Interval): boolean {
  return outer.from <= inner.from && outer.to >= inner.to;
}

function dayOf({ day }: PlannedLesson): Interval {
  const from = midnightOf(day.date);
  return { from, to: from + DAY };
}

function spansAt(person: string, lesson: PlannedLesson, context: Context): readonly LeaveSpan[] {
  const then = lesson.interval ?? dayOf(lesson);
  return leaveSpansOf(person, context).filter(({ interval }) => shared(interval, then));
}

/** The leaves of its teachers at the time of a lesson. */
export function leavesAt(lesson: PlannedLesson, context: Context): readonly Entity[] {
  const { row, teachers } = lesson.plan;
  const people = teachers ?? meantBy(row.record?.values['teacher'], context);
  return [...new Set(people.flatMap((person) => spansAt(person, lesson, context).map(({ leave }) => leave)))];
}

/** The columns that may name who takes a lesson, by the record that has them. */
export function coverColumns(
  lesson: PlannedLesson,
  context: Context,
): readonly (readonly [Entity, string])[] {
  return [
    ...leavesAt(lesson, context).map((row) => [row, 'substitute'] as const),
    ...lesson.substitutions.map((row) => [row, 'substituteTeacher'] as const),
    ...lesson.records.flatMap((row) => [[row, 'teacher'], [row, 'standIn']] as const),
  ]; // prettier-ignore
}

/**
 * Who is named to take a lesson whose teacher is away: in 请假, in 调代课, as the teacher recorded or as 代管人. []
 * where all of them say that nobody is; undefined where one is blank and none names anybody.
 */
export function coverOf(lesson: PlannedLesson, context: Context): Value {
  const { teachers = [] } = lesson.plan;
  const columns = coverColumns(lesson, context);
  const named = columns.flatMap(([{ facts }, field]) => peopleIn(facts[field]));
  const cover = [...new Set(named.filter((person) => !teachers.includes(person)))];
  if (cover.length > 0) return cover;
  return columns.some(([{ facts }, field]) => field !== 'standIn' && (facts[field] === null || facts[field] === UNKNOWN)) ? UNKNOWN : []; // prettier-ignore
}

/** Whether one of those who are named is on the staff list, and whether one of these is free then. */
export function coverFit(
  lesson: PlannedLesson,
  context: Context,
): { readonly onStaff: Maybe; readonly free: Maybe } {
  const cover = coverOf(lesson, context);
  if (!Array.isArray(cover) || cover.length === 0) return { onStaff: UNKNOWN, free: UNKNOWN };
  const listed = (cover as readonly string[]).map((person) => ({ person, listed: onStaff(person, context) }));
  const able = listed.filter((each) => each.listed !== false);
  return {
    onStaff: anyOf(...listed.map((each) => each.listed)),
    free: able.length === 0 ? UNKNOWN : anyOf(...able.map(({ person }) => isFree(person, lesson, context))),
  };
}

function isFree(person: string, lesson: PlannedLesson, context: Context): Maybe {
  const others = othersOf(person, lesson, context);
  if (others.length === 0) return true;
  return lesson.interval && others.some(({ certain }) => certain) ? false : UNKNOWN;
}

/** Where else a substitute is, or may be, at the time of a lesson. */
export function othersOf(
  person: string,
  lesson: PlannedLesson,
  context: Context,
): readonly { readonly entity: Entity; readonly certain: boolean }[] {
  const { plan, records, day } = lesson;
  const then = lesson.interval ?? dayOf(lesson);
  const where = { ...plan.room, offCampus: false, roving: false };
  const self: Whereabouts = { person, source: 'planned-lesson', entity: plan.row, interval: then, where, recorded: false, certain: true }; // prettier-ignore
  return presenceOf(context).on(person, day.date).flatMap((other) => {
    if (other.entity === plan.row || records.includes(other.entity) || !shared(other.interval, then)) return [];
    const apart = other.source === 'leave' ? true : inTwoPlaces(self, other, context);
    return apart === false ? [] : [{ entity: other.entity, certain: apart === true && other.certain }];
  }); // prettier-ignore
}
