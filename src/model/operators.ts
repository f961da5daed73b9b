import type { OperatorName } from './rule.js';
import type { ColumnType } from './value.js';

/** Column types that compare alike. */
export type Family = 'text' | 'person' | 'names' | 'number' | 'time' | 'yesNo' | 'date' | 'mark';

/** The family of a column type. */
export const familyOf = {
  text: 'text',
  person: 'person',
  names: 'names',
  count: 'number',
  number: 'number',
  minutes: 'number',
  time: 'time',
  yesNo: 'yesNo',
  signature: 'yesNo',
  date: 'date',
  dateOrForever: 'date',
  datetime: 'date',
  dateMark: 'mark',
  datetimeMark: 'mark',
} as const satisfies Record<ColumnType, Family>;

const always = ['isBlank', 'isKnown'] as const;
const order = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'] as const;
const calendar = ['onOrBefore', 'onOrAfter', 'before', 'after'] as const;
const words = ['contains', 'doesNotContain', 'containsAny', 'containsNone'] as const;

/** The closed list: which family takes which comparison. */
export const operatorsOf: Readonly<Record<Family, readonly OperatorName[]>> = {
  text: [...always, 'isNone', 'equal', 'notEqual', 'in', 'notIn', ...words],
  person: [...always, 'isNone', 'equal', 'notEqual', 'in', 'notIn'],
  names: [...always, 'isNone', ...words],
  number: [...always, 'equal', 'notEqual', ...order],
  time: [...always, 'equal', 'notEqual', ...order],
  yesNo: [...always, 'equal'],
  date: [...always, ...calendar],
  mark: [...always, 'isDone', ...calendar],
};

/** Comparisons whose value is true or false, whatever the column. */
export const yesNoOperators: ReadonlySet<OperatorName> = new Set(['isBlank', 'isKnown', 'isNone', 'isDone']);
/** Comparisons whose value must be a list of words (or the name of one). */
export const listOperators: ReadonlySet<OperatorName> = new Set([
  'in',
  'notIn',
  'containsAny',
  'containsNone',
]);
