import type { Condition, OperatorName } from '../../src/model/rule.js';
import type { Facts } from '../../src/model/value.js';

/** How another language of rules writes ours: groups, facts, values and each comparison. */
export interface Dialect<Written> {
  all(parts: Written[]): Written;
  any(parts: Written[]): Written;
  not(part: Written): Written;
  fact(name: string): Written;
  value(value: unknown): Written;
  readonly compare: Readonly<Record<OperatorName, (left: Written, right: Written) => Written>>;
  /** Whether a text or list holds one of these words. */
  holdsAny(left: Written, words: readonly string[]): Written;
}

/** Writes a condition in another language; `constants` are written as values. */
export function written<Written>(condition: Condition, constants: Facts, to: Dialect<Written>): Written {
  if ('all' in condition) return to.all(condition.all.map((part) => written(part, constants, to)));
  if ('any' in condition) return to.any(condition.any.map((part) => written(part, constants, to)));
  if ('not' in condition) return to.not(written(condition.not, constants, to));
  const { fact, operator, value } = condition;
  const named = typeof value === 'object' && 'fact' in value ? value.fact : undefined;
  const known = named === undefined ? value : constants[named];
  const left = to.fact(fact);
  if (Array.isArray(known) && operator === 'containsAny') return to.holdsAny(left, known);
  if (Array.isArray(known) && operator === 'containsNone') return to.not(to.holdsAny(left, known));
  return to.compare[operator](left, known === undefined ? to.fact(named!) : to.value(known));
}

/** What a language says of itself, of which most comparisons are made. */
interface Signs<Written> {
  not(part: Written): Written;
  /** A comparison of two values by the language's own sign (`<=`). */
  op(sign: '<' | '<=' | '>' | '>='): (left: Written, right: Written) => Written;
  /** The same of two days; a "done" without a day is a boolean, and no such day. */
  dated(sign: '<=' | '>='): (left: Written, right: Written) => Written;
  /** Whether a text or list holds a word. */
  holds(left: Written, right: Written): Written;
}

/** The comparisons that languages write alike but for their signs. */
export function usual<Written>({ not, op, dated, holds }: Signs<Written>) {
  const lacks = (left: Written, right: Written): Written => not(holds(left, right));
  return {
    contains: holds,
    doesNotContain: lacks,
    containsAny: holds,
    containsNone: lacks,
    lessThan: op('<'),
    lessThanInclusive: op('<='),
    greaterThan: op('>'),
    greaterThanInclusive: op('>='),
    onOrBefore: dated('<='),
    onOrAfter: dated('>='),
    // Without a time of day on both sides, which the bench's records never have, "before" and "on or before" are alike.
    before: dated('<='),
    after: dated('>='),
  } satisfies Partial<Dialect<Written>['compare']>;
}
