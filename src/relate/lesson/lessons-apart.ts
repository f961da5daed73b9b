import { normalName } from '../../model/normal.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import { classIdsOf, isClassroom } from '../calendar/lesson-plans.js';
import { isSharedPlace, placesFit } from '../calendar/place-fit.js';
import { given } from '../claims/claim.js';
import { wordList, type Context } from '../context.js';
import type { Columns } from '../facts.js';
import type { Maybe } from '../three-valued.js';
import { isMixed } from './lesson-classes.js';

/** What two lessons may have in common. */
export type Shared = 'teacher' | 'class' | 'room';

type Apart = (one: Entity, other: Entity, context: Context) => Maybe;

/** Whether two lessons at once that have something in common cannot be one (rulings 16b). */
export const apart: Readonly<Record<Shared, Apart>> = {
  /** A teacher is in one place; with one class of which two rows were written that is told of the class. */
  teacher: (one, other, context) => {
    if (haveClassInCommon(one, other, context) || areJoint(one, other, context)) return false;
    const [a, b] = [one.facts, other.facts];
    if ((a['offCampus'] === true) !== (b['offCampus'] === true)) return true;
    if (isRoom(a['room']) && isRoom(b['room'])) return inTwoRooms(a['room'], b['room'], context);
    return differ(one, other);
  },
  /** A class has one subject at a time, unless it is parted (走班, 分组). */
  class: (one, other, context) =>
    areParted(one, other, context) || sameSubject(one.facts['subject'], other.facts['subject'])
      ? false
      : differ(one, other),
  /** Two classes with one teacher are taught together; with two teachers, only where a row says 合班. */
  room: (one, other, context) => {
    const [a, b] = [one.facts['teacher'], other.facts['teacher']];
    if (haveClassInCommon(one, other, context) || areJoint(one, other, context)) return false;
    return given(a) && given(b) ? a !== b : UNKNOWN;
  },
};

/** Whether the subjects are two; of one subject it is not known whether it is one lesson. */
function differ({ facts: one }: Entity, { facts: other }: Entity): Maybe {
  return sameSubject(one['subject'], other['subject']) === false ? true : UNKNOWN;
}

function sameSubject(one: Value, other: Value): Maybe {
  return given(one) && given(other) ? normalName(one) === normalName(other) : UNKNOWN;
}

function areParted(one: Entity, other: Entity, context: Context): boolean {
  return [one, other].some(({ facts }) => isMixed(facts as Columns<'lesson'>, context));
}

/** Whether a cell names a room of its own; 教室 is that of the class. */
export function isRoom(room: Value): room is string {
  return given(room) && !isClassroom(room);
}

function inTwoRooms(one: string, other: string, context: Context): boolean {
  if (placesFit(one, other, context)) return false;
  return !(isSharedPlace(one, context) && isSharedPlace(other, context));
}

function haveClassInCommon(one: Entity, other: Entity, context: Context): boolean {
  const [a, b] = [one, other].map(({ facts: { class: name } }) =>
    given(name) ? classIdsOf(name, context) : [],
  );
  return a!.some((id) => b!.includes(id));
}

/** A row that says 合班 is a lesson of several classes. */
function areJoint(one: Entity, other: Entity, context: Context): boolean {
  const words = wordList(context, 'jointLessonWords');
  return [one, other].some(({ facts: { class: name, subject, room } }) =>
    [name, subject, room].some((text) => given(text) && words.some((word) => text.includes(word))),
  );
}
