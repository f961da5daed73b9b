import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN } from '../../model/value.js';
import { given } from '../claims/claim.js';
import { anyClassFits } from '../claims/fit.js';
import { wordList, type Context } from '../context.js';
import { groupBy, once } from '../once.js';
import { classesNamed } from './joint-classes.js';
import { allOf, type Maybe } from '../three-valued.js';

/** Whether a session of safety education is of a type; undefined where 类型 is blank. */
export function isOfType({ facts }: Entity, type: string): Maybe {
  return given(facts['type']) ? facts['type'] === type : UNKNOWN;
}

/** Whether a session of a type was for a class: 班级 names it, its grade or the whole school; where blank, 对象 does. */
export function isForClass(row: Entity, type: string, className: string, context: Context): Maybe {
  return allOf(isOfType(row, type), reaches(row, className, context));
}

function reaches({ facts }: Entity, className: string, context: Context): Maybe {
  const [name, audience] = [facts['class'], facts['audience']];
  if (given(name)) return holdsClass(name, className, context);
  if (!given(audience)) return UNKNOWN;
  if (/教师|教职工|家长/.test(audience)) return false;
  const whole = audience.replace(/[的]?(?:学生|师生|同学|幼儿)$/, '');
  return whole === '' ? UNKNOWN : holdsClass(whole, className, context);
}

function holdsClass(text: string, className: string, context: Context): boolean {
  if (/^(?:各|每|所有)(?:个)?班/.test(text)) return true;
  const named = classesNamed(text, context);
  if (named.length > 0) return named.some(({ facts }) => facts['name'] === className);
  return anyClassFits(className, [text]) === true;
}

const safetyLessons = once((context) => {
  const words = wordList(context, 'safetyLessonWords');
  const held = context.records('lesson').filter(({ facts: { subject, absent } }) => {
    return given(subject) && absent !== true && words.some((word) => subject.includes(word));
  });
  return groupBy(held, ({ facts }) => String(facts['date']).slice(0, 10));
});

/** The lessons of 课堂记录 on a day whose subject is safety (`safetyLessonWords`), of one class. */
export function safetyLessonsOn(date: string, className: string, context: Context): readonly Entity[] {
  const held = safetyLessons(context).get(date) ?? [];
  return held.filter(({ facts }) => holdsClass(String(facts['class'] ?? ''), className, context));
}

/** The cells of lessons. */
export function subjectCells(lessons: readonly Entity[], context: Context): readonly CellRef[] {
  return lessons.flatMap(({ record }) => (record ? [context.cell(record, 'subject')] : []));
}
