import { normalName } from '../../model/normal.js';
import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { isKnown, UNKNOWN, type Value } from '../../model/value.js';
import { shared, type Interval } from '../calendar/interval.js';
import { classIdsOf } from '../calendar/lesson-plans.js';
import { isSharedPlace } from '../calendar/place-fit.js';
import { lessonInterval } from '../calendar/presence-sources.js';
import { given, peopleIn } from '../claims/claim.js';
import type { Context } from '../context.js';
import { few, inShort } from '../in-short.js';
import { once } from '../once.js';
import { ownCells } from '../own-cells.js';
import { allOf, type Maybe } from '../three-valued.js';
import { simultaneous } from './lesson-times.js';
import { apart, isRoom, type Shared } from './lessons-apart.js';

/** Another recorded lesson that has the same teacher, class or room, and whether the two are at once and apart. */
interface Meeting {
  readonly other: Entity;
  readonly clashes: Maybe;
}

const none: readonly Meeting[] = [];

/**
 * The recorded lessons that are held at the same time as one and have its teacher (or second teacher), class or room,
 * as they are called; joint lessons and shared places are no fault (rulings 16b). Undefined where that is not known.
 */
export function lessonClashes(lesson: Entity, about: Shared, context: Context): Value {
  const all = meetings(lesson, about, context);
  const sure = all.filter(({ clashes }) => clashes === true);
  if (sure.length > 0) return inShort([...new Set(sure.map(({ other }) => other.label.zh))], (label) => label); // prettier-ignore
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
  if (sure.length > 0) return [lesson, ...few(sure).map(({ other }) => other)].flatMap((each) => ownCells(each, [about, 'start', 'end'], context)); // prettier-ignore
  if (isOpen(lesson, about)) return ownCells(lesson, [about], context);
  return [lesson, ...few(all).map(({ other }) => other)].flatMap((each) => {
    const blank = telling[about].filter((field) => !isKnown(each.facts[field]));
    return ownCells(each, blank, context);
  });
}

function meetings(lesson: Entity, about: Shared, context: Context): readonly Meeting[] {
  return met(context)[about].get(lesson) ?? none;
}

type Meetings = ReadonlyMap<Entity, readonly Meeting[]>;

/** The meetings of all lessons; every two that share something on a date are looked at once. */
const met = once((context): Readonly<Record<Shared, Meetings>> => {
  const find = (about: Shared): Meetings => meetingsIn(sharing(about, context), about, context);
  return { teacher: find('teacher'), class: find('class'), room: find('room') };
});

interface Timed {
  readonly lesson: Entity;
  readonly interval: Interval | undefined;
}

function meetingsIn(groups: Iterable<readonly Entity[]>, about: Shared, context: Context): Meetings {
  const found = new Map<Entity, Meeting[]>();
  for (const group of groups) {
    const timed = group.map((lesson): Timed => ({ lesson, interval: intervalOf(lesson, context) }));
    timed.forEach((one, i) => {
      for (const other of timed.slice(i + 1)) {
        const together = atOnce(one, other);
        if (together === false) continue;
        const clashes = allOf(together, apart[about](one.lesson, other.lesson, context));
        if (clashes !== false) note(found, one.lesson, other.lesson, clashes);
      }
    });
  }
  return found;
}

/** Two lessons that share two classes meet once. */
function note(found: Map<Entity, Meeting[]>, one: Entity, two: Entity, clashes: Maybe): void {
  for (const [lesson, other] of [
    [one, two],
    [two, one],
  ] as const) {
    const known = found.get(lesson);
    if (!known) found.set(lesson, [{ other, clashes }]);
    else if (!known.some((each) => each.other === other)) known.push({ other, clashes });
  }
}

/**
 * The lessons of each teacher, class or room on each date. What more lessons of a day name than one room can hold
 * (`rowsADay`) is a building, as 教室 is: of it nothing is compared.
 */
function sharing(about: Shared, context: Context): Iterable<readonly Entity[]> {
  const index = new Map<string, Entity[]>();
  for (const lesson of context.records('lesson')) {
    for (const key of keysOf(lesson, about, context)) {
      const known = index.get(key);
      if (known) known.push(lesson);
      else index.set(key, [lesson]);
    }
  }
  return [...index.values()].filter(({ length }) => length > 1 && length <= context.limits.rowsADay);
}

function keysOf({ facts }: Entity, about: Shared, context: Context): readonly string[] {
  const { date, teacher, assistant, absent, class: name, room } = facts;
  if (!given(date)) return [];
  const key = (what: string): string => `${date.slice(0, 10)} ${what}`;
  if (about === 'class') return given(name) ? classIdsOf(name, context).map(key) : [];
  if (about === 'room') return isRoom(room) && !isSharedPlace(room, context) ? [key(normalName(room))] : [];
  const there = new Set([...(absent === true ? [] : peopleIn(teacher)), ...peopleIn(assistant)]);
  return [...there].map(key);
}

const intervals = once(() => new Map<Entity, Interval | undefined>());

function atOnce({ lesson: one, interval: a }: Timed, { lesson: other, interval: b }: Timed): Maybe {
  return a && b ? shared(a, b) !== undefined : simultaneous(one, other);
}

function intervalOf(lesson: Entity, context: Context): Interval | undefined {
  const known = intervals(context);
  if (!known.has(lesson)) known.set(lesson, lessonInterval(lesson, context));
  return known.get(lesson);
}
