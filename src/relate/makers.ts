import type { Entity } from '../model/school.js';
import { tableOf, type Kind } from '../model/tables.js';
import { daysKnown, termKnown } from './calendar/stretches.js';
import { claimsOf } from './claims.js';
import type { Context } from './context.js';
import { citationsOf } from './kinds/citation.js';
import { assignmentsOf } from './kinds/assignment.js';
import { classDays } from './kinds/class-day.js';
import { classWeeks } from './kinds/class-week.js';
import { daysOfSchool } from './kinds/day.js';
import { departmentsOf } from './kinds/department.js';
import { dutiesOf } from './kinds/duty.js';
import { gradesOf } from './kinds/grade.js';
import { holidaysOfSchool } from './kinds/holiday.js';
import { monthsOfSchool } from './kinds/month.js';
import { nightsOfSchool } from './kinds/night.js';
import { personMomentsOfSchool } from './kinds/person-moment.js';
import { placesOf } from './kinds/place.js';
import { plannedLessonsOfSchool } from './kinds/planned-lesson.js';
import { postsOfSchool } from './kinds/post.js';
import { quartersOfSchool } from './kinds/quarter.js';
import { slotsOfSchool } from './kinds/slot.js';
import { schoolYearsOfSchool } from './kinds/school-year.js';
import { termsOfSchool } from './kinds/term.js';
import { weeksOfSchool } from './kinds/week.js';
import { writtenPostsOf } from './kinds/written-post.js';

/** How the entities of kinds without a sheet are made from the records. They must not need one another's. */
const makers: Readonly<Partial<Record<Kind, (context: Context) => Entity[]>>> = {
  claim: claimsOf,
  post: postsOfSchool,
  duty: dutiesOf,
  'written-post': writtenPostsOf,
  place: placesOf,
  department: departmentsOf,
  grade: gradesOf,
  day: daysOfSchool,
  week: weeksOfSchool,
  month: monthsOfSchool,
  quarter: quartersOfSchool,
  term: termsOfSchool,
  schoolYear: schoolYearsOfSchool,
  'class-week': classWeeks,
  'class-day': classDays,
  night: nightsOfSchool,
  slot: slotsOfSchool,
  citation: citationsOf,
  holiday: holidaysOfSchool,
  assignment: assignmentsOf,
  'planned-lesson': plannedLessonsOfSchool,
  'person-moment': personMomentsOfSchool,
};

/** What must be known for a kind to be judged, beside its sources: the days of school, or 学期开始 and 学期结束. */
const known: Readonly<Partial<Record<Kind, (context: Context) => boolean>>> = {
  day: daysKnown,
  week: daysKnown,
  month: daysKnown,
  quarter: daysKnown,
  term: termKnown,
  schoolYear: termKnown,
  'class-week': daysKnown,
  'class-day': daysKnown,
  night: daysKnown,
  slot: daysKnown,
  holiday: daysKnown,
  'planned-lesson': daysKnown,
  'person-moment': daysKnown,
};

/** The entities of every kind without a sheet, by kind. */
export function madeFrom(context: Context): Map<Kind, Entity[]> {
  return new Map(Object.entries(makers).map(([kind, make]) => [kind as Kind, make(context)]));
}

/** The kinds that can be judged: those whose sheet is there, and of those without one, those whose sources are. */
export function presentWith(context: Context): ReadonlySet<Kind> {
  const { present } = context;
  const made = (Object.keys(makers) as Kind[]).filter(
    (kind) => hasSources(kind, present) && (known[kind]?.(context) ?? true),
  );
  return new Set([...present, ...made]);
}

function hasSources(kind: Kind, sheets: ReadonlySet<Kind>): boolean {
  const { needs } = tableOf(kind);
  return needs !== undefined && needs.every((group) => group.some((source) => sheets.has(source as Kind)));
}
