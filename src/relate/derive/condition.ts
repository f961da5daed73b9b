import { UNKNOWN, type Value } from '../../model/value.js';
import type { Derivations } from '../facts.js';
import { firstPeLesson, peCells } from '../lesson/first-pe-lesson.js';
import type { Maybe } from '../three-valued.js';

/** The facts of a pupil's condition that its own row alone does not give. */
export const conditionDerivations: Derivations<'condition'> = {
  peHasBegun: {
    value: (_, context, condition) => {
      const first = firstPeLesson(condition, context);
      return first === UNKNOWN ? UNKNOWN : first !== null;
    },
    cells: (_, context, condition) => peCells(condition, context),
  },
  firstPeLesson: {
    value: (_, context, condition) => firstPeLesson(condition, context),
    cells: (_, context, condition) => peCells(condition, context),
  },
  confirmedByThen: { value: ({ parentConfirmed }, { asOf }) => doneByThen(parentConfirmed, asOf) },
};

/** Whether something was done by an ISO date: a mark says that it was, a later day that it is still to come. */
function doneByThen(done: Value, date: string): Maybe {
  if (typeof done === 'string') return done.slice(0, 10) <= date;
  return typeof done === 'boolean' ? done : UNKNOWN;
}
