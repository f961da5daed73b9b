import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import { calendarOf } from '../calendar/calendar.js';
import { lessonsOpen, lessonsPlannedOn, type PlannedLesson } from '../calendar/planned-lessons.js';
import { given } from '../claims/claim.js';
import type { Context } from '../context.js';
import { once } from '../once.js';
import { ownCells } from '../own-cells.js';
import type { Maybe } from '../three-valued.js';

const none: readonly PlannedLesson[] = [];
const onDates = once(() => new Map<string, ReadonlyMap<Entity, readonly PlannedLesson[]>>());

/**
 * The lessons of 课程表 that a record stands for: one, or those of all classes of a joint lesson. Undefined where 课程表
 * was not handed in, or where it is not known which of its rows hold that day.
 */
export function plansOf(lesson: Entity, context: Context): readonly PlannedLesson[] | undefined {
  const { date } = lesson.facts;
  if (!context.present.has('timetable') || !given(date)) return UNKNOWN;
  const found = plansOn(date.slice(0, 10), context).get(lesson);
  if (found) return found;
  return lessonsOpen(calendarOf(context).day(date), context) ? UNKNOWN : none;
}

function plansOn(date: string, context: Context): ReadonlyMap<Entity, readonly PlannedLesson[]> {
  const known = onDates(context);
  let plans = known.get(date);
  if (!plans) {
    const index = new Map<Entity, PlannedLesson[]>();
    for (const planned of lessonsPlannedOn(calendarOf(context).day(date), context))
      for (const record of planned.records) index.set(record, [...(index.get(record) ?? []), planned]);
    known.set(date, (plans = index));
  }
  return plans;
}

/** Whom 课程表 names for a recorded lesson, each once; [] where it plans none or names nobody; undefined where that is not known. */
export function timetabledTeachers(lesson: Entity, context: Context): readonly string[] | undefined {
  const all = plansOf(lesson, context)?.map(({ plan }) => teachersOf(plan.row.facts['teacher']));
  if (!all || all.includes(UNKNOWN)) return UNKNOWN;
  return [...new Set(all.flatMap((each) => each ?? []))];
}

/** A blank names nobody from whom a record could differ. */
function teachersOf(teacher: Value): readonly string[] | undefined {
  if (teacher === null) return [];
  return Array.isArray(teacher) ? teacher : UNKNOWN;
}

/** Whether somebody gave a lesson whom 课程表 does not name for that class, day and period. */
export function isSwapped(lesson: Entity, context: Context): Maybe {
  const { teacher } = lesson.facts;
  const planned = plansOf(lesson, context);
  if (planned?.length === 0 || teacher === '') return false;
  if (!given(teacher) || !planned) return UNKNOWN;
  const named = planned.map(({ plan }) => teachersOf(plan.row.facts['teacher']));
  if (named.some((each) => each?.includes(teacher))) return false;
  if (named.includes(UNKNOWN)) return UNKNOWN;
  return named.some((each) => each!.length > 0);
}

/** The cells of 课程表 that name the teacher; what leaves it open which of its rows hold, or the sheet as absent. */
export function planCells(lesson: Entity, context: Context): readonly CellRef[] {
  const plans = plansOf(lesson, context);
  if (plans) return plans.flatMap(({ plan }) => ownCells(plan.row, ['teacher'], context));
  if (!context.present.has('timetable')) return [context.absentSheet('timetable', 'teacher')];
  const { date } = lesson.facts;
  if (!given(date)) return ownCells(lesson, ['date'], context);
  const { timetable, rows } = calendarOf(context).day(date);
  return timetable === UNKNOWN ? rows.flatMap((row) => ownCells(row, ['type', 'actsAs'], context)) : [context.header('school', 'termStart')]; // prettier-ignore
}
