import type { Derivations } from '../facts.js';
import { guardCells, guards, guardsNeeded } from '../posts/guards.js';

/** The facts of the school that its own sheet alone does not give. */
export const schoolDerivations: Derivations<'school'> = {
  guards: { value: guards, cells: guardCells },
  guardsNeeded: { value: guardsNeeded },
};
