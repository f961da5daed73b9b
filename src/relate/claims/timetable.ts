import type { Moment } from '../../model/school.js';
import { UNKNOWN } from '../../model/value.js';
import { minuteOf, type Interval } from '../calendar/interval.js';
import type { LessonPlan } from '../calendar/lesson-plans.js';
import { lessonsPlannedOn, type PlannedLesson } from '../calendar/planned-lessons.js';
import type { Context } from '../context.js';
import { dayOf } from '../calendar/school-days.js';
import type { Claim, ClaimFacts, Source } from './claim.js';
import { classFits, liesIn, placeFits } from './fit.js';
import { approvedCover, lessonsOn, lessonSpan, teachersOf } from './lesson.js';
import { isOutside } from './outside.js';

/** The planned lesson of the moment's class then, or where no class is named, in its place; what was recorded beats it (rulings 12). */
export const timetableClaims: Source = (moment, context) => {
  const { at } = moment;
  if (at === null) return [];
  const lessons = lessonsPlannedOn(dayOf(at, context), context).filter(
    ({ plan, interval }) => holdsAt(interval, at) && concerns(plan, moment, context),
  );
  return lessons.map((lesson) => claimOf(lesson, moment, context));
};

function concerns({ className, room }: LessonPlan, moment: Moment, context: Context): boolean {
  if (moment.class !== null) return classFits(moment.class, className) === true;
  return placeFits(moment, room.place, context) === true;
}

/** Whether an interval is known to hold an ISO moment. */
export function holdsAt(interval: Interval | undefined, at: string): boolean {
  const minute = minuteOf(at);
  return interval !== undefined && minute !== UNKNOWN && interval.from <= minute && minute < interval.to;
}

function claimOf(lesson: PlannedLesson, moment: Moment, context: Context): Claim {
  const { plan, records, suspension } = lesson;
  return {
    record: plan.row,
    facts: {
      insideInterval: true,
      sameClass: classFits(moment.class, plan.className),
      samePlace: placeFits(moment, plan.room.place, context),
      superseded: records.length > 0 || suspension?.takesPart === true || isRecorded(lesson, moment, context),
      assistant: '',
      standIn: '',
      standInNamed: false,
      outsidePlace: isOutside(moment, context),
      ...plannedTeachers(lesson, moment, context),
    },
  };
}

/** An approved substitute is the planned teacher. */
function plannedTeachers({ plan }: PlannedLesson, moment: Moment, context: Context): ClaimFacts {
  if (plan.teachers === UNKNOWN) return { ...teachersOf([], plan.row, moment, context), teacher: UNKNOWN };
  const cover = approvedCover(plan.row, plan.teachers, moment.at, context);
  return teachersOf(cover.length > 0 ? cover : plan.teachers, plan.row, moment, context);
}

/** Whether a lesson of that class was recorded at that time, under whatever period. */
function isRecorded({ plan }: PlannedLesson, { at }: Moment, context: Context): boolean {
  return lessonsOn(at!, context).some(
    (lesson) =>
      classFits(plan.className, lesson.facts['class']) === true &&
      liesIn(at, lessonSpan(lesson, context)) === true,
  );
}
