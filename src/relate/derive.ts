import type { Entity } from '../model/school.js';
import { tableOf, type Kind } from '../model/tables.js';
import { UNKNOWN, type Value } from '../model/value.js';
import type { Context } from './context.js';
import { derivations } from './derive/index.js';

/**
 * Adds to every entity the facts that its table declares as derived; facts of the second pass stay unknown here.
 * The facts are written into the entity: `relate` made them for it alone, and copying them all
 * for twenty thousand lessons cost a tenth of a check.
 */
export function derive(entities: ReadonlyMap<Kind, readonly Entity[]>, context: Context): void {
  for (const [kind, list] of entities) {
    const declared = Object.entries(tableOf(kind).derived ?? {});
    const computed = derivations[kind] ?? {};
    for (const entity of list) {
      const facts = entity.facts as Record<string, Value>;
      for (const [name, { second }] of declared) {
        facts[name] = second ? UNKNOWN : computed[name]?.value(facts, context, entity);
      }
    }
  }
}
