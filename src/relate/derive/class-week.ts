import { addDays } from '../../model/days.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN } from '../../model/value.js';
import { isForClass, safetyLessonsOn, subjectCells } from '../classes/class-education.js';
import { numberOf, type Context } from '../context.js';
import { type Derivation, type Derivations } from '../facts.js';
import { unnamedHeadCells } from '../classes/class-heads.js';
import { ofOwnClassroom } from '../hazard/inspections.js';
import { kept } from '../kept.js';
import { schoolDaysDerivation } from '../of-school.js';
import { counted, during } from '../tally.js';

const lessons = sessions('安全课');

/** The facts of a class in one week. */
export const classWeekDerivations: Derivations<'class-week'> = {
  class: kept('class'),
  from: kept('from'),
  to: kept('to'),
  schoolDays: schoolDaysDerivation((context) => numberOf(context, 'weekSchoolDays')),
  safetyLessons: {
    value: (columns, context, entity) => {
      const registered = lessons.value(columns, context, entity);
      const held = lessonsIn(entity, context).length;
      if (held === 0) return registered;
      return typeof registered === 'number' ? registered + held : held;
    },
    cells: (columns, context, entity) => {
      const held = lessonsIn(entity, context);
      return held.length > 0 ? subjectCells(held, context) : lessons.cells!(columns, context, entity);
    },
  },
  weeklySummaries: sessions('周小结'),
  classroomInspections: counted({
    kind: 'inspection',
    field: 'scope',
    among: during('inspection', 'date'),
    counts: (row, { facts }, context) => {
      const ofClass = context.classes.find(facts['class']);
      return ofClass ? ofOwnClassroom(row, ofClass, context) : UNKNOWN;
    },
    asks: ['scope', 'inspector'],
    asksElsewhere: (_, { facts }, context) => unnamedHeadCells(facts['class'], context),
  }),
};

/** The sessions of safety education of a type for the class. */
function sessions(type: string): Derivation<unknown> {
  return counted({
    kind: 'education',
    field: 'class',
    among: during('education', 'date'),
    counts: (row, { facts }, context) => isForClass(row, type, String(facts['class']), context),
    asks: ['type', 'class'],
  });
}

function lessonsIn({ facts: { from, to, class: name } }: Entity, context: Context): readonly Entity[] {
  const held: Entity[] = [];
  for (let date = String(from); date <= String(to); date = addDays(date, 1))
    held.push(...safetyLessonsOn(date, String(name), context));
  return held;
}
