import { familyOf, operatorsOf, type Family } from '../../src/model/operators.js';
import type { Comparison, Limits, Operand, OperatorName } from '../../src/model/rule.js';
import { columnOf, factOf, type Kind } from '../../src/model/tables.js';
import { isDate } from '../../src/validate/conditions.js';

/** What stands around a comparison. */
export interface About {
  readonly kind: Kind;
  readonly limits: Limits;
  /** The facts that the rule names. */
  readonly names: ReadonlySet<string>;
}
/** A value that a rule or a limit can have. */
export type Literal = Limits[string]['value'];

const order: readonly OperatorName[] = [
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
];
const calendar: readonly OperatorName[] = ['onOrBefore', 'onOrAfter', 'before', 'after'];

/** The comparisons that somebody could have meant instead. */
const instead: Readonly<Partial<Record<OperatorName, readonly OperatorName[]>>> = {
  isNone: ['isBlank'],
  isDone: ['isKnown'],
  equal: ['notEqual', 'lessThanInclusive', 'greaterThanInclusive'],
  notEqual: ['equal', 'lessThan', 'greaterThan'],
  in: ['notIn'],
  notIn: ['in'],
  contains: ['doesNotContain'],
  doesNotContain: ['contains'],
  containsAny: ['containsNone'],
  containsNone: ['containsAny'],
  ...Object.fromEntries(order.map((name) => [name, order])),
  ...Object.fromEntries(calendar.map((name) => [name, calendar])),
};

/** The operators that somebody could have meant instead of a comparison's own. */
export function neighbours({ fact, operator, value }: Comparison, { kind, limits }: About): OperatorName[] {
  const taken = operatorsOf[familyIn(fact, kind, limits)];
  const timed = isTimed({ fact }, kind) && isTimed(value, kind);
  const tells = (name: OperatorName): boolean => timed || direction(name) !== direction(operator);
  return (instead[operator] ?? []).filter((name) => name !== operator && taken.includes(name) && tells(name));
}

/** Where no time of day is known, dates have only two comparisons: which way they look. Any other stands for itself. */
function direction(name: OperatorName): string {
  return calendar.includes(name) ? name.replace('before', 'onOrBefore').replace('after', 'onOrAfter') : name;
}

/** Whether a date may have a time of day; `asOf` and limits have none. */
function isTimed(operand: Operand, kind: Kind): boolean {
  if (typeof operand === 'string') return operand.length > 10;
  if (typeof operand !== 'object' || !('fact' in operand)) return false;
  return factOf(kind, operand.fact)?.type.startsWith('datetime') ?? false;
}

/** The values, limits and facts that a comparison could have meant instead of its own. */
export function otherValues({ fact, value }: Comparison, { kind, limits, names }: About): Operand[] {
  if (typeof value !== 'object' || Array.isArray(value)) return moved(value, closedWords(kind, fact));
  const family = familyIn(value.fact, kind, limits);
  return [...names]
    .filter((name) => name !== fact && name !== value.fact && familyIn(name, kind, limits) === family)
    .map((name) => ({ fact: name }));
}

/** The columns and derived facts that the rule names and that could stand in this one's place. */
export function otherFacts({ fact, value }: Comparison, { kind, limits, names }: About): string[] {
  const other = typeof value === 'object' && 'fact' in value ? value.fact : undefined;
  const family = familyIn(fact, kind, limits);
  return [...names].filter(
    (name) =>
      name !== fact && name !== other && factOf(kind, name) && familyIn(name, kind, limits) === family,
  );
}

/** A word that stands in no record. */
const NOWHERE = '查无此词';

/** The values next to a value: true and false, a number or day on either side, another word, a list with a word less or more. */
export function moved(value: Literal, closed: readonly string[]): Literal[] {
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return [value - 1, value + 1];
  if (typeof value !== 'string') {
    const fewer = value.length === 1 ? [[NOWHERE]] : value.map((_, i) => value.toSpliced(i, 1));
    return [...fewer, ...closed.filter((word) => !value.includes(word)).map((word) => [...value, word])];
  }
  if (isDate(value)) return [dayBeside(value, -1), dayBeside(value, 1)];
  return [NOWHERE, ...closed.filter((word) => word !== value)];
}

function dayBeside(date: string, days: number): string {
  return new Date(Date.parse(date.slice(0, 10)) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The words that a column may hold, where the list is closed. */
export function closedWords(kind: Kind, fact: string): string[] {
  return Object.keys(columnOf(kind, fact)?.words ?? {});
}

function familyIn(name: string, kind: Kind, limits: Limits): Family {
  const fact = factOf(kind, name);
  if (fact) return familyOf[fact.type];
  if (name === 'asOf') return 'date';
  const { value } = limits[name]!;
  if (Array.isArray(value)) return 'names';
  if (typeof value === 'boolean') return 'yesNo';
  return typeof value === 'number' ? 'number' : isDate(value) ? 'date' : 'text';
}
