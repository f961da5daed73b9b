import type { RuleBase } from '../../src/model/rule-base.js';
import type { Kind } from '../../src/model/tables.js';
import { columnUses } from '../../src/papers/asked-columns.js';

/** The columns that a school is asked for, by kind, without the rules that read them. */
export function askedColumns(base: RuleBase): Map<Kind, string[]> {
  return new Map([...columnUses(base)].map(([kind, uses]) => [kind, [...uses.keys()]]));
}
