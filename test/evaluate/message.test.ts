import { describe, expect, it } from 'vitest';
import { requirementOf, tell } from '../../src/evaluate/message.js';
import { measured } from '../../src/evaluate/words.js';
import type { Leaf } from '../../src/evaluate/tree.js';
import type { Limits } from '../../src/model/rule.js';
import { tableOf } from '../../src/model/tables.js';
import type { Facts, Value } from '../../src/model/value.js';
import { readRuleFiles } from '../../src/node/rule-files.js';
import { readRuleBase } from '../../src/validate/rule-base.js';

const base = readRuleBase(await readRuleFiles());
const why = { zh: '试', en: 'a test' };
const days = (value: number): Limits => ({ deadline: { value, unit: 'days', why } });

function told(text: string, facts: Facts, limits: Limits = {}, failed?: string): string {
  const leaf = (fact: string, found: Value): Leaf => ({ kind: 'leaf', fact, operator: 'equal', value: true, other: null, found, state: false }); // prettier-ignore
  const must = leaf(failed ?? 'sampleKept', facts[failed ?? 'sampleKept'] ?? false);
  return tell(text, { kind: 'canteen', facts, limits, typed: () => undefined, must }, 'zh');
}

describe('what a rule says', () => {
  it.each<[string, Value, string]>([
    ['a value', '午餐', '2025-09-10（午餐）：没有晨检。'],
    ['a blank', null, '2025-09-10：没有晨检。'],
    ['none', '', '2025-09-10：没有晨检。'],
    ['an unreadable cell', undefined, '2025-09-10：没有晨检。'],
    ['an empty list', [], '2025-09-10：没有晨检。'],
  ])('says what stands in brackets with %s, and leaves it out without', (_case, meal, message) => {
    expect(told('{date}[（{meal}）]：没有晨检。', { date: '2025-09-10', meal })).toBe(message);
  });

  it.each([
    [0, '当日报告'],
    [3, '3天内报告'],
  ])('says the time that %i days give', (value, message) => {
    expect(told('{deadline.within}报告', {}, days(value))).toBe(message);
  });

  it('says what does not hold, with the facts of the record', () => {
    expect(told('{unmet}', { sampleGrams: 100 }, {}, 'sampleGrams')).toBe('只留 100 克');
    expect(told('{unmet}', { sampleKept: false }, {}, 'sampleKept')).toBe('没有留样');
  });

  it('quotes what was typed, and says of a blank that it is one', () => {
    expect(told('餐次为“{meal}”：核对。', { meal: '午餐' })).toBe('餐次为“午餐”：核对。');
    expect(told('餐次为“{meal}”：核对。', { meal: null })).toBe('餐次为空白：核对。');
  });

  it.each([
    ['1', 'days', 'en', '1 day'],
    ['2', 'days', 'en', '2 days'],
    ['1', 'people', 'en', '1 person'],
    ['1', 'classes', 'en', '1 class'],
    ['1', 'floors', 'en', '1 floor'],
    ['1', 'date', 'en', '1'],
    ['1', 'days', 'zh', '1 天'],
  ] as const)('measures %s %s in %s', (shown, unit, lang, said) => {
    expect(measured(shown, unit, lang)).toBe(said);
  });

  it.each(base.rules.map(({ id, subject, gap }) => [id, subject, gap.zh] as const))(
    'begins %s with “X”的 only where no record can lack X',
    (_id, subject, gap) => {
      const [, name] = /^“\{(\w+)\}”的/.exec(gap) ?? [];
      const { columns, keys } = tableOf(subject);
      if (!name || !Object.hasOwn(columns, name)) return;
      expect(keys.every((key) => key.includes(name))).toBe(true);
    },
  );

  it('gives a requirement the same words for a time', () => {
    const rule = base.rules.find(({ id }) => id === 'staff/pledge-signed')!;
    expect(requirementOf(rule, base.parameters, 'zh')).toContain('在开学或到岗后当日签完');
  });
});
