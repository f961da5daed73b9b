import { problem, type Problem } from '../../model/problem.js';
import { tableOf } from '../../model/tables.js';
import type { Value } from '../../model/value.js';
import { given } from '../claims/claim.js';
import type { Context } from '../context.js';
import { once } from '../once.js';
import type { Maybe } from '../three-valued.js';
import { calendarOf } from './calendar.js';
import { takesPart } from './happenings.js';
import { dateAt, minutesIn, shared, without, type Interval } from './interval.js';
import { leaveSpansOf } from './leave-spans.js';
import { isSharedPlace, placesFit } from './place-fit.js';
import { presenceOf } from './presence.js';
import type { Whereabouts } from './whereabouts.js';

/** One person in two places at once. */
export interface Conflict {
  readonly person: string;
  /** The ISO date on which it begins. */
  readonly date: string;
  readonly one: Whereabouts;
  readonly other: Whereabouts;
  /** The minutes in which both claim the person. */
  readonly interval: Interval;
  /** False where it may be one place after all, or where one of the two is not sure. */
  readonly certain: boolean;
}

/** Less than this is nobody's fault: a time written with seconds. */
const LEAST_MINUTES = 1;

/** Who is in two places at once, and of whom that was not looked at. */
interface Compared {
  readonly conflicts: readonly Conflict[];
  /** People, each with the first date that was left out. */
  readonly left: ReadonlyMap<string, string>;
}

/** Looks at one person after the other, until there are more conflicts than anybody could go through. */
const compared = once((context: Context): Compared => {
  const { clashes, clashDays } = context.limits;
  const presence = presenceOf(context);
  const asOf = context.asOf.slice(0, 10);
  const all: Conflict[] = [];
  const left = new Map<string, string>();
  let pairs = 0;
  for (const person of presence.people) {
    const met = new Map<Whereabouts['entity'], Set<Whereabouts['entity']>>();
    for (const date of presence.dates(person).filter((each) => each <= asOf)) {
      if (pairs > clashes || all.length > clashDays) {
        left.set(person, date);
        break;
      }
      const found = conflictsOn(person, date, context);
      pairs += found.filter(({ one, other }) => isNew(one.entity, other.entity, met)).length;
      for (const conflict of found) all.push(conflict);
    }
  }
  return { conflicts: all, left };
});

function isNew<T>(one: T, other: T, met: Map<T, Set<T>>): boolean {
  const others = met.get(one) ?? new Set<T>();
  met.set(one, others);
  return !others.has(other) && others.add(other).has(other);
}

/**
 * Everybody who is to be in two places for a minute or more, by person and date, up to asOf. 总值班 and leaders on duty are
 * everywhere, and of two shared places (playground, gym, hall) none is wrong (rulings 16b). A plan does not hold
 * while the person is on leave.
 */
export function conflicts(context: Context): readonly Conflict[] {
  return compared(context).conflicts;
}

/** Whether somebody's places were compared; not those of whoever comes after more conflicts than are taken. */
export function isCompared(person: string, context: Context): boolean {
  return !compared(context).left.has(person);
}

/** Says once from whom on nobody's places were compared. */
export function tooManyConflicts(context: Context): Problem[] {
  const { left } = compared(context);
  for (const [key, date] of left) {
    const record = presenceOf(context).on(key, date)[0]?.entity.record;
    if (!record) continue;
    const { file, sheet, cell } = context.cell(record, tableOf(record.kind).keys[0]![0]!);
    const person = context.person(key)?.name ?? key;
    return [problem('TOO_MANY_CLASHES', { file, sheet, cell }, { person, date, count: left.size, cap: context.limits.clashes })]; // prettier-ignore
  }
  return [];
}

function conflictsOn(person: string, date: string, context: Context): Conflict[] {
  const there = presenceOf(context).on(person, date).filter(({ source, where }) => source !== 'leave' && !where.roving); // prettier-ignore
  if (there.length < 2) return [];
  const sorted = [...there].sort((a, b) => a.interval.from - b.interval.from);
  const found: Conflict[] = [];
  sorted.forEach((one, i) => {
    for (const other of sorted.slice(i + 1)) {
      if (other.interval.from >= one.interval.to) break;
      const conflict = between(one, other, context);
      // What runs over midnight stands on two days, and is told on the first.
      if (conflict?.date === date) found.push(conflict);
    }
  });
  return found;
}

function between(one: Whereabouts, other: Whereabouts, context: Context): Conflict | undefined {
  const interval = shared(one.interval, other.interval);
  if (!interval || one.entity === other.entity || givesWay(one, other, context)) return undefined;
  const apart = inTwoPlaces(one, other, context);
  if (apart === false || minutesThere(interval, one, other, context) < LEAST_MINUTES) return undefined;
  const certain = apart === true && one.certain && other.certain;
  return { person: one.person, date: dateAt(interval.from), one, other, interval, certain };
}

/** A lesson gives way to an activity in which its class takes part, and on a day of 停课. */
function givesWay(one: Whereabouts, other: Whereabouts, context: Context): boolean {
  const [activity, lesson] = one.source === 'activity' ? [one, other] : [other, one];
  if (activity.source !== 'activity' || !isLesson(lesson)) return false;
  const name = lesson.entity.facts['class'];
  const { kind } = calendarOf(context).day(dateAt(lesson.interval.from));
  return kind === 'no-lessons' || (given(name) && takesPart(name, activity.entity, context) === true);
}

function minutesThere(interval: Interval, one: Whereabouts, other: Whereabouts, context: Context): number {
  if (one.recorded && other.recorded) return interval.to - interval.from;
  const leaves = leaveSpansOf(one.person, context).filter(({ certain }) => certain);
  return minutesIn(without([interval], leaves.map((leave) => leave.interval))); // prettier-ignore
}

/** Whether two whereabouts are two places; undefined where a place is not written, or two lessons may be a joint one. */
export function inTwoPlaces(one: Whereabouts, other: Whereabouts, context: Context): Maybe {
  const [a, b] = [one.where, other.where];
  if (a.roving || b.roving) return false;
  if (a.offCampus !== b.offCampus) return true;
  if (mayBeJoint(one, other)) return undefined;
  if (a.place === null || b.place === null) return areTwoLessons(one, other) ? true : undefined;
  if (placesFit(a.place, b.place, context)) return false;
  return !(isSharedPlace(a.place, context) && isSharedPlace(b.place, context));
}

/** Two classes that have the same subject, where neither row says the room, may sit in one. */
function mayBeJoint(one: Whereabouts, other: Whereabouts): boolean {
  const unwritten = !one.where.written && !other.where.written;
  return isLesson(one) && isLesson(other) && unwritten && subjectOf(one) === subjectOf(other);
}

/** Lessons of different subjects are two, wherever they are held. */
function areTwoLessons(one: Whereabouts, other: Whereabouts): boolean {
  const known = given(subjectOf(one)) && given(subjectOf(other));
  return isLesson(one) && isLesson(other) && known && subjectOf(one) !== subjectOf(other);
}

function isLesson({ source }: Whereabouts): boolean {
  return source === 'lesson' || source === 'planned-lesson';
}

function subjectOf({ entity }: Whereabouts): Value {
  return entity.facts['subject'];
}
