import type { Entity } from '../../model/school.js';
import { UNKNOWN } from '../../model/value.js';
import { peopleIn, silent } from '../claims/claim.js';
import type { Context } from '../context.js';
import { inPostOn } from '../people/on-staff.js';
import { once } from '../once.js';
import type { Maybe } from '../three-valued.js';
import { inTwoPlaces } from './conflicts.js';
import { dateAt, datesOf, merged, shared, without, type Interval } from './interval.js';
import { leaveSpansOf, type LeaveSpan } from './leave-spans.js';
import { presenceOf } from './presence.js';
import type { Whereabouts, WhereSource } from './whereabouts.js';

/** Minutes in which somebody is surely there, and those in which somebody is or may be. */
export interface Minutes {
  readonly sure: readonly Interval[];
  /** The sure ones are among them. */
  readonly possible: readonly Interval[];
}

/** Why somebody who is named is not there, or may not be. */
export interface Loss {
  readonly person: string;
  readonly reason: 'on-leave' | 'not-on-staff' | 'elsewhere';
  /** The leave or the other claim; null for the staff list. */
  readonly entity: Entity | null;
  /** The ISO date for which the staff list was asked; null of another reason. */
  readonly day: string | null;
  /** False where it only may be so. */
  readonly certain: boolean;
}

/** What one named person gives to a place. */
export interface Watch extends Minutes {
  readonly person: string;
  /** Those for which the person is named. */
  readonly minutes: readonly Interval[];
  readonly losses: readonly Loss[];
  /** Whom the person's leave names to stand in. */
  readonly substitutes: readonly string[];
}

const whole = { sure: [] as Interval[], possible: [] as Interval[] };

/** The minutes of several people together. */
export function together(all: readonly Minutes[]): Minutes {
  if (all.length === 0) return whole;
  return {
    sure: merged(all.flatMap(({ sure }) => sure)),
    possible: merged(all.flatMap(({ possible }) => possible)),
  };
}

/**
 * The minutes that a person who is named for a place (by `self`) is there: on the staff and in post, not on leave
 * (granted or not: the place is empty either way), and nowhere else. Of two duties at once one is kept, so that each
 * is possible. What is only planned elsewhere does not disprove what was recorded here.
 */
export function watchOf(self: Whereabouts, minutes: readonly Interval[], context: Context): Watch {
  const { person } = self;
  const day = dateAt(minutes[0]!.from);
  const inPost = inPostThen(person, day, context);
  const lost: Loss[] = inPost === true ? [] : [{ person, reason: 'not-on-staff', entity: null, day, certain: inPost === false }]; // prettier-ignore
  const leaves = leavesIn(person, minutes, context);
  const others = elsewhere(self, minutes, context);
  const away = [...leaves.filter(({ certain }) => certain), ...others.filter(({ certain }) => certain)];
  const maybe = [...leaves, ...others];
  const possible = inPost === false ? [] : without(minutes, away.map(({ interval }) => interval)); // prettier-ignore
  const sure = inPost === true ? without(minutes, maybe.map(({ interval }) => interval)) : []; // prettier-ignore
  const onLeave = leaves.map(({ leave: entity, certain }): Loss => ({ person, reason: 'on-leave', entity, day: null, certain })); // prettier-ignore
  const busy = others.map(({ entity, certain }): Loss => ({ person, reason: 'elsewhere', entity, day: null, certain })); // prettier-ignore
  const substitutes = [...new Set(leaves.flatMap(({ leave }) => peopleIn(leave.facts['substitute'])))];
  return { person, minutes, sure, possible, losses: [...lost, ...onLeave, ...busy], substitutes };
}

/** The leaves of a person that take some minutes; one whose 代班人 cannot be read may leave nobody out. */
export function leavesIn(
  person: string,
  minutes: readonly Interval[],
  context: Context,
): readonly LeaveSpan[] {
  const leaves = leaveSpansOf(person, context).filter((each) => minutes.some((part) => shared(part, each.interval))); // prettier-ignore
  return leaves.map((each) => (hasUnreadStandIn(each.leave) ? { ...each, certain: false } : each));
}

/** Whether a leave names somebody in the person's place of whom it cannot be said who it is. */
export function hasUnreadStandIn(leave: Entity): boolean {
  return leave.facts['substitute'] === UNKNOWN && !silent(leave, 'substitute');
}

const posts = once(() => new Map<string, Maybe>());

function inPostThen(person: string, date: string, context: Context): Maybe {
  const key = `${date} ${person}`;
  const known = posts(context);
  if (!known.has(key)) known.set(key, inPostOn(person, date, context));
  return known.get(key);
}

interface Elsewhere {
  readonly entity: Entity;
  readonly interval: Interval;
  readonly certain: boolean;
}

function elsewhere(self: Whereabouts, minutes: readonly Interval[], context: Context): Elsewhere[] {
  const presence = presenceOf(context);
  const dates = minutes.length === 1 ? datesOf(minutes[0]!) : [...new Set(minutes.flatMap(datesOf))];
  const others = dates.flatMap((date) => presence.on(self.person, date));
  return [...new Set(others)].flatMap((other) => {
    if (other.source === 'leave' || other.entity === self.entity) return [];
    if (!minutes.some((part) => shared(part, other.interval))) return [];
    const apart = inTwoPlaces(self, other, context);
    if (apart === false || beats(self, other)) return [];
    const certain = apart === true && other.certain && beats(other, self);
    return [{ entity: other.entity, interval: other.interval, certain }];
  });
}

const ranks: Readonly<Record<WhereSource, number>> = {
  roster: 0,
  shift: 0,
  'planned-lesson': 1,
  lesson: 1,
  activity: 2,
  leave: 3,
};

/**
 * Whether the other surely has the person, and this one does not: an activity before a lesson before a duty. Of two
 * alike one is kept, not said which. What was recorded beats what was planned, never the other way.
 */
function beats(other: Whereabouts, self: Whereabouts): boolean {
  const [theirs, mine] = [ranks[other.source], ranks[self.source]];
  if (other.recorded === self.recorded) return theirs > mine;
  return other.recorded && theirs >= mine;
}
