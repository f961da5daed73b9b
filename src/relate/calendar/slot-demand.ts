import type { Entity } from '../../model/school.js';
import { UNKNOWN } from '../../model/value.js';
import { given, peopleIn } from '../claims/claim.js';
import type { Context } from '../context.js';
import { once } from '../once.js';
import { spanOf, type Span } from '../shift/shift-times.js';
import type { Maybe } from '../three-valued.js';
import { daysSoFar } from './calendar.js';
import { onDate, type Interval } from './interval.js';
import { weekdaysOf } from './period-times.js';
import { holdsAnyhow, type SchoolDay } from './school-day.js';

/** One place that must be watched in one period of one day. */
export interface Demand {
  readonly place: string;
  /** The row of 作息时段. */
  readonly period: Entity;
  readonly day: SchoolDay;
  /** Undefined where the row's times are not known. */
  readonly interval: Interval | undefined;
  /** 默认责任岗位 as it is written. */
  readonly defaultPost: string | null;
  /** Undefined where it is not known whether the period holds on that day: then nothing may be said of the slot. */
  readonly holds: true | undefined;
}

/** A row of 作息时段, read once for all days. */
interface PeriodPlan {
  readonly period: Entity;
  readonly places: readonly string[];
  readonly weekdays: ReadonlySet<number> | undefined;
  readonly span: Span | undefined;
  readonly defaultPost: string | null;
}

const plans = once((context) =>
  context.records('period').flatMap((period): PeriodPlan[] => {
    const { start, end, defaultPost } = period.facts;
    const places = placesOf(period);
    if (places.length === 0) return [];
    const post = given(defaultPost) ? defaultPost : null;
    const weekdays = weekdaysOf(period, context);
    return [{ period, places, weekdays, span: spanOf({ start, end }), defaultPost: post }];
  }),
);

function placesOf({ facts: { places } }: Entity): readonly string[] {
  return [...new Set(peopleIn(places))];
}

/** How many slots a row of 作息时段 makes up to asOf: its places on each day on which it holds, or may. */
export function slotsOfPeriod(period: Entity, context: Context): number {
  const places = placesOf(period);
  if (places.length === 0) return 0;
  const weekdays = weekdaysOf(period, context);
  return places.length * daysSoFar(context).filter((day) => holdsOn(weekdays, day) !== false).length;
}

/** What must be watched on a day: each place of 值守场所 of each period that holds then. */
export function demandOn(day: SchoolDay, context: Context): readonly Demand[] {
  return plans(context).flatMap(({ period, places, weekdays, span, defaultPost }) => {
    const holds = holdsOn(weekdays, day);
    if (holds === false) return [];
    const interval = span && onDate(day.date, span);
    return places.map((place) => ({ place, period, day, interval, defaultPost, holds }));
  });
}

/**
 * Whether a period holds on a day: on school days by the weekday whose timetable holds, on a weekend for boarders
 * who stay then by its own.
 */
function holdsOn(weekdays: ReadonlySet<number> | undefined, day: SchoolDay): Maybe {
  const { timetable } = day;
  if (timetable === null) return false;
  if (weekdays === UNKNOWN) return UNKNOWN;
  return timetable === undefined ? holdsAnyhow(weekdays, day) : weekdays.has(timetable);
}
