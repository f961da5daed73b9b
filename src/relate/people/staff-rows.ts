import type { Entity } from '../../model/school.js';
import type { Value } from '../../model/value.js';
import type { Context } from '../context.js';
import { once } from '../once.js';

const byKey = once((context) => new Map(context.records('staff').map((entity) => [entity.key, entity])));

/** The row of 教职工 that a person's fact names, with the people of its own cells found; undefined for nobody of the staff. */
export function staffRow(key: Value, context: Context): Entity | undefined {
  return typeof key === 'string' ? byKey(context).get(key) : undefined;
}
