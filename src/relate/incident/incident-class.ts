import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN } from '../../model/value.js';
import { gradeOf } from '../../model/class-name.js';
import { classesIn } from '../claims/fit.js';
import type { Context } from '../context.js';
import type { Columns } from '../facts.js';
import { classCells, classesNamed } from '../classes/joint-classes.js';
import { normalName } from '../../model/normal.js';
import { ownCells } from '../own-cells.js';
import { anyOf, type Maybe } from '../three-valued.js';

type Incident = Columns<'incident'>;

/** Stages whose grades one and two are no small children's. */
const older = ['初中', '高中', '完全中学', '中职'];
const kindergarten = /[托小中大][一二三四五六七八九\d]?班/;
/** Under eight the school must show that it did its duty; grades one and two stand for it. */
const OLDEST_YOUNG_GRADE = 2;

/** Whether a kindergarten's child or a pupil of grade one or two is concerned; undefined where the class does not say. */
export function isYoung({ class: name }: Incident, context: Context): Maybe {
  const { stage } = context.school;
  if (stage === '幼儿园') return true;
  if (typeof stage === 'string' && older.includes(stage)) return false;
  if (typeof name !== 'string' || name === '') return UNKNOWN;
  const known = classesNamed(name, context);
  if (known.length > 0) return anyOf(...known.map(isYoungClass));
  return anyOf(...classesIn(name).map(isYoungName));
}

function isYoungClass({ facts: { grade, name } }: Entity): Maybe {
  const byGrade = typeof grade === 'string' && grade !== '' ? isYoungName(grade) : UNKNOWN;
  return byGrade ?? isYoungName(String(name));
}

function isYoungName(text: string): Maybe {
  const grade = gradeOf(text) ?? gradeOf(`${text}1班`);
  if (grade !== UNKNOWN) return grade <= OLDEST_YOUNG_GRADE;
  return kindergarten.test(normalName(text)) ? true : UNKNOWN;
}

/** The class of the incident, its grade in 班级, and the stage of the school. */
export function youngCells(
  { class: name }: Incident,
  context: Context,
  incident: Entity,
): readonly CellRef[] {
  const [school] = context.records('school');
  const young = context.school['stage'] === '幼儿园' && school ? ownCells(school, ['stage'], context) : [];
  const grades = typeof name === 'string' && name !== '' ? classCells(name, 'grade', context) : [];
  return [...ownCells(incident, ['class'], context), ...grades, ...young];
}
