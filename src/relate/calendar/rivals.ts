import type { Entity } from '../../model/school.js';
import { normalName } from '../../model/normal.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import { given, peopleIn } from '../claims/claim.js';
import { numberOf, type Context } from '../context.js';
import { namedAs } from '../people/somebody.js';
import { defaultPeople } from '../posts/default-people.js';
import { groupBy, once } from '../once.js';
import { calendarOf } from './calendar.js';
import { datesOf, minutesIn, shared, within, type Interval } from './interval.js';
import { dutiesPlannedOn, type PlannedDuty } from './planned-duties.js';
import type { Slot } from './slots.js';

/** Whom different cells of the plan name for one place and time. */
export interface Rivals {
  /** All whom they name; [] where no two cells do; undefined where that cannot be said. */
  readonly people: readonly string[] | undefined;
  /** The rows of 值班安排 that name them, or leave it open. */
  readonly rows: readonly Entity[];
  /** Whether 默认责任岗位 of the period is one of the cells. */
  readonly byDefault: boolean;
}

const none: Rivals = { people: [], rows: [], byDefault: false };

/** A row of 值班安排 at the place of a slot, with its part of the slot. */
interface Claim {
  readonly row: Entity;
  /** The people named; words that mean everybody, posts and units are no people. */
  readonly people: readonly string[] | undefined;
  readonly interval: Interval | undefined;
  readonly certain: boolean;
}

/**
 * The people whom two cells name for the same place at the same time, so that each may think that the other has it:
 * two rows of 值班安排, or such a row and 默认责任岗位 of 作息时段. Several names in one cell, and cells of one
 * printed table under one head, are on duty together. What was recorded afterwards does not change the plan.
 */
export function rivalsOf(slot: Slot, context: Context): Rivals {
  const known = found(context);
  let rivals = known.get(slot);
  if (!rivals) known.set(slot, (rivals = search(slot, context)));
  return rivals;
}

const found = once(() => new Map<Slot, Rivals>());

function search(slot: Slot, context: Context): Rivals {
  const { interval, holds } = slot;
  if (!interval || !context.present.has('roster')) return { people: UNKNOWN, rows: [], byDefault: false };
  const claims = claimsOn(slot, interval, context);
  if (claims.length === 0) return none;
  const pairs = claims.flatMap((one, i) => claims.slice(i + 1).flatMap((other) => pairOf(one, other, interval, context))); // prettier-ignore
  const other = defaultRival(slot, claims, context);
  const sure = [...pairs.filter(({ certain }) => certain), ...other.filter(({ certain }) => certain)];
  const told = sure.length > 0 && holds ? sure : [...pairs, ...other];
  if (told.length === 0) return none;
  const people = [...new Set(told.flatMap((each) => each.people))];
  const rows = [...new Set(told.flatMap((each) => each.rows))];
  const byDefault = told.some((each) => other.includes(each));
  return { people: told === sure ? people : UNKNOWN, rows, byDefault };
}

/** A guard keeps a gate by post, beside whoever is rostered there: neither thinks that the other has it. */
const GUARDS = ['gate-guard', 'guard'];

interface Pair {
  readonly people: readonly string[];
  readonly rows: readonly Entity[];
  /** Whether both surely hold, and surely name different people. */
  readonly certain: boolean;
}

/** Two rows that name different people at once, or may. */
function pairOf(one: Claim, other: Claim, slot: Interval, context: Context): Pair[] {
  if (areTogether(one.row, other.row) || isApart(one, other) || isRelief(one, other, slot, context))
    return [];
  if (areGuards(one, context) || areGuards(other, context)) return [];
  const certain = [one, other].every((each) => each.certain && each.people && each.interval);
  return [{ people: [...(one.people ?? []), ...(other.people ?? [])], rows: [one.row, other.row], certain }];
}

function areGuards({ people }: Claim, context: Context): boolean {
  const isGuard = (key: string): boolean =>
    GUARDS.some((post) => context.person(key)?.postIds.includes(post));
  return people !== undefined && people.length > 0 && people.every(isGuard);
}

/** Whether one of them names nobody, both name somebody in common, or they share no minute. */
function isApart(one: Claim, other: Claim): boolean {
  if (one.people?.length === 0 || other.people?.length === 0) return true;
  if (one.people && other.people && one.people.some((person) => other.people!.includes(person))) return true;
  return one.interval !== undefined && other.interval !== undefined && !shared(one.interval, other.interval);
}

/** Cells of one printed table under one head and on one day: the place has two lines of names. */
function areTogether({ record: a, facts: one }: Entity, { record: b, facts: other }: Entity): boolean {
  if (a?.source.layout !== 'matrix' || a.source !== b?.source) return false;
  return ['shift', 'start', 'end', 'place'].every((field) => one[field] === other[field]);
}

/** Whether one begins and ends later than the other, and they share few minutes: a handover. */
function isRelief({ interval: a }: Claim, { interval: b }: Claim, slot: Interval, context: Context): boolean {
  if (!a || !b || !((a.from < b.from && a.to < b.to) || (a.from > b.from && a.to > b.to))) return false;
  return minutesIn(within([a], b).flatMap((each) => shared(each, slot) ?? [])) <= numberOf(context, 'reliefMinutes'); // prettier-ignore
}

/** The default post, where it is somebody else's than those whom the roster names. */
function defaultRival(slot: Slot, claims: readonly Claim[], context: Context): Pair[] {
  const rostered = claims.filter(({ people }) => people === undefined || people.length > 0);
  if (slot.defaultPost === null || rostered.length === 0) return [];
  const holders = defaultPeople(slot.defaultPost, context);
  if (!holders) return [];
  const named = rostered.flatMap(({ people }) => people ?? []);
  if (named.some((person) => holders.has(person))) return [];
  const certain = rostered.every((each) => each.certain && each.people && each.interval);
  return [{ people: [...named, ...holders.shown], rows: rostered.map(({ row }) => row), certain }];
}

const onDates = once(() => new Map<string, ReadonlyMap<string, readonly PlannedDuty[]>>());

/** The planned duties of a date by their place. */
function plannedAt(date: string, place: string, context: Context): readonly PlannedDuty[] {
  const known = onDates(context);
  let byPlace = known.get(date);
  if (!byPlace) {
    const duties = dutiesPlannedOn(calendarOf(context).day(date), context);
    known.set(date, (byPlace = groupBy(duties, ({ row }) => placeKey(row.facts['place'], context))));
  }
  return byPlace.get(placeKey(place, context) ?? '') ?? [];
}

/** The same place is one name, or one row of 责任区; a part of a place is a place of its own. */
function placeKey(place: Value, context: Context): string | undefined {
  return given(place) ? (context.places.find(place)?.key ?? normalName(place)) : UNKNOWN;
}

function claimsOn({ place }: Slot, interval: Interval, context: Context): readonly Claim[] {
  const duties = datesOf(interval).flatMap((date) => plannedAt(date, place, context));
  const then = duties.filter((duty) => !duty.interval || shared(duty.interval, interval));
  return then.map(({ row, interval: when, holds }) => ({
    row,
    people: peopleOf(row.facts['person'], context),
    interval: when,
    certain: holds === true,
  }));
}

function peopleOf(person: Value, context: Context): readonly string[] | undefined {
  if (person === UNKNOWN) return UNKNOWN;
  return peopleIn(person).filter((name) => namedAs(name, context) === 'person');
}
