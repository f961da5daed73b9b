import { describe, expect, it } from 'vitest';
import { build, rulesOf, verdictsOf, type Sheets, type TypedRow } from '../build.js';

const staff: readonly TypedRow[] = ['张三', '李四'].map((name) => ({ name, posts: '语文教师', status: '在岗' })); // prettier-ignore
const rules = rulesOf('drill');

/** A drill in which nothing is wrong, as a school types it. */
const drill: TypedRow = {
  date: '2025-09-10',
  type: '消防',
  organizer: '张三',
  marshals: '张三、李四',
  plan: '是',
  expected: '800',
  participants: '720',
  seconds: '120',
  reviewed: '是',
};

const cases: readonly (readonly [rule: string, row: TypedRow, verdict: string, sheets?: Sheets])[] = [
  ['evacuated-in-time', {}, 'met'],
  ['evacuated-in-time', { seconds: '2分钟' }, 'met'],
  ['evacuated-in-time', { seconds: '2分1秒' }, 'gap'],
  ['evacuated-in-time', { seconds: '' }, 'not-applicable'],
  ['evacuated-in-time', { seconds: '很快' }, 'no-evidence'],
  ['in-order', {}, 'met'],
  ['in-order', { plan: '《消防演练方案》' }, 'met'],
  ['in-order', { plan: '无' }, 'gap'],
  ['in-order', { participants: '719' }, 'gap'],
  ['in-order', { participants: '全部' }, 'no-evidence'],
  ['in-order', { expected: '0', participants: '0' }, 'no-evidence'],
  ['in-order', { reviewed: '否' }, 'gap'],
  ['in-order', { reviewed: '' }, 'no-evidence'],
  ['stairs-marshalled', {}, 'met'],
  ['stairs-marshalled', { marshals: '' }, 'gap'],
  ['stairs-marshalled', { marshals: '无' }, 'gap'],
  ['stairs-marshalled', { marshals: '张三、小明' }, 'gap'],
  ['stairs-marshalled', {}, 'no-evidence', {}],
  ['stairs-marshalled', { marshals: '' }, 'gap', {}],
  ['stairs-marshalled', { type: '防暴', marshals: '', seconds: '' }, 'not-applicable'],
  ['stairs-marshalled', { type: '防暴', marshals: '' }, 'gap'],
  ['stairs-marshalled', { date: '2025-10-01', marshals: '' }, 'not-applicable'],
];

describe('rules of drills on typed rows', () => {
  const all = cases.map(([rule, row, verdict, sheets = { staff }]) => [rule, row, verdict, sheets] as const);

  it.each(all)('drill/%s %o: %s', async (rule, row, verdict, sheets) => {
    const school = build({ ...sheets, drill: [{ ...drill, ...row }] });
    expect(await verdictsOf(rules, `drill/${rule}`, school)).toEqual([verdict]);
  });
});

const year: TypedRow = { name: '云溪小学', stage: '小学', termStart: '2024-09-01', termEnd: '2025-07-04' };
const on = (...rows: readonly (readonly [date: string, type: string])[]): Sheets => ({ drill: rows.map(([date, type]) => ({ ...drill, date, type })) }); // prettier-ignore

describe('drill/often-enough', () => {
  /** September to November; October has two school days before, and none after, its holiday. */
  const calendar = Array.from({ length: 29 }, (_, i) => ({ date: `2024-10-${String(i + 3).padStart(2, '0')}`, type: '放假' })); // prettier-ignore
  const monthly = async (sheets: Sheets, school = year): Promise<string[]> =>
    verdictsOf(rules, 'drill/often-enough', build({ school: [school], calendar, ...sheets }, '2024-11-30'));

  it('asks for one in each month of ten school days', async () => {
    expect(await monthly(on(['2024-09-30', '消防']))).toEqual(['met', 'not-applicable', 'gap']);
    expect(await monthly({})).toEqual(['no-evidence', 'not-applicable', 'no-evidence']);
    expect(await monthly({ drill: [] })).toEqual(['gap', 'not-applicable', 'gap']);
    expect(await monthly({ drill: [] }, { ...year, stage: '' })).toEqual(['no-evidence', 'not-applicable', 'no-evidence']); // prettier-ignore
    expect(await monthly({ drill: [] }, { ...year, stage: '幼儿园' })).toEqual(Array(3).fill('not-applicable')); // prettier-ignore
  });

  it('asks a kindergarten for one in each quarter', async () => {
    const school = build({ school: [{ ...year, stage: '幼儿园' }], ...on(['2024-11-20', '消防']) }, '2025-03-31'); // prettier-ignore
    expect(await verdictsOf(rules, 'drill/often-enough-kindergarten', school)).toEqual(['met', 'gap']);
    const primary = build({ school: [year], drill: [] }, '2025-03-31');
    expect(await verdictsOf(rules, 'drill/often-enough-kindergarten', primary)).toEqual(['not-applicable', 'not-applicable']); // prettier-ignore
  });
});

describe('drill/kinds', () => {
  const kinds = async (sheets: Sheets): Promise<string[]> =>
    verdictsOf(rules, 'drill/kinds', build({ school: [year], ...sheets }, '2025-08-31'));

  it.each([
    ['three kinds', on(['2024-09-10', '消防'], ['2024-10-10', '地震'], ['2025-05-10', '防暴']), 'met'],
    ['two kinds', on(['2024-09-10', '消防'], ['2024-10-10', '地震'], ['2025-05-10', '消防']), 'gap'],
    [
      'none for earthquakes',
      on(['2024-09-10', '消防'], ['2024-10-10', '校车'], ['2025-05-10', '防暴']),
      'gap',
    ],
    [
      'one without its kind',
      on(['2024-09-10', '消防'], ['2024-10-10', '地震'], ['2025-05-10', '']),
      'no-evidence',
    ],
    [
      'two without their kind',
      on(['2024-09-10', '消防'], ['2024-10-10', ''], ['2025-05-10', '']),
      'no-evidence',
    ],
    [
      'the third in the year before',
      on(['2024-09-10', '消防'], ['2024-10-10', '地震'], ['2024-08-31', '防暴']),
      'gap',
    ],
    ['no sheet', {}, 'no-evidence'],
    ['an empty sheet', { drill: [] }, 'gap'],
  ])('%s: %s', async (_, sheets, verdict) => {
    // prettier-ignore
    expect(await kinds(sheets)).toEqual([verdict]);
  });
});
