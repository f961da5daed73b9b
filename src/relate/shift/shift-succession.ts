import type { Entity } from '../../model/school.js';
import { byCodePoint } from '../../model/text.js';
import { UNKNOWN } from '../../model/value.js';
import { numberOf, type Context } from '../context.js';
import { normalName } from '../../model/normal.js';
import { groupBy, once } from '../once.js';
import { arrivalOf, leavingOf, spanOf, type ShiftTimes } from './shift-times.js';

/** A shift on the line of time, in minutes since 1970-01-01 00:00 of the school's own clock. */
export interface PlacedShift {
  readonly shift: Entity;
  readonly from: number;
  readonly to: number;
}

/** The shifts of each post in the order of their starts; a shift without place is one of its 班次 (总值班 roves). */
const byPost = once((context): ReadonlyMap<string, readonly PlacedShift[]> => {
  const placed = context.records('shift').flatMap((shift) => placedShift(shift) ?? []);
  placed.sort((a, b) => a.from - b.from || byCodePoint(a.shift.key, b.shift.key));
  return groupBy(placed, ({ shift }) => postOf(shift));
});

const successors = once((context) => followers(0, context));
const takers = once((context) => followers(numberOf(context, 'shiftHandoverMinutes'), context));

/** The shifts that follow each shift within some minutes of its end. */
function followers(minutes: number, context: Context): ReadonlyMap<Entity, readonly PlacedShift[]> {
  const next = new Map<Entity, readonly PlacedShift[]>();
  for (const shifts of byPost(context).values()) {
    shifts.forEach((earlier, index) => {
      const later = following(earlier, shifts, index + 1, minutes);
      if (later.length > 0) next.set(earlier.shift, later);
    });
  }
  return next;
}

/**
 * The shift that follows at once at the same post: it begins after this one began and no later than this one
 * ends, and ends after it. Undefined where there is none, or the times are not known.
 */
export function successorOf(shift: Entity, context: Context): Entity | undefined {
  return firstToCome(successors(context).get(shift) ?? [])?.shift;
}

/**
 * The shifts that take over at the same post from one that ends: those that begin first after it began, at the latest
 * `shiftHandoverMinutes` after its end, and end after it. Undefined where its times or its post are not known.
 */
export function takersOf(shift: Entity, context: Context): readonly Entity[] | undefined {
  if (!placedShift(shift) || postOf(shift) === undefined) return UNKNOWN;
  return (takers(context).get(shift) ?? []).map((later) => later.shift);
}

/** Whether another shift follows at once; undefined where it cannot be known when or where this one is. */
export function isFollowed(shift: Entity, context: Context): boolean | undefined {
  if (!placedShift(shift) || postOf(shift) === undefined) return UNKNOWN;
  return successorOf(shift, context) !== undefined;
}

/** Minutes from leaving a shift to the arrival of the next; positive: the post stood empty. */
export function minutesAlone(shift: Entity, next: Entity): number | undefined {
  const left = leavingOf(timesOf(shift));
  const arrived = arrivalOf(timesOf(next));
  if (left === undefined || arrived === undefined) return UNKNOWN;
  return midnightOf(next) + arrived - (midnightOf(shift) + left);
}

/** Whether the people of a shift came after its start. */
export function cameLate(shift: Entity): boolean {
  const times = timesOf(shift);
  return (arrivalOf(times) ?? 0) > Number(times.start ?? 0);
}

/** The shifts that follow; where several begin together, all of them. */
function following(
  earlier: PlacedShift,
  shifts: readonly PlacedShift[],
  from: number,
  minutes: number,
): readonly PlacedShift[] {
  const found: PlacedShift[] = [];
  for (let i = from; i < shifts.length; i++) {
    const later = shifts[i]!;
    if (later.from > (found[0]?.from ?? earlier.to + minutes)) break;
    if (later.from > earlier.from && later.to > earlier.to) found.push(later);
  }
  return found;
}

/** Whoever comes first relieves. */
function firstToCome(shifts: readonly PlacedShift[]): PlacedShift | undefined {
  const arrival = ({ shift }: PlacedShift): number => arrivalOf(timesOf(shift)) ?? Infinity;
  return shifts.reduce<PlacedShift | undefined>(
    (first, shift) => (first && arrival(first) <= arrival(shift) ? first : shift),
    undefined,
  );
}

function placedShift(shift: Entity): PlacedShift | undefined {
  const span = spanOf(timesOf(shift));
  if (!span || typeof shift.facts['date'] !== 'string') return UNKNOWN;
  const midnight = midnightOf(shift);
  return { shift, from: midnight + span.start, to: midnight + span.end };
}

function postOf({ facts }: Entity): string | undefined {
  const post = facts['place'] || facts['shift'];
  return typeof post === 'string' ? normalName(post) : UNKNOWN;
}

function midnightOf({ facts }: Entity): number {
  return Date.parse(String(facts['date'])) / 60_000;
}

function timesOf({ facts }: Entity): ShiftTimes & Record<'arrived' | 'left', Entity['facts'][string]> {
  const { date, start, end, arrived, left } = facts;
  return { date, start, end, arrived, left };
}
