import type { Entity } from '../../model/school.js';
import { calendarOf } from '../calendar/calendar.js';
import { daysOfActivity } from '../calendar/happenings.js';
import { classIdsOf } from '../calendar/lesson-plans.js';
import { daysOfDuty } from '../calendar/planned-duties.js';
import { peopleInLesson } from '../calendar/presence-sources.js';
import { slotsOfPeriod } from '../calendar/slot-demand.js';
import { weekdaysIn } from '../calendar/weekdays.js';
import { given, peopleIn } from '../claims/claim.js';
import type { Context } from '../context.js';
import { names, type Columns } from '../facts.js';
import { onDuty } from '../shift/shift-people.js';

/** What one row says of days: whom it has where, and to how much it grows. */
export interface DayClaims {
  /** ISO dates; weekdays where every week is the same. */
  readonly days: readonly string[];
  /** Whom (or what) it has on each of them, with the column that says so. */
  readonly of: readonly { readonly field: string; readonly name: string }[];
  /** How many duties, lessons or slots it stands for in the term. */
  readonly grows: number;
}

type ClaimsOf = (row: Entity, context: Context) => DayClaims;

/** The kinds whose rows are multiplied by days, in the order in which they are taken: what was recorded before what is planned. */
export const dayClaims = {
  class: (_, context) => ({ days: [], of: [], grows: calendarOf(context).days.length }),
  lesson: (row, context) => {
    const { date, class: name } = row.facts;
    const classes = given(name) ? classIdsOf(name, context) : [];
    return { days: dayIn(date), of: [...by('teacher', peopleInLesson(row)), ...by('class', classes)], grows: 1 };
  },
  shift: (row, context) => ({
    days: dayIn(row.facts['date']),
    of: by('person', names(onDuty(row.facts as Columns<'shift'>, context)) ?? []),
    grows: 1,
  }),
  activity: (row) => {
    const named = ['organizer', 'leaders', 'onSite', 'classLeaders'].flatMap((field) => by(field, peopleIn(row.facts[field])));
    const once = new Map(named.map((each) => [each.name, each]));
    return { days: daysOfActivity(row), of: [...once.values()], grows: 1 };
  },
  roster: (row, context) => {
    const days = daysOfDuty(row, context);
    const { person, shift, place } = row.facts;
    const people = peopleIn(person);
    const post = given(shift) && given(place) ? by('place', [`${shift} ${place}`]) : [];
    return { days, of: [...by('person', people), ...post], grows: days.length * Math.max(1, people.length) };
  },
  timetable: (row, context) => {
    const { weekday, teacher } = row.facts;
    const weekdays = given(weekday) ? (weekdaysIn(weekday) ?? new Set<number>()) : new Set<number>();
    const held = calendarOf(context).days.filter(({ timetable }) => weekdays.has(timetable ?? 0));
    return { days: [...weekdays].map(String), of: by('teacher', peopleIn(teacher)), grows: held.length };
  },
  period: (row, context) => ({ days: [], of: [], grows: slotsOfPeriod(row, context) }),
} satisfies Record<string, ClaimsOf>; // prettier-ignore

function by(field: string, all: readonly string[]): DayClaims['of'] {
  return all.map((name) => ({ field, name }));
} // prettier-ignore

function dayIn(date: unknown): readonly string[] {
  return typeof date === 'string' && date !== '' ? [date.slice(0, 10)] : [];
}
