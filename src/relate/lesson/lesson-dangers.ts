import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import type { Context } from '../context.js';
import type { Columns, Derivation } from '../facts.js';
import { dangerCells, dangerOwners, inDanger, type Stay } from '../hazard/dangers.js';
import { ownCells } from '../own-cells.js';
import { lessonStart } from './lesson-times.js';

type Lesson = Columns<'lesson'>;

/** Whether a lesson was held where a major hazard was open or the place was out of use. */
export const inDangerousPlace: Derivation<Lesson> = {
  value: (lesson, context) => inDanger(stayOf(lesson), context),
  cells: cellsOf,
};

/** Who has to fix those hazards. */
export const dangerousPlaceOwners: Derivation<Lesson> = {
  value: (lesson, context) => dangerOwners(stayOf(lesson), context),
  cells: cellsOf,
};

function stayOf({ room, date, start, end }: Lesson): Stay {
  const day = String(date).slice(0, 10);
  const span = { from: lessonStart(date, start) ?? day, to: lessonStart(date, end) ?? day };
  return { place: typeof room === 'string' ? room : '', span };
}

/** The room, and the cells of the hazards. */
function cellsOf(lesson: Lesson, context: Context, entity: Entity): readonly CellRef[] {
  return [...ownCells(entity, ['room'], context), ...dangerCells(stayOf(lesson), context)];
}
