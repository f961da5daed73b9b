import type { OperatorName } from '../model/rule.js';
import type { Bilingual } from '../model/text.js';
import { vocabulary } from './vocabulary.js';

/** Each comparison in words that nobody can take for a formula; the yes and the no of one are two. */
const words = {
  'isBlank true': { zh: '为空', en: 'is blank' },
  'isBlank false': { zh: '不为空', en: 'is not blank' },
  'isKnown true': { zh: '已填写', en: 'is given' },
  'isKnown false': { zh: '未填写', en: 'is not given' },
  'isNone true': { zh: '为“无”', en: 'is “none”' },
  'isNone false': { zh: '不为“无”', en: 'is not “none”' },
  'isDone true': { zh: '已完成', en: 'is done' },
  'isDone false': { zh: '未完成', en: 'is not done' },
  equal: { zh: '等于', en: 'equals' },
  notEqual: { zh: '不等于', en: 'does not equal' },
  in: { zh: '是其中之一', en: 'is one of' },
  notIn: { zh: '不是其中任何一个', en: 'is none of' },
  contains: { zh: '含有', en: 'contains' },
  doesNotContain: { zh: '不含', en: 'does not contain' },
  containsAny: { zh: '含有任一', en: 'contains any of' },
  containsNone: { zh: '都不含', en: 'contains none of' },
  lessThan: { zh: '小于', en: 'is less than' },
  lessThanInclusive: { zh: '不大于', en: 'is at most' },
  greaterThan: { zh: '大于', en: 'is more than' },
  greaterThanInclusive: { zh: '不小于', en: 'is at least' },
  onOrBefore: { zh: '不晚于', en: 'is on or before' },
  onOrAfter: { zh: '不早于', en: 'is on or after' },
  before: { zh: '早于', en: 'is before' },
  after: { zh: '晚于', en: 'is after' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The words of comparisons, by `operator` or, where its value is the yes or no of itself, `operator value`. */
export const comparisonWords = vocabulary(Object.entries(words));

/** The id of an operator with its value, if that is a part of the word. */
export function comparisonId(operator: OperatorName, value: unknown): string {
  return Object.hasOwn(words, operator) ? operator : `${operator} ${String(value)}`;
}

/** What an id stands for; `yes` is the value where it is a part of the word. */
export function comparisonOf(id: string): { operator: OperatorName; yes: boolean | undefined } {
  const [operator, yes] = id.split(' ') as [OperatorName, string | undefined];
  return { operator, yes: yes === undefined ? undefined : yes === 'true' };
}

/** The ids of the comparisons that these operators make. */
export function comparisonIds(operators: readonly OperatorName[]): string[] {
  return Object.keys(words).filter((id) => operators.includes(comparisonOf(id).operator));
}
