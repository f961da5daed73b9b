import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import { wordList, type Context } from '../context.js';
import type { Columns } from '../facts.js';
import { classIdOf, classesNamed } from '../classes/joint-classes.js';
import { groupBy, once } from '../once.js';
import { anyOf, type Maybe } from '../three-valued.js';

type Lesson = Columns<'lesson'>;

/** Kinds of lessons that a pupil may be unfit for: words of their subjects, and of what the pupil is unfit for. */
const demanding = [
  { subjects: 'peSubjects', unfit: 'peUnfitWords' },
  { subjects: 'labourSubjects', unfit: 'labourUnfitWords' },
] as const;

/** Pupils of 特异体质学生 by class; '' = of no known class. */
const byClass = once((context) =>
  groupBy(context.records('condition'), ({ facts: { class: name } }) =>
    typeof name === 'string' && name !== '' ? classIdOf(name, context) : '',
  ),
);

/** A pupil's condition, and whether it forbids a lesson. */
interface Fit {
  readonly condition: Entity;
  readonly fits: Maybe;
}

/** Whether a lesson's class has a pupil who is unfit for it, by 不宜活动; only PE and labour ask for the sheet. */
export function hasUnfitPupils(lesson: Lesson, context: Context): Maybe {
  if (!context.present.has('condition'))
    return unfitWords(lesson.subject, context)?.length === 0 ? false : UNKNOWN;
  return anyOf(...fitsOf(lesson, context).map(({ fits }) => fits));
}

/** The conditions that forbid a lesson; where none surely does, those that may. */
export function unfitFor(lesson: Lesson, context: Context): readonly Entity[] {
  const fits = fitsOf(lesson, context).filter((each) => each.fits !== false);
  const sure = fits.filter((each) => each.fits === true);
  return (sure.length > 0 ? sure : fits).map(({ condition }) => condition);
}

/** Subject and class, and what the pupils are unfit for, or whose class is not known. */
export function unfitCells(lesson: Lesson, context: Context, { record }: Entity): readonly CellRef[] {
  const own = record ? ['subject', 'class'].map((field) => context.cell(record, field)) : [];
  if (!context.present.has('condition')) return [...own, context.absentSheet('condition', 'unfitFor')];
  const cells = unfitFor(lesson, context).flatMap(({ record: row, facts }) => {
    const fields = typeof facts['class'] === 'string' ? ['unfitFor'] : ['unfitFor', 'class'];
    return row ? fields.map((field) => context.cell(row, field)) : [];
  });
  return [...own, ...cells];
}

/** Whether a lesson is PE, or one like it. */
export function isPe({ subject }: Pick<Lesson, 'subject'>, context: Context): boolean {
  return typeof subject === 'string' && hasWord(subject, 'peSubjects', context);
}

/** By class and subject, since lessons repeat. */
const bySubject = once(() => new Map<string, readonly Fit[]>());

/** The pupils of a lesson's classes, or of no known class, who were registered by its day. */
function fitsOf({ class: name, subject, date }: Lesson, context: Context): readonly Fit[] {
  const key = `${String(name)}|${String(subject)}`;
  let fits = bySubject(context).get(key);
  if (!fits) bySubject(context).set(key, (fits = fitsIn(name, subject, context)));
  return fits.filter(({ condition: { facts } }) => {
    const { registered } = facts;
    return typeof registered === 'string' && typeof date === 'string' ? registered <= date : true;
  });
}

function fitsIn(name: Value, subject: Value, context: Context): readonly Fit[] {
  const words = unfitWords(subject, context);
  if (words?.length === 0) return [];
  const all = words ?? demanding.flatMap(({ unfit }) => wordList(context, unfit));
  return conditionsOf(name, context).map((condition) => {
    const { unfitFor: text, class: own } = condition.facts;
    if (typeof text !== 'string') return { condition, fits: UNKNOWN };
    if (!all.some((word) => text.includes(word))) return { condition, fits: false };
    return { condition, fits: words && typeof own === 'string' ? true : UNKNOWN };
  });
}

/** What a pupil may be unfit for in a subject; empty in one that asks nothing of the body, undefined where none is given. */
function unfitWords(subject: Value, context: Context): readonly string[] | undefined {
  if (typeof subject !== 'string') return UNKNOWN;
  return demanding.flatMap(({ subjects, unfit }) =>
    hasWord(subject, subjects, context) ? wordList(context, unfit) : [],
  );
}

function hasWord(text: string, list: string, context: Context): boolean {
  return wordList(context, list).some((word) => text.includes(word));
}

function conditionsOf(name: Value, context: Context): readonly Entity[] {
  const byId = byClass(context);
  const known = [...classIds(name, context)].flatMap((id) => byId.get(id) ?? []);
  return [...known, ...(byId.get('') ?? [])];
}

function classIds(name: Value, context: Context): ReadonlySet<string> {
  if (typeof name !== 'string') return new Set();
  const joint = classesNamed(name, context).map(({ facts }) => classIdOf(String(facts['name']), context));
  return new Set([classIdOf(name, context), ...joint]);
}
