import { describe, expect, it } from 'vitest';
import { build, entitiesOf, rulesOf, verdictsOf, type Sheets, type TypedRow } from '../build.js';

const rules = rulesOf('facility');
const check: TypedRow = { date: '2025-09-10', place: '三楼走廊', item: '护栏高度', standard: '1.1', measured: '1.1', unit: '米', direction: '≥', conforms: '是', sign: '' }; // prettier-ignore
const unmeasured = { standard: '', measured: '', direction: '' };

describe('rules of facilities on typed rows', () => {
  it.each<[string, TypedRow, string]>([
    ['conforms', {}, 'met'],
    ['conforms', { measured: '1.05' }, 'gap'],
    ['conforms', { direction: '≤', measured: '1.2' }, 'gap'],
    ['conforms', { direction: '≤', measured: '1.05' }, 'met'],
    ['conforms', { conforms: '' }, 'met'],
    ['conforms', { conforms: '否' }, 'gap'],
    ['conforms', unmeasured, 'met'],
    ['conforms', { ...unmeasured, conforms: '否' }, 'gap'],
    ['conforms', { ...unmeasured, conforms: '' }, 'no-evidence'],
    ['conforms', { direction: '', measured: '0.5' }, 'met'],
    ['conforms', { date: '2025-10-01', measured: '0.5' }, 'not-applicable'],
    ['warning-sign', {}, 'not-applicable'],
    ['warning-sign', { place: '配电房', sign: '有' }, 'met'],
    ['warning-sign', { item: '水池护栏', sign: '无' }, 'gap'],
    ['warning-sign', { place: '楼顶天台' }, 'no-evidence'],
  ])('facility/%s %o: %s', async (rule, row, verdict) => {
    const school = build({ facility: [{ ...check, ...row }] });
    expect(await verdictsOf(rules, `facility/${rule}`, school)).toEqual([verdict]);
  });
});

describe('facility/checked-each-term', () => {
  const term: TypedRow = { name: '云溪小学', termStart: '2025-02-17', termEnd: '2025-07-04' };
  const all = ['用电线路', '灭火器', '安全出口', '栏杆高度', '篮球架固定'];
  const checks = (...items: readonly string[]): Sheets => ({ facility: items.map((item) => ({ date: '2025-03-10', place: '教学楼', item })) }); // prettier-ignore
  const built = (sheets: Sheets, asOf = '2025-07-04') => build({ school: [term], ...sheets }, asOf);
  const judge = (sheets: Sheets, asOf?: string): Promise<string[]> =>
    verdictsOf(rules, 'facility/checked-each-term', built(sheets, asOf));

  it.each([
    ['all of them', checks(...all), 'met'],
    ['one left out', checks(...all.slice(1)), 'gap'],
    ['one perhaps left out', checks(...all.slice(1), ''), 'no-evidence'],
    ['all of them, and one without its item', checks(...all, ''), 'met'],
    ['by its place', { facility: [...checks(...all.slice(1)).facility!, { date: '2025-03-10', place: '配电房', item: '门锁' }] }, 'met'],
    ['before the term', { facility: all.map((item) => ({ date: '2025-02-16', place: '教学楼', item })) }, 'gap'],
    ['no sheet', {}, 'no-evidence'],
  ])('%s', async (_, sheets, verdict) => {
    expect(await judge(sheets)).toEqual([verdict]);
  }); // prettier-ignore

  it('is judged when the term is over', async () => {
    expect(await judge(checks(), '2025-07-03')).toEqual([]);
  });

  it('names the items, and the head of the column where none was checked', () => {
    const school = built({ facility: [{ date: '2025-09-10', place: '教学楼', item: '用电' }] });
    const entity = entitiesOf(school, 'term')[0]!;
    expect(entity.facts['uncheckedItems']).toEqual(['用电', '消防', '疏散', '护栏', '体育器材']);
    expect(school.cells(entity, 'uncheckedItems').map(({ cell }) => cell)).toEqual(['C1']);
  });
});
