import type { Entity } from '../../model/school.js';
import type { Kind } from '../../model/tables.js';
import { given, peopleIn } from '../claims/claim.js';
import type { Context } from '../context.js';
import { once } from '../once.js';
import { openRecordsOf } from '../lesson/open-records.js';
import type { Maybe } from '../three-valued.js';
import { daysSoFar } from './calendar.js';
import { happeningsOn, takesPart } from './happenings.js';
import { onDate, shared, type Interval } from './interval.js';
import { classIdsOf, lessonKey, lessonPlans, type LessonPlan } from './lesson-plans.js';
import { timeOfPeriod } from './period-times.js';
import type { SchoolDay } from './school-day.js';
import { holdIn } from './weeks.js';

/** One lesson of the timetable on one day, with what 调代课, 课堂记录 and 学生活动 say of it laid over it. */
export interface PlannedLesson {
  readonly plan: LessonPlan;
  readonly day: SchoolDay;
  /** Undefined where neither 作息时段 nor a recorded lesson gives the period's time. */
  readonly interval: Interval | undefined;
  /** The row of 作息时段 or of 课堂记录 that gives the time. */
  readonly timedBy: Entity | undefined;
  /** Rows of 调代课 for it. */
  readonly substitutions: readonly Entity[];
  /** Rows of 课堂记录 for it: what was recorded beats the plan (rulings 12). */
  readonly records: readonly Entity[];
  /** Without any: rows of 课堂记录 that may be for it, as they do not say of which class or period they are. */
  readonly open: readonly Entity[];
  /** An activity in which its class takes part (or may: undefined) at that time, so that it is not held. */
  readonly suspension: { readonly activity: Entity; readonly takesPart: true | undefined } | undefined;
}

const none: readonly Entity[] = [];
const onDays = once(() => new Map<string, readonly PlannedLesson[]>());

/**
 * The lessons that the timetable plans for a day: none on holidays and with 停课; on a make-up day those of the
 * weekday that it follows; in odd or even weeks and from week to week as the rows say. Where the day's weekday or
 * week is not known, those rows that depend on it are left out (`lessonsOpen`).
 */
export function lessonsPlannedOn(day: SchoolDay, context: Context): readonly PlannedLesson[] {
  const known = onDays(context);
  let lessons = known.get(day.date);
  if (!lessons) {
    const plans = plansOn(day, context).filter(({ weeks }) => holdIn(weeks, day.week) === true);
    known.set(day.date, (lessons = plans.map((plan) => plannedLesson(plan, day, context))));
  }
  return lessons;
}

/** All planned lessons of the term up to asOf. */
export const plannedLessons = once((context: Context) =>
  daysSoFar(context).flatMap((day) => lessonsPlannedOn(day, context)),
);

/** Whether it cannot be said which lessons a day has: its weekday is not known, or the week that some rows need. */
export function lessonsOpen(day: SchoolDay, context: Context): boolean {
  if (day.timetable === undefined) return context.records('timetable').length > 0;
  return plansOn(day, context).some(({ weeks }) => holdIn(weeks, day.week) === undefined);
}

function plansOn({ timetable }: SchoolDay, context: Context): readonly LessonPlan[] {
  return typeof timetable === 'number' ? (lessonPlans(context).byWeekday.get(timetable) ?? []) : [];
}

function plannedLesson(plan: LessonPlan, day: SchoolDay, context: Context): PlannedLesson {
  const time = timeOfPeriod(plan.period, plan.classIds[0] ?? '', day.timetable!, context);
  const interval = time && onDate(day.date, time.span);
  const records = foundFor(plan, day, lessonIndex(context), context);
  return {
    plan,
    day,
    interval,
    timedBy: time?.by,
    substitutions: foundFor(plan, day, substitutionIndex(context), context),
    records,
    open: records.length > 0 ? none : openRecordsOf(plan, day.date, context),
    suspension: suspensionOf(plan, day, interval, context),
  };
}

const lessonIndex = once((context) => indexOf('lesson', context));
const substitutionIndex = once((context) => indexOf('substitution', context));

