import type { Entity } from '../../model/school.js';
import { byCodePoint, type Bilingual } from '../../model/text.js';
import { keyOfPeriod } from '../calendar/period-times.js';
import { plannedLessons, type PlannedLesson } from '../calendar/planned-lessons.js';
import type { Context } from '../context.js';
import { groupBy } from '../once.js';

const planned = new WeakMap<Entity, PlannedLesson>();

/** The lesson of 课程表 that an entity of this kind stands for. */
export function plannedLessonOf(entity: Entity): PlannedLesson {
  return planned.get(entity)!;
}

/** Each lesson of 课程表 on each day of the term up to asOf. */
export function plannedLessonsOfSchool(context: Context): Entity[] {
  const groups = groupBy(plannedLessons(context), (lesson) => keyOf(lesson, context));
  return [...groups].flatMap(([key, lessons]) =>
    inOrder(lessons).map((lesson, i) => entityOf(lesson, i === 0 ? key : `${key}#${i + 1}`)),
  );
}

/** Date, period and class, however they are spelt. */
function keyOf({ plan, day }: PlannedLesson, context: Context): string {
  return `${day.date}|${keyOfPeriod(plan.period, context)}|${plan.classIds.join('、')}`;
}

/** Lessons of one class in one period (走班) by what they are, whatever the order of their rows. */
function inOrder(lessons: readonly PlannedLesson[]): readonly PlannedLesson[] {
  if (lessons.length === 1) return lessons;
  const content = ({ plan: { subject, teachers, row } }: PlannedLesson): string => JSON.stringify([subject, teachers, row.key]); // prettier-ignore
  return [...lessons].sort((a, b) => byCodePoint(content(a), content(b)));
}

function entityOf(lesson: PlannedLesson, key: string): Entity {
  const { plan, day } = lesson;
  const { className, period, subject } = plan;
  const facts = { date: day.date, class: className, period, subject };
  const entity: Entity = { kind: 'planned-lesson', key, record: null, facts, label: labelOf(lesson), date: day.date }; // prettier-ignore
  planned.set(entity, lesson);
  return entity;
}

/** Made when it is asked for: most lessons are never named. */
function labelOf({ plan: { className, period, subject }, day }: PlannedLesson): Bilingual {
  const text = (): string => [className, day.date, period, subject].filter(Boolean).join(' ');
  return {
    get zh() {
      return text();
    },
    get en() {
      return text();
    },
  };
}
