import { expect, it } from 'vitest';
import { choicesOf } from '../../src/page/worker/choices.js';
import { related } from '../build.js';
import { checkSheets } from '../check-sheets.js';

const school = { name: '青禾小学', termStart: '2025-09-01', termEnd: '2026-01-16' };
const sheets = { school: [school], period: [{ name: '午休', start: '12:00', end: '13:00', places: '操场' }] };

it.each([
  ['2025-09-30', []],
  ['2026-01-16', []],
  ['2026-11-26', ['学校 B4']],
])('says on which cell the term was over as of %s', async (asOf, said) => {
  const { problems } = await checkSheets('drill', sheets, asOf);
  const after = problems.filter(({ code }) => code === 'AS_OF_AFTER_TERM');
  expect(after.map(({ sheet, cell }) => `${sheet} ${cell}`)).toEqual(said);
});

it.each([
  ['2025-03-01', undefined, ['AS_OF_BEFORE_TERM B2']],
  ['2024-09-30', '2024-09-30', ['AS_OF_BEFORE_TERM D2']],
  ['1900-01-01', '1900-01-01', ['AS_OF_BEFORE_TERM D2']],
  ['2025-03-02', '2025-03-02', []],
])('says where %s, typed as %s, is long before the term', (day, asOf, said) => {
  const typed = asOf === undefined ? school : { ...school, asOf };
  const { problems } = related({ school: [typed] }, undefined, day);
  expect(problems.map(({ code, cell }) => `${code} ${cell}`)).toEqual(said);
});

it('says on both cells where the term ends before it begins, and takes the end for none', () => {
  const typed = { ...school, termStart: '2026-01-16', termEnd: '2025-09-01' };
  const { problems } = related({ school: [typed] }, '2026-01-20');
  expect(problems).toMatchObject([{ code: 'TERM_REVERSED', cell: 'C2', values: { startCell: 'B2' } }]);
});

it('says nothing where the school gives no end of the term', () => {
  const { problems } = related({ school: [{ name: '青禾小学', termStart: '2025-09-01' }] }, '2026-11-26');
  expect(problems).toEqual([]);
});

it.each([
  ['2025-09-27', '2025-09-26T12:30'],
  ['2026-11-26', '2026-01-16T12:30'],
  ['2025-08-01', '2025-09-01T12:30'],
])('as of %s, the page asks at first about %s, a day of school', async (asOf, at) => {
  const report = await checkSheets('drill', sheets, asOf);
  const covered = { ...report, coverage: { ...report.coverage, cells: [] } };
  expect(choicesOf(related(sheets, asOf).school, covered).first.at).toBe(at);
});

const report = await checkSheets('drill', sheets, '2025-09-30');

it('offers a period that two rows give at one time once', () => {
  const lunch = { name: '午餐', start: '11:40', end: '12:20' };
  const two = {
    ...sheets,
    period: [
      { ...lunch, weekdays: '周一' },
      { ...lunch, weekdays: '周二' },
    ],
  };
  const { periods } = choicesOf(related(two, '2025-09-30').school, report);
  expect(periods).toEqual([{ name: '午餐', time: '12:00' }]);
});
