import { describe, expect, it } from 'vitest';
import { build, rulesOf, verdictsOf, type Sheets, type TypedRow } from '../build.js';

const rules = rulesOf('canteen');
const staff: readonly TypedRow[] = [
  { name: '王建国', posts: '校长', status: '在岗' },
  { name: '陈静', posts: '语文教师', status: '在岗' },
];

/** A meal in which nothing is wrong, as a school types it. */
const lunch: TypedRow = {
  date: '2025-09-10',
  meal: '午餐',
  companion: '王建国',
  companionRecorded: '王建国',
  sampleKept: '是',
  sampleGrams: '125',
  sampleHours: '48',
  purchaseChecked: '是',
  weighers: '2',
  pricers: '3',
  signatures: '5',
  morningCheck: '是',
  disinfected: '是',
  leftoversDiscarded: '是',
  batchCertificate: '是',
  licenceUntil: '2026-12-31',
};

const cases: readonly (readonly [rule: string, row: TypedRow, verdict: string, sheets?: Sheets])[] = [
  ['companion-meal', {}, 'met'],
  ['companion-meal', { companion: '陈静' }, 'gap'],
  ['companion-meal', { companion: '李妈妈' }, 'gap'],
  ['companion-meal', { companion: '无' }, 'gap'],
  ['companion-meal', { companion: '' }, 'no-evidence'],
  ['companion-meal', { companionRecorded: '无' }, 'gap'],
  ['companion-meal', {}, 'no-evidence', {}],
  ['sample', {}, 'met'],
  ['sample', { sampleGrams: '100' }, 'gap'],
  ['sample', { sampleHours: '' }, 'no-evidence'],
  ['sample', { date: '2025-09-28', sampleKept: '否' }, 'not-applicable'],
  ['sample', { date: '2025-09-27', sampleKept: '否' }, 'gap'],
  ['disinfected', { disinfected: '未' }, 'gap'],
  ['leftovers', { leftoversDiscarded: '未' }, 'gap'],
  ['purchase-checked', { purchaseChecked: '否' }, 'gap'],
  ['batch-certificate', { batchCertificate: '无' }, 'gap'],
  ['morning-check', { morningCheck: '' }, 'no-evidence'],
  ['licence', { licenceUntil: '2025-09-09' }, 'gap'],
  ['two-weigh', { weighers: '1' }, 'gap'],
  ['three-price', { pricers: '2' }, 'gap'],
  ['five-sign', { signatures: '4' }, 'gap'],
];

describe('rules of the canteen on typed rows', () => {
  const all = cases.map(([rule, row, verdict, sheets = { staff }]) => [rule, row, verdict, sheets] as const);

  it.each(all)('canteen/%s %o: %s', async (rule, row, verdict, sheets) => {
    const school = build({ ...sheets, canteen: [{ ...lunch, ...row }] });
    expect(await verdictsOf(rules, `canteen/${rule}`, school)).toEqual([verdict]);
  });
});

describe('what one meal of the day says for all', () => {
  const columns = [
    ['purchase-checked', 'purchaseChecked', '否'],
    ['batch-certificate', 'batchCertificate', '否'],
    ['morning-check', 'morningCheck', '否'],
    ['licence', 'licenceUntil', '2025-09-09'],
    ['two-weigh', 'weighers', '1'],
    ['three-price', 'pricers', '1'],
    ['five-sign', 'signatures', '1'],
  ] as const;
  const judge = (rule: string, ...rows: readonly TypedRow[]): Promise<string[]> => {
    const canteen = rows.map((row, i) => ({ ...lunch, meal: ['早餐', '午餐', '晚餐'][i]!, ...row }));
    return verdictsOf(rules, `canteen/${rule}`, build({ staff, canteen }));
  };

  it.each(columns)('canteen/%s: a blank %s is left to the meal that fills it', async (rule, field, wrong) => {
    expect(await judge(rule, { [field]: '' }, { [field]: wrong }, {})).toEqual(['not-applicable', 'gap', 'met']); // prettier-ignore
  });

  it.each(columns)('canteen/%s: where no meal fills %s, one is asked', async (rule, field) => {
    const verdicts = await judge(rule, { [field]: '' }, { [field]: '' }, { [field]: '' });
    expect(verdicts.sort()).toEqual(['no-evidence', 'not-applicable', 'not-applicable']);
  });

  it('is not said by the meal of another day', async () => {
    const verdicts = await judge('two-weigh', { weighers: '' }, { date: '2025-09-11' });
    expect(verdicts).toEqual(['no-evidence', 'met']);
  });

  it('is not said by a meal whose cell cannot be read', async () => {
    expect(await judge('two-weigh', { weighers: '几人' }, {})).toEqual(['no-evidence', 'met']);
  });
});

describe('canteen/monthly-two-meetings', () => {
  const term: TypedRow = { name: '云溪小学', canteen: '有', termStart: '2025-09-01', termEnd: '2026-01-20' };
  const held = (...types: readonly string[]): Sheets => ({ 'meal-supervision': types.map((type, i) => ({ date: `2025-09-1${i}`, type })) }); // prettier-ignore
  const judge = (sheets: Sheets, school = term): Promise<string[]> =>
    verdictsOf(rules, 'canteen/monthly-two-meetings', build({ school: [school], ...sheets }));

  it.each([
    ['all three', held('班主任座谈会', '学生座谈会', '家长品尝'), 'met'],
    ['no tasting', held('班主任座谈会', '学生座谈会'), 'gap'],
    ['no pupils', held('班主任座谈会', '试吃品尝'), 'gap'],
    ['no head teachers', held('学生座谈会', '家长品尝'), 'gap'],
    ['a type left blank', held('班主任座谈会', '学生座谈会', ''), 'no-evidence'],
    ['no sheet', {}, 'no-evidence'],
  ])('%s', async (_, sheets, verdict) => {
    expect(await judge(sheets)).toEqual([verdict]);
  });

  it('asks a school with a canteen', async () => {
    expect(await judge(held('班主任座谈会'), { ...term, canteen: '无' })).toEqual(['not-applicable']);
    expect(await judge(held('班主任座谈会'), { ...term, canteen: '' })).toEqual(['no-evidence']);
  });
});
