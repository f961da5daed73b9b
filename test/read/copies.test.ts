import { describe, expect, test } from 'vitest';
import { check } from '../../src/check.js';
import type { Cell } from '../../src/model/sheet.js';
import { readSchool } from '../../src/read-school.js';
import { recognise } from '../../src/read/layout.js';
import { readRuleFiles } from '../../src/node/rule-files.js';
import { readRuleBase } from '../../src/validate/rule-base.js';
import { workbookOf } from '../torture/school.js';
import { grid, type Written } from './grid.js';

const date = (text: string, iso: string): Cell => ({ kind: 'date', text, iso });
const time = (text: string, minutes: number): Cell => ({ kind: 'time', text, minutes });
const staff: Written[][] = [
  ['工号', '姓名', '岗位', '在岗状态'],
  ['T1', '王建国', '校长', '在岗'],
  ['T2', '李梅', '教师', '在岗'],
];

describe('a table that says what one before it says', () => {
  test.each<[string, Written[][], number]>([
    ['a copied sheet is not read again', staff, 2],
    ['nor one whose columns are written by other headers', staff.with(0, ['编号', '姓名', '岗位', '状态']), 2],
    ['one cell that differs makes it another', staff.with(2, ['T2', '李梅', '教师', '']), 4],
    ['and one row more', [...staff, ['T3', '张三', '教师', '在岗']], 5],
  ])('%s', (_, rows, records) => {
    const { sources, sheets, problems } = recognise('a.xlsx', [grid('教职工', staff), grid('教职工 (2)', rows)]);
    expect(sources.reduce((sum, { rows: read }) => sum + read.length, 0)).toBe(records);
    const isCopy = records === 2;
    expect(sheets[1]).toMatchObject({ rows: rows.length - 1, ignored: isCopy ? 2 : 0 });
    expect(problems.map(({ code, sheet }) => `${code} ${sheet}`)).toEqual([
      isCopy ? 'SAME_TABLE 教职工 (2)' : 'SEVERAL_SHEETS null',
    ]);
  }); // prettier-ignore

  test.each<[string, Cell, Cell]>([
    ['a day that is shown as its weekday', date('星期一', '2025-09-01'), date('星期一', '2025-09-08')],
    ['a time that is shown by its hour', time('7', 420), time('7', 450)],
    ['a formula that was never calculated', { kind: 'uncalculated', text: '' }, { kind: 'uncalculated', text: '' }],
  ])('what is shown alike may not be the same: %s', (_, one, other) => {
    const table = (cell: Cell): Written[][] => [['日期', '班次', '值守场所', '值班人', '到岗时间'], [cell.kind === 'date' ? cell : '2025-09-01', '早', '北门', '王芳', cell.kind === 'date' ? '' : cell]];
    const { sources, problems } = recognise('a.xlsx', [grid('值班表', table(one)), grid('值班表 (2)', table(other))]);
    expect(sources.map(({ rows }) => rows.length)).toEqual([1, 1]);
    expect(problems.map(({ code }) => code)).toEqual(['SEVERAL_SHEETS']);
  }); // prettier-ignore

  test('a roster with one post more, of which nobody is named, is no copy', () => {
    const roster = [['岗位', ...['一', '二', '三', '四', '五'].map((day) => `星期${day}`)], ['东门', '甲', '乙', '丙', '丁', '戊']]; // prettier-ignore
    const { sources } = recognise('a.xlsx', [grid('值班表1', roster), grid('值班表2', [...roster, ['南门', '', '', '', '', '']])]); // prettier-ignore
    expect(sources.map(({ rows, unfilled }) => [rows.length, unfilled?.length])).toEqual([[5, 0], [5, 5]]); // prettier-ignore
  });

  test('two sheets without rows are no copies', () => {
    const { problems } = recognise('a.xlsx', [grid('教职工', [staff[0]!]), grid('教职工 (2)', [staff[0]!])]);
    expect(problems).toEqual([]);
  });
});

test('a file that is given twice changes nothing but what is told', async () => {
  const { bytes } = workbookOf('a.xlsx', { 教职工: staff as string[][] });
  const rules = readRuleBase(await readRuleFiles());
  const options = { rules, lang: 'zh', today: '2025-10-01' } as const;
  const once = await check([{ name: 'a.xlsx', bytes }], options);
  const twice = await check([{ name: 'a.xlsx', bytes }, { name: 'b.xlsx', bytes }], options); // prettier-ignore
  expect(twice.findings).toEqual(once.findings);
  expect(twice.people).toEqual(once.people);
  expect(twice.inputs[1]!.sheets[0]).toMatchObject({ rows: 2, records: 0, rejected: 0, ignored: 2 });
  const told = twice.problems.filter(({ code }) => code === 'SAME_TABLE');
  expect(told).toMatchObject([{ file: 'b.xlsx', sheet: '教职工' }]);
  expect(told[0]!.message).toContain('“a.xlsx”的“教职工”');
  expect(twice.problems.filter(({ code }) => code !== 'SAME_TABLE')).toEqual(once.problems);
  expect((await readSchool([{ name: 'a.xlsx', bytes }])).records).toHaveLength(2);
});
