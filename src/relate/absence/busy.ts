import type { Entity } from '../../model/school.js';
import { UNKNOWN } from '../../model/value.js';
import { peopleIn } from '../claims/claim.js';
import { lessonsOn } from '../claims/lesson.js';
import { calendarOf } from '../calendar/calendar.js';
import { dutiesOn } from '../calendar/duties.js';
import { happeningsOn } from '../calendar/happenings.js';
import { DAY, datesOf, merged, midnightOf, minutesIn, onDate, shared, within } from '../calendar/interval.js';
import type { Interval } from '../calendar/interval.js';
import { lessonPlans, type LessonPlan } from '../calendar/lesson-plans.js';
import { timeOfPeriod } from '../calendar/period-times.js';
import { dutiesUnplaced } from '../calendar/planned-duties.js';
import { lessonsPlannedOn } from '../calendar/planned-lessons.js';
import { lessonInterval } from '../calendar/presence-sources.js';
import { presenceOf } from '../calendar/presence.js';
import type { SchoolDay } from '../calendar/school-day.js';
import { holdIn } from '../calendar/weeks.js';
import type { Context } from '../context.js';
import { groupBy, once } from '../once.js';
import { meantBy } from '../people/meant.js';

/** Somebody who may be taken on a day; without an interval, nobody knows when. */
interface MayBe {
  readonly person: string;
  readonly interval: Interval | undefined;
}

/**
 * Whether it is sure that the records have a person nowhere in an interval: on no lesson, duty, activity or leave, and
 * on none that may be then: one without a time, one on which it is not known whether it holds, one whose name may be
 * that of two people.
 */
export function isFree(person: string, interval: Interval, context: Context): boolean {
  const dates = datesOf(interval);
  const there = dates.flatMap((date) => presenceOf(context).on(person, date));
  if (there.some((each) => shared(each.interval, interval))) return false;
  const maybe = dates.flatMap((date) => mayBeOn(date, context).get(person) ?? []);
  return !maybe.some((each) => each.interval === undefined || shared(each.interval, interval));
}

/** Minutes of an ISO date for which the records have a person somewhere, each counted once; leave not counted. */
export function minutesPlanned(person: string, date: string, context: Context): number {
  const from = midnightOf(date);
  const there = presenceOf(context)
    .on(person, date)
    .filter(({ source }) => source !== 'leave');
  return minutesIn(within(merged(there.map(({ interval }) => interval)), { from, to: from + DAY }));
}

const onDates = once(() => new Map<string, ReadonlyMap<string, readonly MayBe[]>>());

function mayBeOn(date: string, context: Context): ReadonlyMap<string, readonly MayBe[]> {
  const known = onDates(context);
  let index = known.get(date);
  if (!index) {
    const day = calendarOf(context).day(date);
    const all = [...ofLessons(day, context), ...ofPlans(day, context), ...ofDuties(day, context), ...ofActivities(day, context)]; // prettier-ignore
    known.set(date, (index = groupBy(all, ({ person }) => person)));
  }
  return index;
}

const taught = ['teacher', 'assistant', 'standIn'];

function ofLessons({ date }: SchoolDay, context: Context): MayBe[] {
  return lessonsOn(date, context).flatMap((lesson) =>
    maybe(lesson, taught, lessonInterval(lesson, context), context),
  );
}

/** Planned lessons without a time or with a name that cannot be told; and the rows of which it is not known whether they hold. */
function ofPlans(day: SchoolDay, context: Context): MayBe[] {
  const { unplaced } = lessonPlans(context);
  const planned = lessonsPlannedOn(day, context).filter(
    ({ records, suspension }) => records.length === 0 && !suspension?.takesPart,
  );
  return [
    ...planned.flatMap(({ plan, interval, substitutions }) => [
      ...maybe(plan.row, taught, interval, context),
      ...substitutions.flatMap((row) => maybe(row, ['substituteTeacher'], interval, context)),
    ]),
    ...openPlans(day, context).flatMap(({ row, interval }) => maybe(row, taught, interval, context, true)),
    ...unplaced.flatMap(({ row }) => maybe(row, taught, UNKNOWN, context)),
  ];
}

function openPlans(
  { date, timetable, week }: SchoolDay,
  context: Context,
): { row: Entity; interval: Interval | undefined }[] {
  const { byWeekday } = lessonPlans(context);
  if (timetable === null) return [];
  if (timetable === undefined)
    return [...byWeekday.values()].flat().map(({ row }) => ({ row, interval: UNKNOWN }));
  const timeOf = ({ period, classIds }: LessonPlan): Interval | undefined => {
    const time = timeOfPeriod(period, classIds[0] ?? '', timetable, context);
    return time && onDate(date, time.span);
  };
  const open = (byWeekday.get(timetable) ?? []).filter(({ weeks }) => holdIn(weeks, week) === UNKNOWN);
  return open.map((plan) => ({ row: plan.row, interval: timeOf(plan) }));
}

function ofDuties({ date }: SchoolDay, context: Context): MayBe[] {
  const duties = [...dutiesOn(date, context).values()].flat();
  const columns = ['person', 'substitute', 'leader'];
  return [
    ...duties.flatMap(({ row, intervals }) =>
      (intervals ?? [UNKNOWN]).flatMap((interval) => maybe(row, columns, interval, context)),
    ),
    ...dutiesUnplaced(context).flatMap(({ row }) => maybe(row, columns, UNKNOWN, context)),
  ];
}

function ofActivities({ date }: SchoolDay, context: Context): MayBe[] {
  const columns = ['organizer', 'leaders', 'onSite', 'classLeaders'];
  return happeningsOn(date, context).flatMap(({ activity, interval }) =>
    maybe(activity, columns, interval, context),
  );
}

/**
 * Those whom presence does not have: everybody of a row without a time (or of one that only may hold), and everybody
 * whom a cell may mean that holds a name of two people.
 */
function maybe(
  row: Entity,
  fields: readonly string[],
  interval: Interval | undefined,
  context: Context,
  whole = interval === undefined,
): MayBe[] {
  const people = fields.flatMap((field) => [
    ...(whole ? peopleIn(row.facts[field]) : []),
    ...(row.facts[field] === UNKNOWN ? meantBy(row.record?.values[field], context) : []),
  ]);
  return [...new Set(people)].map((person) => ({ person, interval }));
}
