import { insideCells, insideWhenLocked } from '../hazard/locking.js';
import type { Derivations } from '../facts.js';

/** The facts of a locking that its own row alone does not give. */
export const lockingDerivations: Derivations<'locking'> = {
  stillInside: {
    value: (_, context, locking) => insideWhenLocked(locking, context).said,
    cells: (_, context, locking) => insideCells(locking, context),
  },
};
