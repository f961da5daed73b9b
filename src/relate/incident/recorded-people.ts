import type { Context } from '../context.js';
import { names, type Columns } from '../facts.js';
import { isUnit } from '../people/units.js';
import type { Maybe } from '../three-valued.js';

/**
 * Whether all those recorded as responsible are people, on the staff list or not, and no units. Undefined where nobody
 * is recorded.
 */
export function namesPeople({ recordedResponsible }: Columns<'incident'>, context: Context): Maybe {
  const recorded = names(recordedResponsible);
  return recorded && recorded.length > 0 ? recorded.every((name) => !isUnit(name, context)) : undefined;
}
