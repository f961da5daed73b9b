import { weekdayOf } from '../../model/days.js';
import type { Assignment } from '../../model/responsibilities.js';
import type { Entity } from '../../model/school.js';
import type { Kind } from '../../model/tables.js';
import type { Value } from '../../model/value.js';
import { mondayWeek } from '../calendar/calendar.js';
import { classIdsOf, roomOf } from '../calendar/lesson-plans.js';
import { keyOfPeriod, timeOfPeriod } from '../calendar/period-times.js';
import { peopleInLesson } from '../calendar/presence-sources.js';
import { given, peopleIn } from '../claims/claim.js';
import { isRoving } from '../claims/shift.js';
import type { Context } from '../context.js';
import type { Columns } from '../facts.js';
import { groupBy, once } from '../once.js';
import { onDuty } from '../shift/shift-people.js';
import { spanOf } from '../shift/shift-times.js';
import { WHOLE_TERM } from './assignment.js';

/** What a record says somebody did on a day, and by what it is the same thing again. */
interface Done {
  readonly person: string;
  readonly date: string;
  readonly key: string;
  readonly assignment: Assignment;
}

/** What 课堂记录 shows a person to teach week by week: on the same weekday, in the same period, the same class. */
export function recordedLessons(person: string, context: Context): Assignment[] {
  return comingBack(lessonsDone(context).get(person) ?? [], weeksRecorded('lesson', context));
}

/** What 值班表 shows a person to stand, or to lead, week by week. */
export function recordedDuties(person: string, context: Context): Assignment[] {
  return comingBack(dutiesDone(context).get(person) ?? [], weeksRecorded('shift', context));
}

/** What was done once, by an exchange say, is nobody's duty of the week; in records of one week once is all there can be. */
function comingBack(done: readonly Done[], weeks: number): Assignment[] {
  const groups = [...groupBy(done, ({ key }) => key).values()];
  const often = groups.filter((group) => new Set(group.map(({ date }) => date)).size >= Math.min(weeks, 2));
  return often.map((group) => group[0]!.assignment);
}

const weeksOf = once(() => new Map<Kind, number>());

function weeksRecorded(kind: Kind, context: Context): number {
  const known = weeksOf(context);
  let weeks = known.get(kind);
  if (weeks === undefined) {
    const dates = context.records(kind).flatMap(({ facts: { date } }) => (given(date) ? [date] : []));
    known.set(kind, (weeks = new Set(dates.map(mondayWeek)).size));
  }
  return weeks;
}

const lessonsDone = once(
  (context) =>
  groupBy(context.records('lesson').flatMap((row) => lessonDone(row, context)), ({ person }) => person), // prettier-ignore
);

function lessonDone(row: Entity, context: Context): Done[] {
  const { date, period, class: name, subject, room, start, end, standIn } = row.facts;
  if (!given(date) || !given(period)) return [];
  const className = textOf(name);
  const weekday = weekdayOf(date);
  const key = [weekday, keyOfPeriod(period, context), ...classIdsOf(className ?? '', context)].join();
  const assignment: Assignment = {
    ...recorded,
    what: 'lesson',
    weekday,
    name: period,
    span: spanOf({ start, end }) ?? timeOfPeriod(period, '', weekday, context)?.span ?? null,
    subject: textOf(subject),
    class: className,
    place: roomOf(room, className ?? '', subject, context).place,
    roving: false,
  };
  const regular = peopleInLesson(row).filter((person) => person !== standIn);
  return regular.map((person) => ({ person, date, key, assignment }));
}

const dutiesDone = once(
  (context) =>
  groupBy(context.records('shift').flatMap((row) => dutyDone(row, context)), ({ person }) => person), // prettier-ignore
);

function dutyDone(row: Entity, context: Context): Done[] {
  const { date, shift, place, start, end, leader } = row.facts;
  if (!given(date)) return [];
  const people = peopleIn(onDuty(row.facts as Columns<'shift'>, context));
  const leading = given(leader) && !people.includes(leader) ? [leader] : [];
  const weekday = weekdayOf(date);
  const assignment = {
    ...recorded,
    weekday,
    name: textOf(shift),
    span: spanOf({ start, end }) ?? null,
    subject: null,
    class: null,
    place: textOf(place),
    roving: isRoving(row),
  };
  const key = JSON.stringify([weekday, assignment.name, assignment.span, assignment.place]);
  return [
    ...people.map((person) => ({ person, date, key, assignment: { ...assignment, what: 'duty' as const } })),
    ...leading.map((person) => ({ person, date, key, assignment: { ...assignment, what: 'leading' as const } })), // prettier-ignore
  ];
}

const recorded = { dates: [], validity: WHOLE_TERM, recorded: true } as const;

function textOf(value: Value): string | null {
  return given(value) ? value : null;
}
