import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import type { Context } from '../context.js';
import { names, type Columns } from '../facts.js';
import { classesNamed } from '../classes/joint-classes.js';
import { isPe, unfitFor } from './known-conditions.js';
import { teacherIsHeadTeacher } from './lesson-classes.js';
import { once } from '../once.js';
import { holdersOf } from '../posts/post-holders.js';
import { anyOf, type Maybe } from '../three-valued.js';

type Lesson = Columns<'lesson'>;

/**
 * Who answers for an exemption: the teacher; the head teachers and school doctors where the teacher is known never
 * to have been told of such a pupil.
 */
export function exemptionAnswers(lesson: Lesson, context: Context): readonly string[] {
  if (wasTold(lesson, context) !== false)
    return typeof lesson.teacher === 'string' && lesson.teacher !== '' ? [lesson.teacher] : [];
  return tellersOf(lesson.class, context);
}

const byClass = once(() => new Map<Value, readonly string[]>());

/** Who was to tell the teachers of a class: its head teachers and the school doctors. */
function tellersOf(name: Value, context: Context): readonly string[] {
  let tellers = byClass(context).get(name);
  if (!tellers) {
    const heads = classesNamed(name, context).flatMap(({ facts }) => names(facts['headTeacher']) ?? []);
    tellers = [...new Set([...heads, ...holdersOf('school-doctor', context)])];
    byClass(context).set(name, tellers);
  }
  return tellers;
}

/** The cells that say that the teacher was not told, else the teacher's. */
export function exemptionCells(lesson: Lesson, context: Context, { record }: Entity): readonly CellRef[] {
  if (wasTold(lesson, context) !== false) return record ? [context.cell(record, 'teacher')] : [];
  const fields = toldFields(lesson, context);
  return unfitFor(lesson, context).flatMap(({ record: row }) =>
    row ? fields.map((field) => context.cell(row, field)) : [],
  );
}

/** Whether the teacher had been told of a pupil who is unfit for the lesson; undefined where no column says so. */
function wasTold(lesson: Lesson, context: Context): Maybe {
  const unfit = unfitFor(lesson, context);
  // Most lessons have none: no need to ask who is whose head teacher.
  if (unfit.length === 0) return UNKNOWN;
  const fields = toldFields(lesson, context);
  const told = unfit.flatMap(({ facts }) => fields.map((field) => toldBy(facts[field], lesson.date)));
  return told.length > 0 ? anyOf(...told) : UNKNOWN;
}

/** The columns that say that this teacher was told: as PE teacher, as head teacher of the class. */
function toldFields(lesson: Lesson, context: Context): readonly string[] {
  return [
    ...(isPe(lesson, context) ? ['toldPeTeacher'] : []),
    ...(teacherIsHeadTeacher(lesson, context) === true ? ['toldHeadTeacher'] : []),
  ];
}

function toldBy(told: Value, date: Value): Maybe {
  if (typeof told === 'string' && typeof date === 'string') return told.slice(0, 10) <= date.slice(0, 10);
  return typeof told === 'boolean' ? told : UNKNOWN;
}
