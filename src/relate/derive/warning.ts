import type { Derivations } from '../facts.js';
import { daysBetween } from '../facts.js';

/** The facts of a warning that one cell alone does not give. A blank 涉嫌人为监护人 is nobody's suspicion. */
export const warningDerivations: Derivations<'warning'> = {
  guardianSuspected: { value: ({ suspectIsGuardian }) => suspectIsGuardian === true },
  daysToReport: { value: ({ at, reported }) => daysBetween(at, reported) },
  daysToParents: { value: ({ at, parentsTold }) => daysBetween(at, parentsTold) },
  daysToPolice: { value: ({ at, policeCalled }) => daysBetween(at, policeCalled) },
};
