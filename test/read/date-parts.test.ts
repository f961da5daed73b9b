import { describe, expect, test } from 'vitest';
import { recognise } from '../../src/read/layout.js';
import { toRecords } from '../../src/validate/records.js';
import { grid, type Written } from './grid.js';
import { read } from './records.js';

/** The dates of a sheet's records, and why its rows are no records. */
function dates(name: string, field: string, rows: Written[][], merges: string[] = []): string[] {
  const { records, problems } = toRecords(recognise('a.xlsx', [grid(name, rows, merges)]).sources);
  const of = records.map(({ values }) => String(values[field]));
  return [...of, ...problems.map(({ code, cell }) => `${code} ${cell ?? ''}`)];
}

describe('a date in columns of its own for year, month and day', () => {
  test.each<[string, string, string, Written[][], string[]]>([
    ['hazards', '隐患台账', 'found', [['年', '月', '日', '场所', '隐患描述'], ['2025', '10', '9', '操场', '松动']], ['2025-10-09']],
    ['words in the cells', '值班表', 'date', [['年', '月份', '日', '班次', '值班人'], ['2025年', '10月', '9日', '夜间', '甲']], ['2025-10-09']],
    ['a plan with weekdays', '值班安排', 'date', [['年', '月', '日', '星期', '值班教师'], ['2025', '10', '9', '四', '甲']], ['2025-10-09']],
    ['all blank', '隐患台账', 'found', [['年', '月', '日', '场所', '隐患描述'], ['', '', '', '操场', '松动']], ['null']],
    ['without a month', '值班表', 'date', [['年', '月', '日', '班次', '值班人'], ['', '', '9', '夜间', '甲']], ['ROW_KEY_UNREADABLE B2']],
    ['no such day', '值班表', 'date', [['年', '月', '日', '班次', '值班人'], ['2025', '9', '31', '夜间', '甲']], ['ROW_KEY_UNREADABLE B2']],
  ])('%s', (_, name, field, rows, expected) => {
    expect(dates(name, field, rows)).toEqual(expected);
  }); // prettier-ignore

  test('below a header of their own they are its date', () => {
    const head = [
      ['场所', '隐患描述', '整改期限', '', ''],
      ['', '', '年', '月', '日'],
    ];
    const rows = [...head, ['操场', '松动', '2025', '10', '9']];
    expect(dates('隐患台账', 'deadline', rows, ['A1:A2', 'B1:B2', 'C1:E1'])).toEqual(['2025-10-09']);
  });

  test('without a year it is as if it were printed in one cell', () => {
    const { records, summary, source } = read(grid('值班安排', [['月', '日', '星期', '值班教师'], ['10', '9', '四', '甲']])); // prettier-ignore
    expect(records).toEqual(['date=10月9日 weekday=四 person=甲']);
    expect(source.letters[0]).toBe('A');
    expect(summary.unusedHeaders).toEqual([]);
  });

  test('a column of days alone makes nothing weekly', () => {
    const { records } = read(
      grid('值班安排', [
        ['日', '星期', '值班教师'],
        ['9', '四', '甲'],
      ]),
    );
    expect(records).toEqual(['date=9日 weekday=四 person=甲']);
  });

  test.each([
    ['was never calculated', { kind: 'uncalculated', text: '' }, '从未计算过'],
    ['ends in an error', { kind: 'error', text: '#REF!' }, '错误值 #REF!'],
  ] as const)('a formula that %s leaves the date unknown, at its cell', (_, open, reason) => {
    const { source, rows } = read(grid('值班表', [['月', '日', '班次', '值班人'], ['10', open, '夜间', '甲']])); // prettier-ignore
    const [problem] = toRecords([{ source, rows, ignored: 0 }]).problems;
    expect([problem!.code, problem!.cell]).toEqual(['ROW_KEY_UNREADABLE', 'B2']);
    expect(JSON.stringify(problem!.values)).toContain(reason);
  });

  test('beside a date of its own they stay unused', () => {
    const { records, summary } = read(grid('值班表', [['日期', '月', '日', '值班人'], ['2025-10-09', '10', '9', '甲']])); // prettier-ignore
    expect(records).toEqual(['date=2025-10-09 person=甲']);
    expect(summary.unusedHeaders).toEqual(['月', '日']);
  });
});
