import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import { given, silent } from '../claims/claim.js';
import { classesIn } from '../claims/fit.js';
import { gradeOf } from '../../model/class-name.js';
import type { Context } from '../context.js';
import { names, type Columns, type Derivations } from '../facts.js';
import { classCells, classesNamed } from '../classes/joint-classes.js';
import { normalName } from '../../model/normal.js';

type Handover = Columns<'handover'>;

/** The facts of a handover that its own row alone does not give. */
export const handoverDerivations: Derivations<'handover'> = {
  grade: {
    value: ({ group }, context) => youngestGrade(group, context),
    cells: ({ group }, context, { record }) => [
      ...(record ? [context.cell(record, 'group')] : []),
      ...(classesNamed(group, context).length > 0 ? classCells(group, 'grade', context) : []),
    ],
  },
  headTeachers: {
    value: ({ group }, context) => headTeachers(group, context),
    cells: ({ group }, context) => classCells(group, 'headTeacher', context),
  },
  signers: { value: (handover, context) => signers(handover, context), cells: signerCells },
  refused: { value: (_, __, handover) => isRefused(handover) },
};

/** The first grade of the stages whose classes are never of the lowest grades. */
const stages: Readonly<Record<string, number>> = { 初中: 7, 完全中学: 7, 高中: 10, 中职: 10 };
const kindergarten = /^[托小中大][一二三四五六七八九\d]?班/;

/** The youngest grade of those handed over, 0 in a kindergarten; undefined where neither the stage nor the group says. */
function youngestGrade(group: Value, context: Context): number | undefined {
  const { stage } = context.school;
  if (stage === '幼儿园') return 0;
  const grades = gradesIn(group, context);
  if (grades.length > 0 && grades.every((grade) => grade !== UNKNOWN)) return Math.min(...grades);
  return typeof stage === 'string' && Object.hasOwn(stages, stage) ? stages[stage] : UNKNOWN;
}

function gradesIn(group: Value, context: Context): readonly (number | undefined)[] {
  const classes = classesNamed(group, context);
  if (classes.length > 0) return classes.map(gradeOfClass);
  return given(group) ? classesIn(group).map(gradeNamed) : [];
}

function gradeOfClass({ facts: { name, grade } }: Entity): number | undefined {
  return gradeNamed(String(name)) ?? (given(grade) ? gradeNamed(grade) : UNKNOWN);
}

function gradeNamed(text: string): number | undefined {
  const grade = gradeOf(text) ?? gradeOf(`${text}1班`);
  return grade ?? (kindergarten.test(normalName(text)) ? 0 : UNKNOWN);
}

/** The head teachers of the classes handed over; none where the group is a dormitory. */
function headTeachers(group: Value, context: Context): Value {
  const lists = classesNamed(group, context).map(({ facts }) => names(facts['headTeacher']));
  return lists.some((list) => list === UNKNOWN) ? UNKNOWN : [...new Set(lists.flatMap((list) => list ?? []))];
}

/** Who signs and answers for the handover: the giver, and the taker unless that is a parent or somebody from outside. */
function signers({ from, to, toRole }: Handover, context: Context): Value {
  const outside = typeof toRole === 'string' && toRole !== '' && toRole !== '教职工';
  const isStaff = !outside && (toRole === '教职工' || !context.present.has('staff') || context.person(to));
  const taker = isStaff && given(to) ? [to] : [];
  return [...(given(from) ? [from] : []), ...taker];
}

function signerCells(_: Handover, context: Context, { record }: Entity): readonly CellRef[] {
  return record ? [context.cell(record, 'from'), context.cell(record, 'to')] : [];
}

/** Whether the row says that there is no authority; a blank does not. */
function isRefused(handover: Entity): boolean | undefined {
  if (silent(handover, 'authorised')) return false;
  const { authorised } = handover.facts;
  return typeof authorised === 'boolean' ? !authorised : UNKNOWN;
}
