import { describe, expect, test } from 'vitest';
import { grid, type Written } from './grid.js';
import { read } from './records.js';

const staff = ['序号', '姓名', '岗位', '在岗状态'];
const hazard = ['隐患编号', '场所', '隐患描述', '整改完成日期'];

describe('a heading that would change what the rows below it say', () => {
  test.each<[string, string, string[], Written[], Written[], string]>([
    ['merged', '教职工', staff, ['离职人员名单'], ['8', '王老五', '保安', ''], '在岗状态'],
    ['of several words', '教职工', staff, ['退休、调出人员'], ['8', '王老五', '保安', ''], '在岗状态'],
    ['without the column', '教职工', staff.slice(0, 3), ['离职人员'], ['8', '王老五', '保安'], '在岗状态'],
    ['of hazards', '隐患台账', hazard, ['二、已整改销号'], ['8', '操场', '护栏松动', ''], '整改完成日期'],
    ['of closed ones', '隐患台账', hazard, ['已闭环'], ['8', '操场', '护栏松动', ''], '整改完成日期'],
  ])('is told with the column to fill in: %s', (_, name, header, heading, row, column) => {
    const first = header.map((title) => (title === '在岗状态' ? '在岗' : title === '整改完成日期' ? '2025-09-04' : '甲'));
    const rows = [header, first, heading, row];
    const { records, summary, problems } = read(grid(name, rows, ['A3:C3']));
    expect(records).toHaveLength(2);
    expect(summary).toMatchObject({ rows: 3, ignored: 1 });
    expect(problems).toMatchObject([{ code: 'HEADING_NOT_TAKEN', cell: 'A3', values: { heading: heading[0], header: { zh: column } } }]);
  }); // prettier-ignore

  test('is told too where it stands over row numbers, or above the header', () => {
    const rows = [staff, ['8', '王老五', '保安', '']];
    expect(read(grid('教职工', [rows[0]!, ['离职人员'], rows[1]!])).problems).toMatchObject([{ cell: 'A2' }]);
    expect(read(grid('教职工', [['2025年离职人员名册'], ...rows])).problems).toMatchObject([{ cell: 'A1' }]);
  });

  test('of what no longer counts is told, whatever the kind', () => {
    const { problems } = read(grid('责任区', [['场所', '类别', '安全责任人'], ['停用场所'], ['旧锅炉房', '其他', '甲一']], ['A2:C2'])); // prettier-ignore
    expect(problems).toMatchObject([
      { code: 'HEADING_OF_VOID', cell: 'A2', values: { heading: '停用场所' } },
    ]);
  });

  test.each<[string, string, string[], Written[], Written[]]>([
    ['the rows say it themselves', '教职工', staff, ['离职人员名单'], ['8', '王老五', '保安', '离职']],
    [
      'the rows have their dates',
      '隐患台账',
      hazard,
      ['二、已整改销号'],
      ['8', '操场', '护栏松动', '2025-09-04'],
    ],
    ['it says nothing of the kind', '教职工', staff, ['一、行政人员'], ['8', '王老五', '保安', '']],
    ['it says the contrary', '隐患台账', hazard, ['一、未整改完成'], ['8', '操场', '护栏松动', '']],
    ['it names who is not in the list', '教职工', staff, ['教职工（不含退休）'], ['8', '王老五', '保安', '']],
    ['nothing is below', '教职工', staff, ['离职人员名单'], []],
  ])('is not told where %s', (_, name, header, heading, row) => {
    expect(read(grid(name, [header, heading, row], ['A2:C2'])).problems).toEqual([]);
  });

  test('is not told where a title names what the list is about', () => {
    const { problems } = read(grid('责任区', [['停用设备及场所'], ['场所', '类别', '安全责任人'], ['旧锅炉房', '其他', '甲一']])); // prettier-ignore
    expect(problems).toEqual([]);
  });
});
