import { dateGiven } from '../date-given.js';
import type { Derivations } from '../facts.js';

/** The facts of a self-inspection that one cell alone does not give. */
export const selfInspectionDerivations: Derivations<'self-inspection'> = {
  deadlineGiven: { value: (_, context, row) => dateGiven(row, 'deadline', context) },
};
