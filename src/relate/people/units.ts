import { normalName } from '../../model/normal.js';
import type { Value } from '../../model/value.js';
import { wordList, type Context } from '../context.js';
import { once } from '../once.js';

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

/** Whether a name that is not on the staff list is that of a unit: a department, place or class of the school, or called as one is (`unitWords`). */
export function isUnit(name: string, context: Context): boolean {
  if (ownUnits(context).has(normalName(name))) return true;
  return wordList(context, 'unitWords').some((word) => name.endsWith(word));
}
