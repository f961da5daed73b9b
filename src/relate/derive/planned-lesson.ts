import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { isKnown, UNKNOWN } from '../../model/value.js';
import {
  coverColumns,
  coverFit,
  coverOf,
  leavesAt,
  othersOf,
  teacherAway,
} from '../calendar/lesson-absence.js';
import type { PlannedLesson } from '../calendar/planned-lessons.js';
import { given } from '../claims/claim.js';
import type { Context } from '../context.js';
import type { Derivation, Derivations } from '../facts.js';
import { kept } from '../kept.js';
import { plannedLessonOf } from '../kinds/planned-lesson.js';
import { openRecordCells } from '../lesson/open-records.js';
import { once } from '../once.js';
import { ownCells } from '../own-cells.js';
import type { Maybe } from '../three-valued.js';
import { isIncomplete, unreadRowCells } from '../unread-rows.js';

/** The facts of a lesson that 课程表 plans for a day. */
export const plannedLessonDerivations: Derivations<'planned-lesson'> = {
  date: kept('date'),
  class: kept('class'),
  period: kept('period'),
  subject: { ...kept('subject'), cells: planned('subject') },
  teacher: { value: (_, __, entity) => rowOf(entity).facts['teacher'], cells: planned('teacher') },
  takesPlace: {
    value: (_, __, entity) => takesPlace(plannedLessonOf(entity)),
    cells: (_, context, entity) => {
      const { suspension } = plannedLessonOf(entity);
      return suspension ? ownCells(suspension.activity, ['classes', 'start', 'end'], context) : [];
    },
  },
  inRecordedPeriod: {
    value: (_, context, entity) => inRecordedPeriod(plannedLessonOf(entity).day.date, context),
    cells: (_, context) => (context.present.has('lesson') ? [] : [context.absentSheet('lesson', 'date')]),
  },
  recorded: {
    value: (_, context, entity) => isRecorded(plannedLessonOf(entity), context),
    cells: recordedCells,
  },
  teacherAway: {
    value: (_, context, entity) => teacherAway(plannedLessonOf(entity), context),
    cells: (_, context, entity) => [...planned('teacher')(_, context, entity), ...leaveCells(entity, context)],
  },
  cover: ofCover((lesson, context) => coverOf(lesson, context), coverCells),
  coverOnStaff: ofCover((lesson, context) => coverFit(lesson, context).onStaff, coverCells),
  coverFree: ofCover((lesson, context) => coverFit(lesson, context).free, (entity, context) => [
    ...coverCells(entity, context),
    ...busyCells(entity, context),
  ]),
}; // prettier-ignore

function isRecorded({ records, open }: PlannedLesson, context: Context): Maybe {
  return records.length > 0 || (open.length > 0 || isIncomplete('lesson', context) ? UNKNOWN : false);
}

function rowOf(entity: Entity): Entity {
  return plannedLessonOf(entity).plan.row;
}

function planned(field: string): (_: unknown, context: Context, entity: Entity) => readonly CellRef[] {
  return (_, context, entity) => ownCells(rowOf(entity), [field], context);
}

/** What was recorded was held; an activity in which the class takes part stands in place of its lessons. */
function takesPlace({ records, suspension }: PlannedLesson): Maybe {
  if (records.length > 0 || !suspension) return true;
  return suspension.takesPart ? false : UNKNOWN;
}

/** From the date of the first lesson on record to that of the last. */
const recordedPeriod = once((context) => {
  const dates = context.records('lesson').flatMap(({ facts: { date } }) => (given(date) ? [date.slice(0, 10)] : [])); // prettier-ignore
  const from = dates.reduce((first, date) => (date < first ? date : first), dates[0] ?? '');
  return { from, to: dates.reduce((last, date) => (date > last ? date : last), from) };
});

function inRecordedPeriod(date: string, context: Context): boolean | undefined {
  if (!context.present.has('lesson')) return UNKNOWN;
  const { from, to } = recordedPeriod(context);
  return from !== '' && date >= from && date <= to;
}

/** The plan's own cell, then that of the record; where there is none, the header under which it would stand (rulings 19). */
function recordedCells(_: unknown, context: Context, entity: Entity): readonly CellRef[] {
  const { records, open } = plannedLessonOf(entity);
  const there = records.flatMap((record) => ownCells(record, ['date'], context));
  if (!context.present.has('lesson')) return [context.absentSheet('lesson', 'date')];
  const unread = [...openRecordCells(open, context), ...unreadRowCells('lesson', context)];
  if (there.length === 0 && unread.length > 0) return unread;
  return [...planned('subject')(_, context, entity), ...(there.length > 0 ? there : [context.header('lesson', 'date')])]; // prettier-ignore
}

function leaveCells(entity: Entity, context: Context): readonly CellRef[] {
  if (!context.present.has('leave')) return [context.absentSheet('leave', 'person')];
  const leaves = leavesAt(plannedLessonOf(entity), context);
  return leaves.flatMap((leave) => ownCells(leave, ['person', 'start', 'end'], context));
}

/** A fact of whoever takes the lesson; of a lesson whose teacher came there is none. */
function ofCover(
  valueOf: (lesson: PlannedLesson, context: Context) => ReturnType<typeof coverOf>,
  cells: (entity: Entity, context: Context) => readonly CellRef[],
): Derivation<unknown> {
  return {
    value: (_, context, entity) => {
      const lesson = plannedLessonOf(entity);
      return teacherAway(lesson, context) === false ? UNKNOWN : valueOf(lesson, context);
    },
    cells: (_, context, entity) => cells(entity, context),
  };
}

/** The cells that name who takes the lesson; blank ones where none does; without any, the header of 调代课. */
function coverCells(entity: Entity, context: Context): readonly CellRef[] {
  const columns = coverColumns(plannedLessonOf(entity), context);
  const filled = columns.filter(([{ facts }, field]) => isKnown(facts[field]));
  const cells = (filled.length > 0 ? filled : columns).flatMap(([row, field]) =>
    ownCells(row, [field], context),
  );
  return cells.length > 0 ? cells : [context.header('substitution', 'substituteTeacher')];
}

/** What else those who take the lesson have to do then. */
function busyCells(entity: Entity, context: Context): readonly CellRef[] {
  const lesson = plannedLessonOf(entity);
  const cover = coverOf(lesson, context);
  const others = Array.isArray(cover) ? (cover as readonly string[]).flatMap((person) => othersOf(person, lesson, context)) : []; // prettier-ignore
  const fields = ['teacher', 'person', 'organizer', 'start', 'end'];
  return others.flatMap(({ entity: { record }, entity: other }) => ownCells(other, fields.filter((field) => record?.source.fields.includes(field)), context)); // prettier-ignore
}
