import { familyOf, listOperators, operatorsOf, yesNoOperators, type Family } from '../model/operators.js';
import {
  operand,
  operatorNames,
  type Comparison,
  type Condition,
  type Limits,
  type OperatorName,
} from '../model/rule.js';
import { factOf, tableOf, type Kind } from '../model/tables.js';
import type { Bilingual } from '../model/text.js';
import { aValue, oneOf, type Faults } from './faults.js';

/** What a rule's conditions may name. */
export interface Names {
  readonly kind: Kind;
  readonly limits: Limits;
}

const groups = ['all', 'any', 'not'] as const;
type Group = (typeof groups)[number];
/** How deep the groups of a condition may stand in each other. */
export const DEEPEST = 16;

/**
 * Checks the shape of a condition tree before anything else reads it, so that each fault is said where
 * it stands: an empty group, both `all` and `any`, an unknown key or operator, nesting deeper than 16.
 */
export function checkShape(node: unknown, path: readonly PropertyKey[], faults: Faults): boolean {
  const depth = path.filter((part) => groups.includes(part as Group)).length;
  if (depth > DEEPEST)
    return fail(faults, path, '…', { zh: `至多 ${DEEPEST} 层`, en: `at most ${DEEPEST} levels` });
  if (typeof node !== 'object' || node === null || Array.isArray(node)) {
    const expected = { zh: '条件（all、any、not 或 fact）', en: 'a condition (all, any, not or fact)' };
    return fail(faults, path, node, expected);
  }
  const keys = Object.keys(node);
  const used = groups.filter((group) => keys.includes(group));
  const record = node as Record<string, unknown>;
  if (used.length === 0) return checkComparisonShape(record, path, faults);
  if (keys.length > 1) {
    const expected = {
      zh: 'all、any、not 只能有一个，且不带别的键',
      en: 'exactly one of all, any, not, and no other key',
    };
    return fail(faults, path, keys.join(' + '), expected);
  }
  return checkGroup(used[0]!, record[used[0]!], path, faults);
}

function checkGroup(group: Group, inner: unknown, path: readonly PropertyKey[], faults: Faults): boolean {
  if (group === 'not') return checkShape(inner, [...path, group], faults);
  if (Array.isArray(inner) && inner.length > 0) {
    return inner.map((part, i) => checkShape(part, [...path, group, i], faults)).every(Boolean);
  }
  const expected = { zh: '至少一个条件的列表', en: 'a list of at least one condition' };
  return fail(faults, [...path, group], inner, expected);
}

function checkComparisonShape(
  node: Record<string, unknown>,
  path: readonly PropertyKey[],
  faults: Faults,
): boolean {
  const allowed = ['fact', 'operator', 'value'];
  const unknown = Object.keys(node).filter((key) => !allowed.includes(key));
  for (const key of unknown) faults.add([...path, key], key, oneOf(allowed), [...allowed, ...groups]);
  const missing = allowed.filter((key) => !(key in node));
  for (const key of missing)
    faults.add([...path, key], undefined, { zh: `缺少 ${key}`, en: `the key ${key}` });
  if (unknown.length + missing.length > 0) return false;
  if (!operatorNames.includes(node['operator'] as OperatorName))
    return fail(faults, [...path, 'operator'], node['operator'], oneOf(operatorNames), operatorNames);
  if (operand.safeParse(node['value']).success) return true;
  return fail(faults, [...path, 'value'], node['value'], aValue);
}

function fail(
  faults: Faults,
  path: readonly PropertyKey[],
  found: unknown,
  expected: { zh: string; en: string },
  allowed: readonly string[] = [],
): false {
  faults.add(path, found, expected, allowed);
  return false;
}

/** Checks every comparison of a condition against the tables: facts that exist, operators that fit, values of the right type. */
export function checkMeaning(
  condition: Condition,
  path: readonly PropertyKey[],
  names: Names,
  faults: Faults,
): void {
  if ('all' in condition)
    condition.all.forEach((part, i) => checkMeaning(part, [...path, 'all', i], names, faults));
  else if ('any' in condition)
    condition.any.forEach((part, i) => checkMeaning(part, [...path, 'any', i], names, faults));
  else if ('not' in condition) checkMeaning(condition.not, [...path, 'not'], names, faults);
  else checkComparison(condition, path, names, faults);
}

