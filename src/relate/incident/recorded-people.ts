import { normalName } from '../../model/normal.js';
import type { Value } from '../../model/value.js';
import { wordList, type Context } from '../context.js';
import { names, type Columns } from '../facts.js';
import { once } from '../once.js';
import type { Maybe } from '../three-valued.js';

/** Several departments in one cell. */
const between = /[、,，;；/\n]+/;

/** What the school itself calls a department, a place or a class. */
const ownUnits = once(({ records }) => {
  const departments = [...records('staff'), ...records('area')].flatMap(({ facts }) => partsOf(facts['department'])); // prettier-ignore
  const named = [...records('area'), ...records('class')].flatMap(({ facts }) => partsOf(facts['name']));
  return new Set([...departments, ...named].map(normalName));
});

function partsOf(value: Value): readonly string[] {
  return typeof value === 'string' ? [value, ...value.split(between)].filter((part) => part.trim() !== '') : []; // prettier-ignore
}

/**
 * Whether all those recorded as responsible are people: each is of the staff list, or is no unit, neither a
 * department, place or class of the school nor called as one is (`unitWords`). Undefined where nobody is recorded.
 */
export function namesPeople({ recordedResponsible }: Columns<'incident'>, context: Context): Maybe {
  const recorded = names(recordedResponsible);
  if (!recorded || recorded.length === 0) return undefined;
  return recorded.every((name) => context.person(name) !== undefined || !isUnit(name, context));
}

function isUnit(name: string, context: Context): boolean {
  if (ownUnits(context).has(normalName(name))) return true;
  return wordList(context, 'unitWords').some((word) => name.endsWith(word));
}
