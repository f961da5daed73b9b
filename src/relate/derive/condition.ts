import { UNKNOWN } from '../../model/value.js';
import type { Derivations } from '../facts.js';
import { firstPeLesson, peCells } from '../lesson/first-pe-lesson.js';

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
};
