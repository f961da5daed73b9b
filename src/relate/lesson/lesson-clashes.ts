import { normalName } from '../../model/normal.js';
import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { isKnown, UNKNOWN, type Value } from '../../model/value.js';
import { shared, type Interval } from '../calendar/interval.js';
import { classIdsOf } from '../calendar/lesson-plans.js';
import { isSharedPlace, placesFit } from '../calendar/place-fit.js';
import { lessonInterval } from '../calendar/presence-sources.js';
import { given, peopleIn } from '../claims/claim.js';
import { wordList, type Context } from '../context.js';
import type { Columns } from '../facts.js';
import { once } from '../once.js';
import { ownCells } from '../own-cells.js';
import { allOf, type Maybe } from '../three-valued.js';
import { isMixed } from './lesson-classes.js';
import { simultaneous } from './lesson-times.js';

/** What two lessons may have in common. */
export type Shared = 'teacher' | 'class' | 'room';

/** Another recorded lesson that has the same teacher, class or room, and whether the two are at once and apart. */
interface Meeting {
  readonly other: Entity;
  readonly clashes: Maybe;
}

const none: readonly Entity[] = [];

/**
 * The recorded lessons that are held at the same time as one and have its teacher (or second teacher), class or room,
 * as they are called; joint lessons and shared places are no fault (rulings 16b). Undefined where that is not known.
 */
export function lessonClashes(lesson: Entity, about: Shared, context: Context): Value {
  const all = meetings(lesson, about, context);
  const sure = all.filter(({ clashes }) => clashes === true);
  if (sure.length > 0) return [...new Set(sure.map(({ other }) => other.label.zh))];
  return all.length > 0 || isOpen(lesson, about) ? UNKNOWN : [];
}

/** A blank room is no evidence against anybody: only what is written is compared. */
function isOpen({ facts }: Entity, about: Shared): boolean {
  if (about === 'room') return false;
  return !isKnown(facts[about]);
}

/** The columns that tell two lessons apart. */
const telling: Readonly<Record<Shared, readonly string[]>> = {
  teacher: ['room', 'subject', 'period'],
  class: ['subject', 'period'],
  room: ['teacher', 'period'],
};

/** The cells that name what the lessons have in common; where it is not known, those that would tell them apart. */
export function lessonClashCells(lesson: Entity, about: Shared, context: Context): readonly CellRef[] {
  const all = meetings(lesson, about, context);
  const sure = all.filter(({ clashes }) => clashes === true);
  if (sure.length > 0) return [lesson, ...sure.map(({ other }) => other)].flatMap((each) => ownCells(each, [about, 'start', 'end'], context)); // prettier-ignore
  if (isOpen(lesson, about)) return ownCells(lesson, [about], context);
  return [lesson, ...all.map(({ other }) => other)].flatMap((each) => {
    const blank = telling[about].filter((field) => !isKnown(each.facts[field]));
    return ownCells(each, blank, context);
  });
}

function meetings(lesson: Entity, about: Shared, context: Context): readonly Meeting[] {
  const others = new Set(keysOf(lesson, about, context).flatMap((key) => sharing(context).get(key) ?? none));
  others.delete(lesson);
  return [...others].flatMap((other) => {
    const clashes = allOf(atOnce(lesson, other, context), apart[about](lesson, other, context));
    return clashes === false ? [] : [{ other, clashes }];
  });
}

/** Lessons by what they may share on a date; only those that more than one lesson has. */
const sharing = once((context) => {
  const index = new Map<string, Entity[]>();
  for (const lesson of context.records('lesson')) {
    for (const about of ['teacher', 'class', 'room'] as const) {
      for (const key of keysOf(lesson, about, context)) {
        const known = index.get(key);
        if (known) known.push(lesson);
        else index.set(key, [lesson]);
      }
    }
  }
  return index;
});

function keysOf({ facts }: Entity, about: Shared, context: Context): readonly string[] {
  const { date, teacher, assistant, absent, class: name, room } = facts;
  if (!given(date)) return [];
  const key = (what: string): string => `${about} ${date.slice(0, 10)} ${what}`;
  if (about === 'class') return given(name) ? classIdsOf(name, context).map(key) : [];
  if (about === 'room') return given(room) && !isSharedPlace(room, context) ? [key(normalName(room))] : [];
  const there = new Set([...(absent === true ? [] : peopleIn(teacher)), ...peopleIn(assistant)]);
  return [...there].map(key);
}

const intervals = once(() => new Map<Entity, Interval | undefined>());

function atOnce(one: Entity, other: Entity, context: Context): Maybe {
  const [a, b] = [intervalOf(one, context), intervalOf(other, context)];
  return a && b ? shared(a, b) !== undefined : simultaneous(one, other);
}

function intervalOf(lesson: Entity, context: Context): Interval | undefined {
  const known = intervals(context);
  if (!known.has(lesson)) known.set(lesson, lessonInterval(lesson, context));
  return known.get(lesson);
}

type Apart = (one: Entity, other: Entity, context: Context) => Maybe;

/** Whether two lessons that have something in common cannot be one. */
const apart: Readonly<Record<Shared, Apart>> = {
  /** A teacher is in one place; with one class of which two rows were written that is told of the class. */
  teacher: (one, other, context) => {
    if (haveClassInCommon(one, other, context) || areJoint(one, other, context)) return false;
    const [a, b] = [one.facts, other.facts];
    if ((a['offCampus'] === true) !== (b['offCampus'] === true)) return true;
    if (given(a['room']) && given(b['room'])) return inTwoRooms(a['room'], b['room'], context);
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
