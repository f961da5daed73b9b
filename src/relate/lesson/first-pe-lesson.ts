import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN } from '../../model/value.js';
import { calendarOf } from '../calendar/calendar.js';
import { classIdsOf } from '../calendar/lesson-plans.js';
import { plannedLessons } from '../calendar/planned-lessons.js';
import { classIdOf } from '../classes/joint-classes.js';
import { given, silent } from '../claims/claim.js';
import type { Context } from '../context.js';
import { groupBy, once } from '../once.js';
import { ownCells } from '../own-cells.js';
import { isPe } from './known-conditions.js';

/** A lesson of a class: what was recorded, or what the timetable plans for a day that is over. */
interface Held {
  readonly classId: string;
  readonly date: string;
  readonly pe: boolean;
}

const lessons = once((context): ReadonlyMap<string, readonly Held[]> => {
  const recorded = context.records('lesson').flatMap(({ facts: { date, class: name, subject } }) =>
    given(date) && date.slice(0, 10) <= context.asOf && given(name) ? heldBy(classIdsOf(name, context), date, subject, context) : [],
  ); // prettier-ignore
  const planned = plannedLessons(context).flatMap(({ plan, day }) => heldBy(plan.classIds, day.date, plan.subject, context)); // prettier-ignore
  return groupBy([...recorded, ...planned], ({ classId }) => classId);
});

function heldBy(ids: readonly string[], date: string, subject: Entity['facts'][string], context: Context) {
  return ids.map((classId) => ({ classId, date: date.slice(0, 10), pe: isPe({ subject }, context) }));
}

/**
 * The ISO date of the first PE lesson of a pupil's class in the term, since the condition was registered. Null where
 * the class has had lessons and none of PE; undefined where its lessons are not known, nor since when.
 */
export function firstPeLesson(condition: Entity, context: Context): string | null | undefined {
  const { class: name } = condition.facts;
  const since = sinceWhen(condition, context);
  const all = given(name) ? lessons(context).get(classIdOf(name, context)) : undefined;
  if (!all || since === UNKNOWN) return UNKNOWN;
  const dates = all.flatMap(({ date, pe }) => (pe && date >= since ? [date] : []));
  return dates.sort()[0] ?? null;
}

/** The start of term, or the day of registration in it. A blank 登记日期 is an old one: the condition was known. */
function sinceWhen(condition: Entity, context: Context): string | undefined {
  const { registered } = condition.facts;
  const start = calendarOf(context).bounds?.from;
  if (silent(condition, 'registered')) return start;
  if (!given(registered) || start === undefined) return UNKNOWN;
  return registered > start ? registered : start;
}

/** Class and day of registration; the timetable as absent where there are no lessons at all. */
export function peCells(condition: Entity, context: Context): readonly CellRef[] {
  const own = ownCells(condition, ['class', 'registered'], context);
  const known = context.present.has('timetable') || context.present.has('lesson');
  return known ? own : [...own, context.absentSheet('timetable', 'subject')];
}
