import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { given, peopleIn } from '../claims/claim.js';
import { classIdsOf, type LessonPlan } from '../calendar/lesson-plans.js';
import { keyOfPeriod } from '../calendar/period-times.js';
import type { Context } from '../context.js';
import { few } from '../in-short.js';
import { groupBy, once } from '../once.js';
import { ownCells } from '../own-cells.js';

const none: readonly Entity[] = [];
/** More such rows on a day are not held against each lesson: the log has no classes, and any of them may be its record. */
const MOST_HELD = 100;

/** Rows of 课堂记录 without a class or a period, by date: of which lesson they are is not said. */
const openOn = once((context) => {
  const open = context.records('lesson').filter(({ facts: { date, class: name, period } }) => given(date) && !(given(name) && given(period))); // prettier-ignore
  return groupBy(open, ({ facts: { date } }) => String(date).slice(0, 10));
});

/**
 * The rows of 课堂记录 that may be the record of a planned lesson on an ISO date: they lack class or period, and what they
 * say of both fits. A row of another subject and another teacher is not.
 */
export function openRecordsOf(plan: LessonPlan, date: string, context: Context): readonly Entity[] {
  const open = openOn(context).get(date);
  if (!open || open.length > MOST_HELD) return open ?? none;
  return open.filter((row) => fits(row, plan, context));
}

/** The cells of such rows that would say of which lesson they are, of the first few. */
export function openRecordCells(rows: readonly Entity[], context: Context): readonly CellRef[] {
  return few(rows).flatMap((row) => ownCells(row, ['class', 'period'].filter((field) => !given(row.facts[field])), context)); // prettier-ignore
}

function fits({ facts }: Entity, plan: LessonPlan, context: Context): boolean {
  const { class: name, period, subject, teacher } = facts;
  if (given(name) && !classIdsOf(name, context).some((id) => plan.classIds.includes(id))) return false;
  if (given(period) && keyOfPeriod(period, context) !== keyOfPeriod(plan.period, context)) return false;
  const ofOther = given(subject) && given(plan.subject) && subject !== plan.subject;
  const byOther = given(teacher) && plan.teachers !== undefined && !peopleIn(teacher).some((each) => plan.teachers!.includes(each)); // prettier-ignore
  return !(ofOther && byOther);
}
