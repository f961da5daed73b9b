import { describe, expect, it } from 'vitest';
import { build, entitiesOf, rulesOf, verdictsOf, type Sheets, type TypedRow } from '../build.js';

const school: TypedRow = { name: '云溪小学', termStart: '2025-09-01', termEnd: '2026-01-20' };
const duty: TypedRow = { date: '2025-09-02', shift: '午间', start: '12:00', person: '张三', checkedBy: '', checkedAt: '' }; // prettier-ignore
const checked = { checkedBy: '李主任', checkedAt: '12:30' };
const rows = (...changes: readonly TypedRow[]): Sheets => ({ shift: changes.map((row, i) => ({ ...duty, date: `2025-09-0${i + 1}`, ...row })) }); // prettier-ignore

describe('shift/checked', () => {
  const judge = async (sheets: Sheets): Promise<string[]> =>
    verdictsOf(rulesOf('shift'), 'shift/checked', build({ school: [school], ...sheets }, '2025-09-14'));

  it.each([
    ['one of two was checked on', rows({}, checked), 'met'],
    ['left blank', rows({}, {}), 'no-evidence'],
    ['nobody checked', rows({ checkedBy: '无' }, { checkedBy: '无' }), 'gap'],
    ['no time given', rows({ ...checked, checkedAt: '' }), 'no-evidence'],
    ['no sheet', {}, 'no-evidence'],
  ])('%s', async (_, sheets, verdict) => {
    expect((await judge(sheets))[0]).toBe(verdict);
  });

  it('does not apply to a week without duties', async () => {
    expect(await judge(rows(checked))).toEqual(['met', 'not-applicable']);
  });

  it('asks for few blanks by their cells, for many by the head of their column', () => {
    const cells = (count: number): unknown[] => {
      const made = build({ school: [school], ...rows(...Array.from({ length: count }, () => ({ checkedAt: '12:30' }))) }, '2025-09-14'); // prettier-ignore
      return made.openCells(entitiesOf(made, 'week')[0]!, 'spotChecks').map(({ cell }) => cell);
    };
    expect(cells(2)).toEqual(['E2', 'E3']);
    expect(cells(7)).toEqual(['E1', 'F1']);
  });
});

describe('facility/electrical-overhaul', () => {
  const year: TypedRow = { name: '云溪小学', termStart: '2024-09-01', termEnd: '2025-07-04' };
  const calendar = [{ date: '2025-01-22', type: '放假' }];
  const judge = async (sheets: Sheets): Promise<string[]> =>
    verdictsOf(rulesOf('facility'), 'facility/electrical-overhaul', build({ school: [year], ...sheets }, '2025-08-31')); // prettier-ignore
  const check = (date: string, item: string): Sheets => ({ facility: [{ date, place: '教学楼', item }] });

  it.each([
    ['in summer', { ...check('2025-08-10', '用电线路检修'), calendar }, 'met'],
    ['in winter', { ...check('2025-01-22', '配电箱'), calendar }, 'met'],
    ['on a school day', { ...check('2025-03-10', '用电线路'), calendar }, 'gap'],
    ['of something else', { ...check('2025-08-10', '护栏高度'), calendar }, 'gap'],
    ['on a day of which no calendar tells', check('2025-01-22', '用电线路'), 'no-evidence'],
    ['item left blank', { ...check('2025-08-10', ''), calendar }, 'no-evidence'],
    ['before the year', { ...check('2024-08-10', '用电线路'), calendar }, 'gap'],
    ['no sheet', {}, 'no-evidence'],
  ])('%s', async (_, sheets, verdict) => {
    expect(await judge(sheets)).toEqual([verdict]);
  });
});
