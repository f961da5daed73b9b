import type { Assignment, Validity } from '../../model/responsibilities.js';
import { given } from '../claims/claim.js';
import { lessonPlans, type LessonPlan } from '../calendar/lesson-plans.js';
import { timeOfPeriod } from '../calendar/period-times.js';
import type { Context } from '../context.js';
import { WHOLE_TERM } from './assignment.js';
import { recordedLessons } from './recorded.js';

/** The lessons of a person in a week: those that 课程表 plans; without one, those that 课堂记录 shows again and again. */
export function lessonsOf(person: string, context: Context): Assignment[] {
  if (context.records('timetable').length === 0) return recordedLessons(person, context);
  return [...lessonPlans(context).byWeekday].flatMap(([weekday, plans]) =>
    plans.filter(({ teachers }) => teachers?.includes(person)).map((plan) => planned(plan, weekday, context)),
  );
}

/** The lessons of others that a person is to give, by 调代课 from asOf on. */
export function coveredLessons(person: string, context: Context): Assignment[] {
  return context.records('substitution').flatMap(({ facts }) => {
    const { date, period, class: name, substituteTeacher } = facts;
    if (substituteTeacher !== person || !given(date) || date < context.asOf.slice(0, 10)) return [];
    return [{ ...bare, what: 'lesson', dates: [date.slice(0, 10)], name: given(period) ? period : null, class: given(name) ? name : null }]; // prettier-ignore
  });
}

const bare = {
  weekday: null,
  span: null,
  subject: null,
  place: null,
  roving: false,
  validity: WHOLE_TERM,
  recorded: false,
} as const;

function planned(plan: LessonPlan, weekday: number, context: Context): Assignment {
  const { period, classIds, className, subject, room } = plan;
  return {
    what: 'lesson',
    weekday,
    dates: [],
    name: period || null,
    span: timeOfPeriod(period, classIds[0] ?? '', weekday, context)?.span ?? null,
    subject: given(subject) ? subject : null,
    class: className || null,
    place: room.place,
    roving: false,
    validity: validityOf(plan),
    recorded: false,
  };
}

function validityOf({ weeks }: LessonPlan): Validity {
  if (!weeks) return WHOLE_TERM;
  return { ...WHOLE_TERM, weeks: weeks.runs.length > 0 ? weeks.runs : null, parity: weeks.parity ?? null };
}
