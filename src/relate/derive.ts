import type { Entity } from '../model/school.js';
import { tableOf, type Kind } from '../model/tables.js';
import { UNKNOWN, type Facts, type Value } from '../model/value.js';
import type { Context } from './context.js';
import { derivations } from './derive/index.js';

/** Adds to every entity the facts that its table declares as derived. Facts of the second pass stay unknown here. */
export function derive(
  plain: ReadonlyMap<Kind, readonly Entity[]>,
  context: Context,
): ReadonlyMap<Kind, readonly Entity[]> {
  const entities = new Map<Kind, readonly Entity[]>();
  for (const [kind, list] of plain) {
    entities.set(kind, list.map((entity) => ({ ...entity, facts: withDerived(entity, context) }))); // prettier-ignore
  }
  return entities;
}

function withDerived(entity: Entity, context: Context): Facts {
  const facts: Record<string, Value> = { ...entity.facts };
  for (const [name, { second }] of Object.entries(tableOf(entity.kind).derived ?? {})) {
    facts[name] = second ? UNKNOWN : derivations[entity.kind]?.[name]?.value(entity.facts, context, entity);
  }
  return facts;
}
