import { describe, expect, test } from 'vitest';
import { recognise } from '../../src/read/layout.js';
import { grid, type Written } from './grid.js';

const list = [
  ['星期', '班次', '开始', '结束', '值守场所', '值班人员'],
  ['星期一', '护导', '7:20', '8:00', '校门', '张三'],
];
const week = [
  ['时段', '星期一', '星期二', '星期三', '星期四', '星期五'],
  ['早读 7:20-8:00', '张三', '李梅', '张三', '李梅', '王芳'],
];

describe('a list and a table of a week on one sheet are both read', () => {
  test.each<[string, Written[][]]>([
    ['the list above', [...list, [], ...week]],
    ['the list above, under titles', [...list, [], ['值班周表'], ...week]],
    ['the list above, with no blank row', [...list, ...week]],
    ['the list below', [...week, [], ...list]],
  ])('%s', (_, rows) => {
    const { sources, sheets, problems } = recognise('a.xlsx', [grid('值班安排', rows)]);
    expect(sources.map(({ source, rows: read }) => `${source.layout} ${read.length}`).sort()).toEqual(['list 1', 'matrix 5']); // prettier-ignore
    expect(sheets.every(({ kind }) => kind === 'roster')).toBe(true);
    expect(problems.map(({ code }) => code)).toContain('TABLE_BELOW');
  });

  test('a week whose days are dates that are shown as weekdays', () => {
    const days = ['星期一', '星期二', '星期三', '星期四', '星期五'].map((text, n): Written => ({ kind: 'date', text, iso: `2025-09-0${n + 1}` })); // prettier-ignore
    const { sources } = recognise('a.xlsx', [grid('值班安排', [...list, [], ['岗位', ...days], ['西门', '甲', '乙', '丙', '丁', '戊']])]); // prettier-ignore
    expect(sources.map(({ source, rows }) => `${source.layout} ${rows.length}`)).toEqual([
      'list 1',
      'matrix 5',
    ]);
  });

  test('several tables of a week stay one', () => {
    const { sources } = recognise('a.xlsx', [grid('值班安排', [...week, [], ...week.slice(0, 1), ['午休 12:00-13:00', '甲乙', '丙丁', '甲乙', '丙丁', '甲乙']])]); // prettier-ignore
    expect(sources.map(({ rows }) => rows.length)).toEqual([10]);
  });
});
