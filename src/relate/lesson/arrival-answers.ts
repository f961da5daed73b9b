import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN } from '../../model/value.js';
import { roomOf } from '../calendar/lesson-plans.js';
import { given } from '../claims/claim.js';
import { numberOf, type Context } from '../context.js';
import { ownCells } from '../own-cells.js';
import { holdersOf } from '../posts/post-holders.js';
import { lessonsOf } from './lesson-times.js';

/**
 * Who answers for a late arrival: the teacher; whoever arranges the lessons, where they leave the teacher no time to
 * walk there from the one before (catalogue §1). Undefined where the teacher cannot be read.
 */
export function arrivalAnswers(lesson: Entity, context: Context): readonly string[] | undefined {
  const { teacher } = lesson.facts;
  if (typeof teacher !== 'string') return UNKNOWN;
  if (lessonBefore(lesson, context)) return holdersOf('academic-director', context);
  return teacher === '' ? [] : [teacher];
}

/** The teacher; the times and rooms of the two lessons that leave no time between them. */
export function arrivalCells(lesson: Entity, context: Context): readonly CellRef[] {
  const before = lessonBefore(lesson, context);
  const times = before ? [...ownCells(before, ['end', 'room'], context), ...ownCells(lesson, ['start', 'room'], context)] : []; // prettier-ignore
  return [...ownCells(lesson, ['teacher'], context), ...times];
}

/** The teacher's lesson elsewhere that ends less than `walkingMinutes` before this one begins. */
function lessonBefore(lesson: Entity, context: Context): Entity | undefined {
  const { teacher, date, start } = lesson.facts;
  if (!given(teacher) || !given(date) || typeof start !== 'number') return UNKNOWN;
  const least = numberOf(context, 'walkingMinutes');
  return lessonsOf(teacher, date, context).find(({ facts }) => {
    const [begins, ends] = [facts['start'], facts['end']];
    if (typeof begins !== 'number' || typeof ends !== 'number' || begins >= start) return false;
    return start - ends < least && isElsewhere(facts, lesson.facts, context);
  });
}

function isElsewhere(one: Entity['facts'], other: Entity['facts'], context: Context): boolean {
  const [a, b] = [one, other].map(({ room, class: name, subject }) => roomOf(room, given(name) ? name : '', subject, context).place); // prettier-ignore
  return given(a) && given(b) && a !== b;
}
