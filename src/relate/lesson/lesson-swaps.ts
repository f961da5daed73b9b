import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import { leaveSpansOf } from '../calendar/leave-spans.js';
import { shared } from '../calendar/interval.js';
import { isApproved, substitutionsFor } from '../calendar/planned-lessons.js';
import { lessonInterval } from '../calendar/presence-sources.js';
import { given, peopleIn } from '../claims/claim.js';
import { numberOf, type Context } from '../context.js';
import { classIdOf } from '../classes/joint-classes.js';
import { groupBy, once } from '../once.js';
import { ownCells } from '../own-cells.js';
import { leaveGranted, onGrantedLeave } from '../people/leaves.js';
import { holdersOf } from '../posts/post-holders.js';
import { allOf, anyOf, type Maybe } from '../three-valued.js';
import { lessonStart } from './lesson-times.js';
import { isSwapped, plansOf, timetabledTeachers } from './timetabled.js';

/** Whether the teacher of a recorded lesson was on a leave that somebody granted, at its start. */
export function teacherAway({ facts: { teacher, date, start } }: Entity, context: Context): Maybe {
  return onGrantedLeave(teacher, lessonStart(date, start), context);
}

/**
 * Whether it was approved that somebody else gave a lesson: a row of 调代课 for it that is, or a granted leave of the
 * timetabled teacher that names whoever took it. Of a row that names nobody it is not known.
 */
export function swapApproved(lesson: Entity, context: Context): Maybe {
  const taker = takerOf(lesson, context);
  const rows = substitutionsFor(lesson, context).map(({ facts }) => allOf(names(facts['substituteTeacher'], taker), isApproved(facts))); // prettier-ignore
  const leaves = leavesFor(lesson, context).map((leave) => allOf(names(leave.facts['substitute'], taker), leaveGranted(leave))); // prettier-ignore
  return anyOf(...rows, ...leaves, ...(context.present.has('substitution') ? [] : [UNKNOWN]));
}

/**
 * Who answers for a swap that nobody approved: whom 课程表 names, then whoever gave the lesson. The school had let go
 * those on a granted leave, so that in their place answers whoever arranges the lessons.
 */
export function swapAnswers(lesson: Entity, context: Context): readonly string[] | undefined {
  const { teacher, date, start } = lesson.facts;
  const planned = timetabledTeachers(lesson, context);
  if (!planned) return UNKNOWN;
  const at = lessonStart(date, start);
  const answers = [...planned, ...peopleIn(teacher)].flatMap((person) =>
    onGrantedLeave(person, at, context) === true ? holdersOf('academic-director', context) : [person],
  );
  return [...new Set(answers)];
}

/** Who gave a lesson in place of whom it was planned for: the teacher recorded, else 代管人; null where nobody is named. */
function takerOf(lesson: Entity, context: Context): string | null {
  const { teacher, standIn } = lesson.facts;
  if (isSwapped(lesson, context) && given(teacher)) return teacher;
  return given(standIn) ? standIn : null;
}

/** Whether a cell names somebody: anybody, where it is not known who took over. */
function names(cell: Value, taker: string | null): Maybe {
  if (cell === null || cell === UNKNOWN) return UNKNOWN;
  const people = peopleIn(cell);
  return taker === null ? people.length > 0 : people.includes(taker);
}

/** The leaves, at that time, of those whom 课程表 names, or of the teacher recorded. */
function leavesFor(lesson: Entity, context: Context): readonly Entity[] {
  if (context.records('leave').length === 0) return [];
  const interval = lessonInterval(lesson, context);
  const people = new Set([...(timetabledTeachers(lesson, context) ?? []), ...peopleIn(lesson.facts['teacher'])]); // prettier-ignore
  const spans = [...people].flatMap((person) => leaveSpansOf(person, context));
  return spans.filter((span) => interval && shared(span.interval, interval)).map(({ leave }) => leave);
}

/** The cells that say whether the swap was approved; the header of 批准人 where 调代课 has no row for the lesson. */
export function swapCells(lesson: Entity, context: Context): readonly CellRef[] {
  const rows = substitutionsFor(lesson, context);
  const leaves = leavesFor(lesson, context);
  return [
    ...rows.flatMap((row) => ownCells(row, ['substituteTeacher', 'approver', 'approved'], context)),
    ...leaves.flatMap((leave) => ownCells(leave, ['substitute', 'approver'], context)),
    ...(rows.length + leaves.length === 0 || !context.present.has('substitution')
      ? [context.header('substitution', 'approver')]
      : []),
  ];
}

/** How many lessons of a class were given by others than 课程表 names, without approval, of all that it plans. */
export interface Differing {
  readonly differ: number;
  readonly all: number;
}

/** The classes whose timetable is out of date, by `classIdOf`: more than `timetableDifferPercent` of their lessons differ. */
export const outdatedTimetables = once((context: Context): ReadonlyMap<string, Differing> => {
  const asOf = context.asOf.slice(0, 10);
  const due = context.records('lesson').filter(({ facts: { date } }) => given(date) && date.slice(0, 10) <= asOf); // prettier-ignore
  const byClass = groupBy(due, ({ facts: { class: name } }) => given(name) ? classIdOf(name, context) : UNKNOWN); // prettier-ignore
  const found = new Map<string, Differing>();
  for (const [id, lessons] of byClass) {
    const differing = differingIn(lessons, context);
    if (isOutdated(differing, context)) found.set(id, differing);
  }
  return found;
});

function differingIn(lessons: readonly Entity[], context: Context): Differing {
  const planned = lessons.filter((lesson) => (plansOf(lesson, context)?.length ?? 0) > 0);
  const differ = planned.filter((lesson) => isSwapped(lesson, context) && swapApproved(lesson, context) !== true); // prettier-ignore
  return { differ: differ.length, all: planned.length };
}

function isOutdated({ differ, all }: Differing, context: Context): boolean {
  const share = numberOf(context, 'timetableDifferPercent') / 100;
  return differ >= numberOf(context, 'timetableDifferLeast') && differ > share * all;
}

/** Whether the timetable of a lesson's class is out of date, so that its teacher says nothing of a swap. */
export function isOutdatedFor({ facts: { class: name } }: Entity, context: Context): boolean {
  return given(name) && outdatedTimetables(context).has(classIdOf(name, context));
}
