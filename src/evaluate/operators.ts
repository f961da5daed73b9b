import type { OperatorName } from '../model/rule.js';
import { isKnown, type Value } from '../model/value.js';

/**
 * One comparison: whether these two values decide it, and what it says where they do.
 * An undecided comparison is open; the engine's own boolean for it is never used.
 */
export interface Operator {
  decides(left: Value, right: Value): boolean;
  holds(left: Value, right: Value): boolean;
}

const bothKnown = (left: Value, right: Value): boolean => isKnown(left) && isKnown(right);
const numbers = (left: Value, right: Value): boolean => typeof left === 'number' && typeof right === 'number';
const isNone = (value: Value): boolean => value === '' || (Array.isArray(value) && value.length === 0);
const list = (value: Value): readonly string[] => (Array.isArray(value) ? value : []);

/** Whether a text holds a word, or a list of names a name. */
function has(left: Value, word: string): boolean {
  return typeof left === 'string' ? left.includes(word) : list(left).includes(word);
}

/** Orders two ISO dates; where one has no time of day, both are compared as calendar days (rulings 8). */
function compareDates(left: string, right: string): number {
  const length = left.length > 10 && right.length > 10 ? undefined : 10;
  const [a, b] = [left.slice(0, length), right.slice(0, length)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A strict order is only asked where both sides have a time; else "before" and "on or before" are alike (rulings 8). */
function strictly(left: string, right: string): boolean {
  return left.length > 10 && right.length > 10;
}

function numeric(holds: (left: number, right: number) => boolean): Operator {
  return { decides: numbers, holds: (l, r) => numbers(l, r) && holds(l as number, r as number) };
}

function wordy(holds: (left: Value, right: Value) => boolean): Operator {
  return { decides: bothKnown, holds: (l, r) => bothKnown(l, r) && holds(l, r) };
}

function yesNo(decides: (left: Value) => boolean, says: (left: Value) => boolean): Operator {
  return { decides, holds: (l, r) => decides(l) && says(l) === r };
}

/** A known "not done" fails every demand about when; a "done" without a day decides none (rulings 8). */
function dated(holds: (left: string, right: string) => boolean): Operator {
  return {
    decides: (l, r) => l === false || (typeof l === 'string' && typeof r === 'string'),
    holds: (l, r) => typeof l === 'string' && typeof r === 'string' && holds(l, r),
  };
}

/** The whole vocabulary of rules; the engine knows no other operator. */
export const operators: Readonly<Record<OperatorName, Operator>> = {
  isBlank: yesNo(
    () => true,
    (l) => l === null,
  ),
  // An unreadable cell is neither given nor blank: whether the rule applies is open.
  isKnown: yesNo((l) => l !== undefined, isKnown),
  isNone: yesNo(isKnown, isNone),
  isDone: yesNo(isKnown, (l) => l !== false),
  equal: wordy((l, r) => l === r),
  notEqual: wordy((l, r) => l !== r),
  in: wordy((l, r) => list(r).includes(String(l))),
  notIn: wordy((l, r) => !list(r).includes(String(l))),
  contains: wordy((l, r) => has(l, String(r))),
  doesNotContain: wordy((l, r) => !has(l, String(r))),
  containsAny: wordy((l, r) => list(r).some((word) => has(l, word))),
  containsNone: wordy((l, r) => !list(r).some((word) => has(l, word))),
  lessThan: numeric((l, r) => l < r),
  lessThanInclusive: numeric((l, r) => l <= r),
  greaterThan: numeric((l, r) => l > r),
  greaterThanInclusive: numeric((l, r) => l >= r),
  onOrBefore: dated((l, r) => compareDates(l, r) <= 0),
  onOrAfter: dated((l, r) => compareDates(l, r) >= 0),
  before: dated((l, r) => (strictly(l, r) ? compareDates(l, r) < 0 : compareDates(l, r) <= 0)),
  after: dated((l, r) => (strictly(l, r) ? compareDates(l, r) > 0 : compareDates(l, r) >= 0)),
};