function checkComparison(
  comparison: Comparison,
  path: readonly PropertyKey[],
  names: Names,
  faults: Faults,
): void {
  const { fact, operator, value } = comparison;
  const family = familyOfFact(fact, names);
  if (!family) return faults.add([...path, 'fact'], fact, knownFacts(names), factNames(names));
  if (!operatorsOf[family].includes(operator)) {
    return faults.add([...path, 'operator'], operator, oneOf(operatorsOf[family]), operatorsOf[family]);
  }
  if (typeof value === 'object' && !Array.isArray(value))
    checkOther(value.fact, family, operator, path, names, faults);
  else checkLiteral(comparison, family, path, names, faults);
}

function checkOther(
  other: string,
  family: Family,
  operator: OperatorName,
  path: readonly PropertyKey[],
  names: Names,
  faults: Faults,
): void {
  const at = [...path, 'value', 'fact'];
  const found = familyOfFact(other, names);
  if (!found) return faults.add(at, other, knownFacts(names), factNames(names));
  const wanted: Family = listOperators.has(operator) ? 'names' : comparesWith(family);
  if (comparesWith(found) !== wanted)
    faults.add(at, other, { zh: `${wanted} 类的事实`, en: `a fact of type ${wanted}` });
}

/** Marks compare as dates, persons as texts. */
function comparesWith(family: Family): Family {
  return family === 'mark' ? 'date' : family === 'person' ? 'text' : family;
}

function checkLiteral(
  { fact, operator, value }: Comparison,
  family: Family,
  path: readonly PropertyKey[],
  names: Names,
  faults: Faults,
): void {
  const at = [...path, 'value'];
  const wanted = yesNoOperators.has(operator) ? 'yesNo' : listOperators.has(operator) ? 'list' : family;
  const { fits, expected } = literals[wanted];
  if (!fits(value)) return faults.add(at, value, expected);
  const words = Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
  words.forEach((word, i) => checkWord(fact, word, Array.isArray(value) ? [...at, i] : at, names, faults));
}

const aText = { fits: (value: unknown) => typeof value === 'string', expected: { zh: '文字', en: 'a text' } };
const aDate = {
  fits: isDate,
  expected: { zh: 'ISO 日期，如 "2025-09-01"', en: 'an ISO date such as "2025-09-01"' },
};

/** Which literal a comparison takes. */
const literals: Readonly<
  Record<Family | 'list', { fits: (value: unknown) => boolean; expected: Bilingual }>
> = {
  yesNo: {
    fits: (value) => typeof value === 'boolean',
    expected: { zh: 'true 或 false', en: 'true or false' },
  },
  list: { fits: Array.isArray, expected: { zh: '词的列表', en: 'a list of words' } },
  number: { fits: (value) => typeof value === 'number', expected: { zh: '数字', en: 'a number' } },
  time: { fits: isTime, expected: { zh: '时刻，午夜起的分钟数', en: 'a time, in minutes since midnight' } },
  date: aDate,
  mark: aDate,
  text: aText,
  person: aText,
  names: aText,
};

/** A word that a closed list does not have could never be met. */
function checkWord(
  fact: string,
  word: string,
  path: readonly PropertyKey[],
  { kind }: Names,
  faults: Faults,
): void {
  const column = factOf(kind, fact);
  const words = column && 'words' in column && column.words ? Object.keys(column.words) : undefined;
  if (words && word !== '' && !words.includes(word)) faults.add(path, word, oneOf(words), words);
}

/** Minutes since midnight. */
function isTime(value: unknown): boolean {
  return typeof value === 'number' && value >= 0;
}

/** A day, or a day with a time, that exists. */
export function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?)?$/.test(value)) return false;
  const day = value.slice(0, 10);
  const time = Date.parse(day);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day;
}

/** How a fact or limit that a rule of a kind names compares; undefined where there is none of that name. */
export function familyOfFact(name: string, { kind, limits }: Names): Family | undefined {
  if (name === 'asOf') return 'date';
  const fact = factOf(kind, name);
  if (fact) return familyOf[fact.type];
  if (!Object.hasOwn(limits, name)) return undefined;
  const { value } = limits[name]!;
  if (Array.isArray(value)) return 'names';
  if (typeof value === 'boolean') return 'yesNo';
  return typeof value === 'number' ? 'number' : isDate(value) ? 'date' : 'text';
}

/** Everything that a rule of a kind may name. */
export function factNames({ kind, limits }: Names): string[] {
  const { columns, derived = {} } = tableOf(kind);
  return ['asOf', ...Object.keys(columns), ...Object.keys(derived), ...Object.keys(limits)];
}

/** What is expected where a fact is named that a kind does not have; the nearest one is said beside it. */
export function knownFacts({ kind }: Names): { zh: string; en: string } {
  const { sheet } = tableOf(kind);
  return {
    zh: `“${sheet.zh}”（${kind}）的列、派生事实或限值`,
    en: `a column, derived fact or limit of ${kind}`,
  };
}
