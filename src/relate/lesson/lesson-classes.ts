import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import type { FieldOf } from '../../model/tables.js';
import { isKnown, UNKNOWN, type Value } from '../../model/value.js';
import { wordList, type Context } from '../context.js';
import type { Columns } from '../facts.js';
import { classCells, classesNamed } from '../classes/joint-classes.js';
import { normalName } from '../../model/normal.js';
import { once } from '../once.js';

type Lesson = Columns<'lesson'>;

/** Whether tools are noted, or the subject holds a word of a list. */
export function withToolsOr({ tools, subject }: Lesson, list: string, context: Context): boolean | undefined {
  if (typeof tools === 'string' && tools !== '') return true;
  if (typeof subject === 'string' && holds(subject, list, context)) return true;
  return typeof tools === 'string' && typeof subject === 'string' ? false : UNKNOWN;
}

/** Whether class or subject say that this is not one whole class (走班). What is not written does not say so. */
export function isMixed({ class: name, subject }: Lesson, context: Context): boolean {
  return [name, subject].some((cell) => typeof cell === 'string' && holds(cell, 'mixedClassWords', context));
}

const held = once(() => new Map<string, boolean>());

/** Whether a text holds a word of a list, whatever its spaces; said once for each text, since they repeat. */
function holds(text: string, list: string, context: Context): boolean {
  const key = `${list} ${text}`;
  let holding = held(context).get(key);
  if (holding === undefined) {
    const plain = normalName(text);
    holding = wordList(context, list).some((word) => plain.includes(word));
    held(context).set(key, holding);
  }
  return holding;
}

/** The pupils of the class, or of all classes of a joint lesson. */
export function classSize(name: Value, context: Context): number | undefined {
  const sizes = classesNamed(name, context).map(({ facts }) => facts['students']);
  const known = sizes.filter((size) => typeof size === 'number');
  return sizes.length > 0 && known.length === sizes.length ? known.reduce((a, b) => a + b) : UNKNOWN;
}

/** How far the number expected is from the pupils of the class. */
export function sizeDifference(lesson: Lesson, context: Context): number | undefined {
  const size = classSize(lesson.class, context);
  return typeof lesson.expected === 'number' && size !== UNKNOWN ? Math.abs(lesson.expected - size) : UNKNOWN;
}

/**
 * The cells of a fact that needs the lesson's class: its own columns, the class, and the column of 班级.
 * Where 班级 has no such class, only what would mend that: the class as it is written.
 */
export function cellsWithClass(
  fields: readonly FieldOf<'lesson'>[],
  more: FieldOf<'class'>,
  { record, facts }: Entity,
  context: Context,
): readonly CellRef[] {
  if (!record) return [];
  const name = facts['class'];
  const stranger = context.present.has('class') && isKnown(name) && classesNamed(name, context).length === 0;
  const own = stranger ? fields.filter((field) => !isKnown(facts[field])) : fields;
  return [
    ...own.map((field) => context.cell(record, field)),
    context.cell(record, 'class'),
    ...classCells(name, more, context),
  ];
}

/** Whether the teacher is a head teacher of the class (班级 decides, rulings 27). */
export function teacherIsHeadTeacher(
  { teacher, class: name }: Lesson,
  context: Context,
): boolean | undefined {
  if (typeof teacher !== 'string') return UNKNOWN;
  const lists = classesNamed(name, context).map(({ facts }) => facts['headTeacher']);
  if (lists.some((list) => Array.isArray(list) && list.includes(teacher))) return true;
  return lists.length > 0 && lists.every(Array.isArray) ? false : UNKNOWN;
}
