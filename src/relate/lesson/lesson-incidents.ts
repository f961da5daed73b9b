import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN } from '../../model/value.js';
import type { Context } from '../context.js';
import { atTime, type Columns } from '../facts.js';
import { classIdOf, classesNamed } from '../classes/joint-classes.js';
import { groupBy, once } from '../once.js';

type Lesson = Columns<'lesson'>;

const byDay = once(
  (context) =>
  groupBy(context.records('incident'), ({ facts: { at } }) => typeof at === 'string' ? at.slice(0, 10) : undefined), // prettier-ignore
);

/** The incidents of a lesson's class on its day; one that names no class is none of that class. */
function incidentsOfDay({ date, class: name }: Lesson, context: Context): readonly Entity[] {
  if (typeof date !== 'string' || typeof name !== 'string' || name === '') return [];
  const joint = classesNamed(name, context).map(({ facts }) => classIdOf(String(facts['name']), context));
  const classes = new Set([classIdOf(name, context), ...joint]);
  return (byDay(context).get(date.slice(0, 10)) ?? []).filter(({ facts }) =>
    classes.has(classIdOf(String(facts['class'] ?? ''), context)),
  );
}

/** Whether an incident fell into a lesson; undefined where one of them has no time. The end is no part of the lesson. */
function fellInto({ facts: { at } }: Entity, { date, start, end }: Lesson): boolean | undefined {
  if (typeof at !== 'string' || at.length <= 10) return UNKNOWN;
  if (typeof start !== 'number' || typeof end !== 'number') return UNKNOWN;
  return atTime(String(date), start) <= at && at < atTime(String(date), end);
}

/** Whether there was an incident of the class in the lesson; undefined too where 事件记录 is not there. */
export function incidentInLesson(lesson: Lesson, context: Context): boolean | undefined {
  if (!context.present.has('incident')) return UNKNOWN;
  const fell = incidentsOfDay(lesson, context).map((incident) => fellInto(incident, lesson));
  return fell.includes(true) ? true : fell.includes(UNKNOWN) ? UNKNOWN : false;
}

/** When the incidents happened that fell, or may have fallen, into the lesson, and when it was held. */
export function incidentCells(lesson: Lesson, context: Context, { record }: Entity): readonly CellRef[] {
  if (!context.present.has('incident')) return [context.absentSheet('incident', 'at')];
  const may = incidentsOfDay(lesson, context).filter((incident) => fellInto(incident, lesson) !== false);
  return [
    ...may.flatMap((incident) => (incident.record ? [context.cell(incident.record, 'at')] : [])),
    ...(record ? ['start', 'end'].map((field) => context.cell(record, field)) : []),
  ];
}
