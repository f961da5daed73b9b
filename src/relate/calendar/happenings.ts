import type { Entity } from '../../model/school.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import { given } from '../claims/claim.js';
import { anyClassFits } from '../claims/fit.js';
import type { Context } from '../context.js';
import { once } from '../once.js';
import { DAY, datesOf, midnightOf, minuteOf, type Interval } from './interval.js';

/** An activity as it takes place: what was done beats what was planned. */
export interface Happening {
  readonly activity: Entity;
  readonly interval: Interval;
  /** Whether both bounds have a time of day; else the interval is the whole of the days named. */
  readonly timed: boolean;
  /** Whether it says when it really began or ended. */
  readonly recorded: boolean;
  readonly offCampus: boolean;
  readonly place: string | null;
}

/** An activity is not spread over more days than this, so that a mistyped year costs no century. */
const MOST_DAYS = 62;

/** The activities of the school that have a date. */
export const happenings = once((context: Context) => ({
  all: context.records('activity').flatMap((activity) => happeningOf(activity) ?? []),
}));

const byDate = once((context) => {
  const index = new Map<string, Happening[]>();
  for (const each of happenings(context).all) {
    for (const date of firstDates(each.interval)) {
      const known = index.get(date);
      if (known) known.push(each);
      else index.set(date, [each]);
    }
  }
  return index;
});

function firstDates({ from, to }: Interval): readonly string[] {
  return datesOf({ from, to: Math.min(to, (Math.floor(from / DAY) + MOST_DAYS) * DAY) });
}

/** The ISO dates that an activity touches; of a very long one the first. */
export function daysOfActivity(activity: Entity): readonly string[] {
  const happening = happeningOf(activity);
  return happening ? firstDates(happening.interval) : [];
}

/** The activities that touch an ISO date. */
export function happeningsOn(date: string, context: Context): readonly Happening[] {
  return byDate(context).get(date) ?? [];
}

function happeningOf(activity: Entity): Happening | undefined {
  const { start, end, actualStart, actualEnd, place, location, actualLocation } = activity.facts;
  const from = given(actualStart) ? actualStart : start;
  if (!given(from)) return UNKNOWN;
  const to = given(actualEnd) ? actualEnd : end;
  const interval = intervalOf(from, to);
  if (interval.to <= interval.from) return UNKNOWN;
  return {
    activity,
    interval,
    timed: from.length > 10 && given(to) && to.length > 10,
    recorded: given(actualStart) || given(actualEnd),
    offCampus: place === '校外',
    place: given(actualLocation) ? actualLocation : given(location) ? location : null,
  };
}

/** A day without a time is the whole day (rulings 8); without an end, to the end of the first day. */
function intervalOf(from: string, to: Value): Interval {
  const last = given(to) ? to : from.slice(0, 10);
  return { from: minuteOf(from) ?? midnightOf(from), to: minuteOf(last) ?? midnightOf(last) + DAY };
}

const parts = once(() => new Map<Entity, Map<string, boolean | undefined>>());

/** Whether a class takes part in an activity by 参加班级 (a grade stands for its classes); undefined where it is not said. */
export function takesPart(className: string, activity: Entity, context: Context): boolean | undefined {
  const known = parts(context);
  let classes = known.get(activity);
  if (!classes) known.set(activity, (classes = new Map()));
  if (!classes.has(className)) classes.set(className, anyClassFits(className, activity.facts['classes']));
  return classes.get(className);
}
