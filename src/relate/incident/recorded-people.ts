import type { Context } from '../context.js';
import { names, type Columns } from '../facts.js';
import { isUnit } from '../people/units.js';
import type { Maybe } from '../three-valued.js';

/**
 * Whether all those recorded as responsible are people: each is of the staff list, or is no unit, neither a
 * department, place or class of the school nor called as one is (`unitWords`). Undefined where nobody is recorded.
 */
export function namesPeople({ recordedResponsible }: Columns<'incident'>, context: Context): Maybe {
  const recorded = names(recordedResponsible);
  if (!recorded || recorded.length === 0) return undefined;
  return recorded.every((name) => context.person(name) !== undefined || !isUnit(name, context));
}
