import type { CellRef } from '../../model/record.js';
import type { FieldOf } from '../../model/tables.js';
import { isKnown } from '../../model/value.js';
import { liesIn } from '../claims/fit.js';
import { lessonSpan, lessonsOn } from '../claims/lesson.js';
import type { Context } from '../context.js';
import type { Columns, Derivation } from '../facts.js';
import { headerCells } from '../header-cells.js';
import { ownCells } from '../own-cells.js';

type Incident = Columns<'incident'>;

/** When and where it was, by which records are linked to it. */
const joins: readonly FieldOf<'incident'>[] = ['at', 'place', 'class'];

/** Only attribution can give the fact (rulings 13). Where it gave none, no record was on then: the cell where one would stand. */
export function linked(fact: string): Derivation<Incident> {
  return {
    value: () => undefined,
    cells: (columns, context, incident) => {
      if (isKnown(incident.facts[fact])) return ownCells(incident, joins, context);
      return isKnown(columns.at) ? absentRow(columns, context) : ownCells(incident, ['at'], context);
    },
  };
}

/** A lesson where other classes had one and the incident names a class; else a duty. */
function absentRow({ at, class: name }: Incident, context: Context): readonly CellRef[] {
  const taught = typeof name === 'string' && name !== '' && typeof at === 'string' && isLessonTime(at, context); // prettier-ignore
  const kind = taught ? 'lesson' : 'shift';
  const header = headerCells(kind, 'date', context);
  return header.length > 0 ? header : [context.absentSheet(kind, 'date')];
}

/** Whether a lesson of any class was on; without the lesson log it may have been. */
function isLessonTime(at: string, context: Context): boolean {
  if (!context.present.has('lesson')) return true;
  return lessonsOn(at, context).some((lesson) => liesIn(at, lessonSpan(lesson, context)) === true);
}
