import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import type { FieldOf } from '../../model/tables.js';
import { UNKNOWN } from '../../model/value.js';
import type { Context } from '../context.js';
import type { Columns } from '../facts.js';
import { classIdOf } from '../classes/joint-classes.js';
import { leaveLasts, leavesOf } from '../people/leaves.js';
import { lessonsOf, lessonStart, simultaneous } from './lesson-times.js';
import { staffCellsOn } from '../people/on-staff.js';

type Lesson = Columns<'lesson'>;

/** The cell of a lesson that names a person, and the one of the staff list that says more. */
export function personCells(
  field: 'teacher' | 'standIn',
  more: FieldOf<'staff'>,
  lesson: Entity,
  context: Context,
): readonly CellRef[] {
  const { [field]: person, date } = lesson.facts;
  return [...own(lesson, [field], context), ...staffCellsOn(person, more, date, context)];
}

/** The teacher, and the leaves that may hold at the lesson's start. */
export function leaveCells(
  { teacher, date, start }: Lesson,
  context: Context,
  lesson: Entity,
): readonly CellRef[] {
  const moment = lessonStart(date, start);
  const leaves =
    typeof teacher === 'string' ? [...leavesOf(teacher, context), ...leavesOf(null, context)] : [];
  const may = leaves.filter((leave) => leaveLasts(leave, moment) !== false);
  return [
    ...own(lesson, ['teacher'], context),
    ...may.flatMap((leave) => own(leave, ['person', 'start', 'end', 'approver'], context)),
  ];
}

/**
 * Whether the stand-in is free then: not the teacher who left, and neither teacher nor assistant of another
 * class at the same time. Undefined where that cannot be compared.
 */
export function standInFree(
  { standIn, teacher }: Lesson,
  context: Context,
  lesson: Entity,
): boolean | undefined {
  if (typeof standIn !== 'string' || standIn === '') return UNKNOWN;
  if (standIn === teacher) return false;
  const elsewhere = othersOf(standIn, lesson, context).map((other) => simultaneous(lesson, other));
  if (elsewhere.includes(true)) return false;
  return elsewhere.includes(UNKNOWN) || typeof teacher !== 'string' ? UNKNOWN : true;
}

/** The stand-in, the teacher, and the lessons that the stand-in may have given elsewhere then. */
export function standInCells({ standIn }: Lesson, context: Context, lesson: Entity): readonly CellRef[] {
  const others = typeof standIn === 'string' ? othersOf(standIn, lesson, context) : [];
  const together = others.map((other) => ({ other, at: simultaneous(lesson, other) }));
  const collide = together.filter(({ at }) => at === true);
  const unclear = together.filter(({ at }) => at === UNKNOWN);
  return [
    ...own(lesson, ['standIn', 'teacher'], context),
    ...collide.flatMap(({ other }) => own(other, ['teacher'], context)),
    ...(unclear.length > 0 ? own(lesson, ['period'], context) : []),
    ...unclear.flatMap(({ other }) => own(other, ['period'], context)),
  ];
}

/** The lessons of a person that day in other classes. */
function othersOf(person: string, lesson: Entity, context: Context): readonly Entity[] {
  const here = classIdOf(String(lesson.facts['class'] ?? ''), context);
  return lessonsOf(person, String(lesson.facts['date']), context).filter(
    (other) => other !== lesson && classIdOf(String(other.facts['class'] ?? ''), context) !== here,
  );
}

function own({ record }: Entity, fields: readonly string[], context: Context): readonly CellRef[] {
  return record ? fields.map((field) => context.cell(record, field)) : [];
}
