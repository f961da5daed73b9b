import type { Entity } from '../../model/school.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import { given, silent } from '../claims/claim.js';
import { classesIn } from '../claims/fit.js';
import { wordList, type Context } from '../context.js';
import { names } from '../facts.js';
import { classesNamed, classIdOf } from '../classes/joint-classes.js';
import { normalName } from '../../model/normal.js';
import { once } from '../once.js';
import { weekdaysIn } from './weekdays.js';
import { keyOfPeriod } from './period-times.js';
import { weeksOf, type Weeks } from './weeks.js';

/** One row of 课程表, read once for all the days on which it holds. */
export interface LessonPlan {
  readonly row: Entity;
  /** As it is written; the ids (`classIdOf`) of the class, or of the several of a joint lesson. */
  readonly className: string;
  readonly classIds: readonly string[];
  readonly period: string;
  readonly subject: Value;
  /** Undefined where 任课教师 is blank or unreadable; [] where it says 无. */
  readonly teachers: readonly string[] | undefined;
  readonly room: LessonRoom;
  readonly weeks: Weeks | undefined;
}

/** Where a lesson is held. */
export interface LessonRoom {
  /** Null where it is not written, and the subject (体育) is one that leaves the classroom. */
  readonly place: string | null;
  /** Whether the row itself says it; else it is the class's own room. */
  readonly written: boolean;
}

/** A row of a plan of which it is not known on which days it holds, and the column that would say so. */
export interface Unplaced {
  readonly row: Entity;
  readonly field: string;
}

/** The rows of 课程表 by the weekday (1–7) on which they hold, and those whose weekday or weeks cannot be read. */
export const lessonPlans = once((context: Context) => {
  const byWeekday = new Map<number, LessonPlan[]>();
  const unplaced: Unplaced[] = [];
  for (const row of context.records('timetable')) {
    const weekdays = weekdaysOfRow(row);
    const plan = planOf(row, context);
    if (!weekdays) unplaced.push({ row, field: 'weekday' });
    else if (plan.weeks === UNKNOWN) unplaced.push({ row, field: weeksField(row) });
    else for (const day of weekdays) byWeekday.set(day, [...(byWeekday.get(day) ?? []), plan]);
  }
  return { byWeekday, unplaced };
});

function weekdaysOfRow({ facts: { weekday } }: Entity): ReadonlySet<number> | undefined {
  return given(weekday) ? weekdaysIn(weekday) : UNKNOWN;
}

function weeksField(row: Entity): string {
  const open = ['weeks', 'weekFrom', 'weekTo', 'parity'].filter((field) => !silent(row, field));
  return open.find((field) => row.facts[field] === UNKNOWN) ?? 'weeks';
}

function planOf(row: Entity, context: Context): LessonPlan {
  const { class: name, period, subject, teacher, room } = row.facts;
  const className = given(name) ? name : '';
  return {
    row,
    className,
    classIds: classIdsOf(className, context),
    period: given(period) ? period : '',
    subject,
    teachers: names(teacher),
    room: roomOf(room, className, subject, context),
    weeks: weeksOf(row),
  };
}

/** The ids of the classes that a cell names (七1、七2 are two); each is what lessons and substitutions are found by. */
export function classIdsOf(text: string, context: Context): readonly string[] {
  return [...new Set(classesIn(text).map((part) => classIdOf(part, context)))];
}

const classrooms = /^(?:(?:各|本|全部|所有)?(?:年级|班级?|普通)?的?(?:教室|课堂)|各班级?)$/;

/** Whether a place is the classrooms as a whole (教室, 各班教室): of one lesson, the class's own room. */
export function isClassroom(place: string): boolean {
  return classrooms.test(normalName(place));
}

/** Where a lesson is held: as written, else in the class's own room unless the subject leaves it (体育, 实验 …). */
export function roomOf(room: Value, className: string, subject: Value, context: Context): LessonRoom {
  if (given(room) && !isClassroom(room)) return { place: room, written: true };
  if (leavesRoom(subject, context)) return { place: null, written: false };
  const classes = classesNamed(className, context);
  const own = classes.length === 1 ? classes[0]!.facts['room'] : null;
  return { place: given(own) ? own : className === '' ? null : `${className}教室`, written: false };
}

const leaving = once(() => new Map<string, boolean>());

function leavesRoom(subject: Value, context: Context): boolean {
  if (!given(subject)) return true;
  const known = leaving(context);
  let leaves = known.get(subject);
  if (leaves === undefined) {
    const plain = normalName(subject);
    leaves = wordList(context, 'practicalSubjects').some((word) => plain.includes(word));
    known.set(subject, leaves);
  }
  return leaves;
}

/** The key by which the lesson of a class, period and day is found. */
export function lessonKey(date: string, period: string, classId: string, context: Context): string {
  return `${date.slice(0, 10)} ${keyOfPeriod(period, context)} ${classId}`;
}