/** Rows by day, period and class; a row that names several classes or periods stands under each. */
function indexOf(kind: Kind, context: Context): ReadonlyMap<string, readonly Entity[]> {
  const index = new Map<string, Entity[]>();
  for (const row of context.records(kind)) {
    const { date, period, class: name } = row.facts;
    if (!given(date) || !given(period) || !given(name)) continue;
    for (const one of period.split(/[、,，;；/]/)) {
      for (const classId of classIdsOf(name, context)) {
        const key = lessonKey(date, one, classId, context);
        const known = index.get(key);
        if (known) known.push(row);
        else index.set(key, [row]);
      }
    }
  }
  return index;
}

function foundFor(
  { period, classIds }: LessonPlan,
  { date }: SchoolDay,
  index: ReadonlyMap<string, readonly Entity[]>,
  context: Context,
): readonly Entity[] {
  if (index.size === 0) return none;
  const found = classIds.map((id) => index.get(lessonKey(date, period, id, context)) ?? none);
  return found.length === 1 ? found[0]! : [...new Set(found.flat())];
}

/** The rows of 调代课 for a recorded lesson. */
export function substitutionsFor(
  { facts: { date, period, class: name } }: Entity,
  context: Context,
): readonly Entity[] {
  if (!given(date) || !given(period) || !given(name)) return none;
  const index = substitutionIndex(context);
  if (index.size === 0) return none;
  return [...new Set(classIdsOf(name, context).flatMap((id) => index.get(lessonKey(date, period, id, context)) ?? none))]; // prettier-ignore
}

function suspensionOf(
  { className }: LessonPlan,
  { date }: SchoolDay,
  interval: Interval | undefined,
  context: Context,
): PlannedLesson['suspension'] {
  const all = happeningsOn(date, context).flatMap((each) => {
    if (interval && !shared(interval, each.interval)) return [];
    const part = takesPart(className, each.activity, context);
    return part === false ? [] : [{ activity: each.activity, takesPart: each.timed ? part : undefined }];
  });
  return all.find((each) => each.takesPart) ?? all[0];
}

/** Who gives a planned lesson. */
export interface Teaching {
  /** Whom the timetable names; undefined where it does not say. */
  readonly planned: readonly string[] | undefined;
  readonly substitutes: readonly string[];
  /** Whether the substitution is approved; true without one. */
  readonly approved: Maybe;
  /** An approved substitute instead of the one replaced; both where it is not approved (principles.md 1.3). */
  readonly teachers: readonly string[] | undefined;
}

/** Lays 调代课 over the timetable; both stay visible. */
export function teachingOf({ plan, substitutions }: PlannedLesson): Teaching {
  const planned = plan.teachers;
  const substitutes = substitutions.flatMap(({ facts }) => peopleIn(facts['substituteTeacher']));
  if (substitutions.length === 0) return { planned, substitutes, approved: true, teachers: planned };
  const states = substitutions.map(({ facts }) => isApproved(facts));
  const approved = states.includes(false) ? false : states.includes(undefined) ? undefined : true;
  const stay = approved === true && substitutes.length > 0 ? notReplaced(planned ?? [], substitutions) : planned; // prettier-ignore
  const unread = substitutions.some(({ facts }) => facts['substituteTeacher'] === undefined);
  const teachers = stay === undefined || unread ? undefined : [...new Set([...stay, ...substitutes])];
  return { planned, substitutes, approved, teachers };
}

/** Whether a row of 调代课 is approved: 批准人 or 批准日期 says that it is; 未 or 无 says that it is not; blank leaves it open. */
export function isApproved(facts: Entity['facts']): Maybe {
  const { approver, approved } = facts;
  if (given(approver) || given(approved) || approved === true) return true;
  return facts['approver'] === '' || approved === false ? false : undefined;
}

/** Without 原任课教师, or with one whom the timetable does not name, all are replaced. */
function notReplaced(planned: readonly string[], substitutions: readonly Entity[]): readonly string[] {
  const replaced = substitutions.map(({ facts }) => facts['originalTeacher']);
  if (replaced.some((each) => !given(each) || !planned.includes(each))) return [];
  return planned.filter((teacher) => !replaced.includes(teacher));
}
