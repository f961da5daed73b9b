import { listOperators } from '../model/operators.js';
import type { OperatorName } from '../model/rule.js';
import { familyOfFact, type Names } from '../validate/conditions.js';
import type { Shape } from './values.js';

/** What an example sets a fact or limit to; it must be one that the rule may name. */
export function shapeOf(fact: string, names: Names): Shape {
  return familyOfFact(fact, names) ?? 'text';
}

/** What a fact is compared with by an operator: a list of names with one name, or with a list of words. */
export function comparedShape(fact: string, operator: OperatorName, names: Names): Shape {
  const shape = shapeOf(fact, names);
  return listOperators.has(operator) ? 'list' : shape === 'names' ? 'text' : shape;
}
