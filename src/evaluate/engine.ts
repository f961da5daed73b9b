import { Engine, type ConditionProperties, type TopLevelCondition } from 'json-rules-engine';
import type { Condition, OperatorName } from '../model/rule.js';
import type { Facts, Value } from '../model/value.js';
import { operators } from './operators.js';
import { combine, factsOf, type Leaf, type Tree } from './tree.js';

/** What one run of a rule gave: its two conditions with every comparison's values and state. */
export interface Evaluated {
  readonly when: Tree | null;
  readonly must: Tree;
}

/** Runs one rule on the facts of one situation; `constants`, the same for many, come before facts of the same name. */
export type RunRule = (facts: Facts, constants?: Facts) => Promise<Evaluated>;

/** The rule's conditions and the values of its limits. */
export interface Conditions {
  readonly when?: Condition | undefined;
  readonly must: Condition;
}

/**
 * Makes the runner of one rule: an engine of its own, so that a rule that throws fails alone
 * (rulings 35), holding no other operators than ours and no path resolver that could run code.
 * Runs on one engine must follow one another; the runner awaits each.
 */
export function compile(rule: Conditions): RunRule {
  const engine = newEngine();
  const parts = rule.when ? [rule.when, rule.must] : [rule.must];
  // A copy, since the engine writes into the conditions that it is given.
  const conditions = structuredClone({ all: parts }) as unknown as TopLevelCondition;
  engine.addRule({ conditions, event: { type: 'rule' } });
  const names = [...new Set(parts.flatMap(factsOf))];
  return async (facts, constants = {}) => {
    const run = await engine.run(pick(names, facts, constants));
    const results = [...run.results, ...run.failureResults];
    if (results.length !== 1) throw new Error(`the engine lost a result: ${results.length} of 1`);
    const trees = (results[0]!.conditions as unknown as { all: ConditionProperties[] }).all.map(read);
    return rule.when ? { when: trees[0]!, must: trees[1]! } : { when: null, must: trees[0]! };
  };
}

function newEngine(): Engine {
  const refuse = (): never => {
    throw new Error('rules have no paths');
  };
  const engine = new Engine([], { replaceFactsInEventParams: false, pathResolver: refuse });
  for (const name of defaultOperators) engine.removeOperator(name);
  for (const [name, operator] of Object.entries(operators)) {
    engine.addOperator(name, (left: Value, right: Value) => operator.holds(left, right));
  }
  return engine;
}

const defaultOperators = [
  'equal', 'notEqual', 'in', 'notIn', 'contains', 'doesNotContain',
  'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive',
]; // prettier-ignore

/** Only the named facts, without a prototype, so that nothing inherited becomes a fact. */
function pick(names: readonly string[], facts: Facts, constants: Facts): Record<string, Value> {
  const picked = Object.create(null) as Record<string, Value>;
  for (const name of names) picked[name] = (Object.hasOwn(constants, name) ? constants : facts)[name];
  return picked;
}

/** Reads the engine's tree three-valued: what its values do not decide is open. */
function read(node: ConditionProperties): Tree {
  const group = node as unknown as Partial<
    Record<'all' | 'any' | 'not', ConditionProperties[] | ConditionProperties>
  >;
  for (const kind of ['all', 'any', 'not'] as const) {
    const inner = group[kind];
    if (!inner) continue;
    const parts = (Array.isArray(inner) ? inner : [inner]).map(read);
    return {
      kind,
      parts,
      state: combine(
        kind,
        parts.map((part) => part.state),
      ),
    };
  }
  return leaf(node as unknown as Ran);
}

interface Ran {
  fact: string;
  operator: OperatorName;
  value: Value | { fact: string };
  factResult: Value;
  valueResult: Value;
  result: boolean;
}

function leaf({ fact, operator, value, factResult, valueResult, result }: Ran): Leaf {
  const open = !operators[operator].decides(factResult, valueResult);
  const other = value !== null && typeof value === 'object' && 'fact' in value ? value.fact : null;
  return {
    kind: 'leaf',
    fact,
    operator,
    value: valueResult,
    other,
    found: factResult,
    state: open ? 'open' : result,
  };
}
