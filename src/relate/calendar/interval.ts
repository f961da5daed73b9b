import type { Span } from '../shift/shift-times.js';

/**
 * From one minute to another, half-open: `to` itself is no longer in it, so that what ends and what begins at
 * 24:00 share no minute. Minutes of the school's wall clock since 1970-01-01 00:00; no time zone, no summer time.
 */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

export const DAY = 1440;

/** The minute at which an ISO date begins. */
export function midnightOf(date: string): number {
  return Date.parse(date.slice(0, 10)) / 60_000;
}

/** The minute of an ISO date-time; undefined where it has no time of day. */
export function minuteOf(moment: string): number | undefined {
  return moment.length > 10 ? Date.parse(`${moment}Z`) / 60_000 : undefined;
}

/** A span of a day (minutes since its midnight, over 1440 on the next day) as an interval. */
export function onDate(date: string, { start, end }: Span): Interval {
  const midnight = midnightOf(date);
  return { from: midnight + start, to: midnight + end };
}

const dates = new Map<number, string>();

/** The ISO date in which a minute lies; said once for each day. */
export function dateAt(minute: number): string {
  const day = Math.floor(minute / DAY);
  let date = dates.get(day);
  if (date === undefined) {
    date = new Date(day * DAY * 60_000).toISOString().slice(0, 10);
    dates.set(day, date);
  }
  return date;
}

/** A minute as an ISO date-time, `2025-09-01T08:00`. */
export function momentAt(minute: number): string {
  return new Date(Math.floor(minute) * 60_000).toISOString().slice(0, 16);
}

/** The ISO dates that an interval touches, in order; one that ends at 24:00 does not touch the next. */
export function datesOf({ from, to }: Interval): string[] {
  const first = Math.floor(from / DAY);
  const last = Math.max(first, Math.ceil(to / DAY) - 1);
  return Array.from({ length: last - first + 1 }, (_, i) => dateAt((first + i) * DAY));
}

/** What two intervals share; undefined where they share nothing. */
export function shared(a: Interval, b: Interval): Interval | undefined {
  const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)];
  return from < to ? { from, to } : undefined;
}

/** The parts of some intervals that lie within one. */
export function within(list: readonly Interval[], bounds: Interval): Interval[] {
  return list.flatMap((each) => shared(each, bounds) ?? []);
}

/** The same minutes as intervals that neither overlap nor touch, in order; empty ones are left out. */
export function merged(list: readonly Interval[]): Interval[] {
  const sorted = list.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from || a.to - b.to);
  const result: Interval[] = [];
  for (const each of sorted) {
    const last = result.at(-1);
    if (last && each.from <= last.to)
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, each.to) };
    else result.push(each);
  }
  return result;
}

/** The minutes of the one that are in none of the other: of a demand, those that nothing supplies. Merged. */
export function without(list: readonly Interval[], taken: readonly Interval[]): Interval[] {
  if (taken.length === 0) return merged(list);
  const holes = merged(taken);
  return merged(list).flatMap((each) => cut(each, holes));
}

function cut({ from, to }: Interval, holes: readonly Interval[]): Interval[] {
  const parts: Interval[] = [];
  let at = from;
  for (const hole of holes) {
    if (hole.to <= at || hole.from >= to) continue;
    if (hole.from > at) parts.push({ from: at, to: hole.from });
    at = hole.to;
  }
  if (at < to) parts.push({ from: at, to });
  return parts;
}

/** How many minutes some intervals have together, each counted once. */
export function minutesIn(list: readonly Interval[]): number {
  return merged(list).reduce((sum, { from, to }) => sum + to - from, 0);
}
