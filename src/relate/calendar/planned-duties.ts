import type { Entity } from '../../model/school.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import { given, silent } from '../claims/claim.js';
import type { Context } from '../context.js';
import { groupBy, once } from '../once.js';
import { spanOf, type Span } from '../shift/shift-times.js';
import { allOf, type Maybe } from '../three-valued.js';
import { weekdaysIn } from './weekdays.js';
import { calendarOf, daysSoFar } from './calendar.js';
import { onDate, type Interval } from './interval.js';
import type { Unplaced } from './lesson-plans.js';
import { timetabled } from './period-times.js';
import { holdsAnyhow, type SchoolDay } from './school-day.js';

/** One duty of 值班安排 on one day. An end that is not after the start is on the next day. */
export interface PlannedDuty {
  readonly row: Entity;
  readonly day: SchoolDay;
  /** Undefined where the row gives no times, and no row of 作息时段 bears the name of its 班次. */
  readonly interval: Interval | undefined;
  /** The row of 作息时段 that gives the time, where the duty itself does not. */
  readonly timedBy: Entity | undefined;
  /** Undefined where it cannot be said whether the row holds on this day. */
  readonly holds: true | undefined;
}

/** A row of 值班安排, read once for all its days. */
export interface DutyPlan {
  readonly row: Entity;
  /** The weekdays, where it has no date of its own. */
  readonly weekdays: ReadonlySet<number>;
  readonly span: Span | undefined;
  /** Whether it leaves its times to 作息时段. */
  readonly untimed: boolean;
}

/** The rows of 值班安排: those with a date of their own by it, those of weekdays, and those of which the days are not known. */
export const dutyPlans = once((context) => {
  const dated: DutyPlan[] = [];
  const weekly: DutyPlan[] = [];
  const unplaced: Unplaced[] = [];
  for (const row of context.records('roster')) {
    const { date, weekday } = row.facts;
    const weekdays = given(weekday) ? weekdaysIn(weekday) : UNKNOWN;
    if (given(date)) dated.push(planOf(row, new Set()));
    else if (weekdays && silent(row, 'date')) weekly.push(planOf(row, weekdays));
    else unplaced.push({ row, field: silent(row, 'date') ? 'weekday' : 'date' });
  }
  return { byDate: groupBy(dated, ({ row }) => String(row.facts['date']).slice(0, 10)), weekly, unplaced };
});

/** The rows of 值班安排 of which it is not known on which days they hold. */
export function dutiesUnplaced(context: Context): readonly Unplaced[] {
  return dutyPlans(context).unplaced;
}

function planOf(row: Entity, weekdays: ReadonlySet<number>): DutyPlan {
  const { start, end } = row.facts;
  const untimed = silent(row, 'start') && silent(row, 'end');
  return { row, weekdays, span: spanOf({ start, end }), untimed };
}

const onDays = once(() => new Map<string, readonly PlannedDuty[]>());

/**
 * The duties that 值班安排 plans for a day: those with its date, and those of its weekday within their validity
 * (half-term blocks), on a make-up day of the weekday that it follows. Where two rows apply, both are there.
 */
export function dutiesPlannedOn(day: SchoolDay, context: Context): readonly PlannedDuty[] {
  const known = onDays(context);
  let duties = known.get(day.date);
  if (!duties) {
    const { byDate, weekly } = dutyPlans(context);
    const dated = (byDate.get(day.date) ?? []).map((plan) => dutyOn(plan, day, true, context));
    const regular = weekly.flatMap((plan) => {
      const holds = allOf(weekdayHolds(plan.weekdays, day), isValid(plan.row, day.date));
      return holds === false ? [] : [dutyOn(plan, day, holds, context)];
    });
    known.set(day.date, (duties = [...dated, ...regular]));
  }
  return duties;
}

/** The ISO dates of the calendar on which a row of 值班安排 holds, or may. */
export function daysOfDuty(row: Entity, context: Context): readonly string[] {
  const { date, weekday } = row.facts;
  if (given(date)) return [date.slice(0, 10)];
  const weekdays = given(weekday) && silent(row, 'date') ? weekdaysIn(weekday) : UNKNOWN;
  if (!weekdays) return [];
  const may = (day: SchoolDay): boolean => allOf(weekdayHolds(weekdays, day), isValid(row, day.date)) !== false; // prettier-ignore
  return calendarOf(context)
    .days.filter(may)
    .map(({ date: each }) => each);
}

/** All planned duties of the term up to asOf. */
export const plannedDuties = once((context: Context) =>
  daysSoFar(context).flatMap((day) => dutiesPlannedOn(day, context)),
);

/**
 * Weekday rows hold on days with school. A row that names Saturday or Sunday (总值班) holds on a plain weekend too,
 * and on a holiday only one that names every day (门卫每天).
 */
function weekdayHolds(weekdays: ReadonlySet<number>, day: SchoolDay): Maybe {
  const { timetable, kind, weekday } = day;
  if (weekdays.size === 7 && kind !== 'outside') return true;
  if (typeof timetable === 'number') return weekdays.has(timetable);
  if (kind === 'weekend') return weekdays.has(weekday);
  return timetable === undefined ? holdsAnyhow(weekdays, day) : false;
}

function isValid(row: Entity, date: string): Maybe {
  return allOf(
    within(row, 'validFrom', (from) => from <= date),
    within(row, 'validTo', (to) => to >= date),
  );
}

function within(row: Entity, field: string, holds: (date: string) => boolean): Maybe {
  const value: Value = row.facts[field];
  if (silent(row, field)) return true;
  return typeof value === 'string' && value !== '' ? holds(value.slice(0, 10)) : UNKNOWN;
}

/** When a duty is on a weekday, in minutes since its midnight, and the row of 作息时段 that says it where the duty does not. */
export function timeOfDuty(
  { row, span, untimed }: DutyPlan,
  weekday: number,
  context: Context,
): { readonly span: Span | undefined; readonly by: Entity | undefined } {
  const { shift } = row.facts;
  const named = untimed && given(shift) ? timetabled(shift, weekday, context) : UNKNOWN;
  return { span: span ?? named?.span, by: named?.by };
}

function dutyOn(plan: DutyPlan, day: SchoolDay, holds: true | undefined, context: Context): PlannedDuty {
  const { span, by } = timeOfDuty(plan, day.timetable ?? day.weekday, context);
  return { row: plan.row, day, interval: span && onDate(day.date, span), timedBy: by, holds };
}
