import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSchool } from '../../src/read-school.js';
import { recognise } from '../../src/read/layout.js';
import { workbookOf } from '../torture/school.js';
import { grid, type Written } from './grid.js';

const staff = ['工号', '姓名', '岗位', '在岗状态'];
const people = [
  ['T1', '王建国', '校长', '在岗'],
  ['T2', '李梅', '教师', '在岗'],
];
const classes = ['班级', '年级', '学生数', '班主任'];
const one = ['一年级2班', '一年级', '40', '李梅'];

/** Each table as `kind: rows, of them ignored`, and the names in it. */
function tables(name: string, rows: readonly (readonly Written[])[], merges: readonly string[] = []) {
  const { sources, sheets, problems } = recognise('a.xlsx', [grid(name, rows, merges)]);
  return {
    counts: sheets.map((sheet) => `${sheet.kind}: ${sheet.rows}, ${sheet.ignored}`),
    named: sources.map(({ source, rows: found }) => {
      const at = source.fields.indexOf('name');
      return found.map(({ cells }) => cells[at]?.text ?? '');
    }),
    below: problems.filter(({ code }) => code === 'TABLE_BELOW').map(({ cell }) => cell),
    problems,
  };
}

describe('a second table on a sheet is read as a table of its own', () => {
  test.each<[string, string, (readonly Written[])[], string]>([
    ['of another kind', '教职工', [staff, ...people, [], [], classes, one], 'A6'],
    ['under a title', '教职工', [staff, ...people, [], ['班级情况'], classes, one], 'A5'],
    ['whose headers say more than those of the first', 'Sheet1', [staff, ...people, [], [...classes, '教室'], one], 'A5'],
    ['right below the last row', '教职工', [staff, ...people, classes, one], 'A4'],
    ['right below it, under a title', '教职工', [staff, ...people, ['班级情况'], classes, one], 'A4'],
    ['under a title, on a sheet with a title', 'Sheet1', [['教职工名册'], [], staff, ...people, [], classes, one], 'A7'],
  ])('%s', (_, name, rows, cell) => {
    const { counts, named, below } = tables(name, rows);
    expect(counts).toEqual(['staff: 2, 0', 'class: 1, 0']);
    expect(named).toEqual([['王建国', '李梅'], ['一年级2班']]);
    expect(below).toEqual([cell]);
  }); // prettier-ignore

  test('of the same kind, with other columns', () => {
    const { counts, named, problems } = tables('教职工', [staff, ...people, [], ['姓名', '职务', '电话', '部门'], ['张三', '教师', '', '']]); // prettier-ignore
    expect(counts).toEqual(['staff: 2, 0', 'staff: 1, 0']);
    expect(named).toEqual([['王建国', '李梅'], ['张三']]);
    expect(problems.map(({ code }) => code)).toEqual(['TABLE_BELOW', 'SEVERAL_SHEETS']);
  });

  test('of the same kind, with its columns in another order, right below', () => {
    const { counts, named } = tables('教职工', [staff, ...people, ['续表'], ['姓名', '工号', '岗位'], ['赵六', 'T9', '教师']]); // prettier-ignore
    expect(counts).toEqual(['staff: 3, 1', 'staff: 1, 0']);
    expect(named).toEqual([['王建国', '李梅'], ['赵六']]);
  });

  test('below the labels and values of the school', () => {
    const { counts } = tables('学校', [['学校名称', '某小学'], ['学段', '小学'], ['校长', '王建国'], [], classes, one]);
    expect(counts).toEqual(['school: 1, 0', 'class: 1, 0']);
  }); // prettier-ignore

  test('and a third', () => {
    const areas = ['场所', '类别', '安全责任人'];
    const { counts } = tables('教职工', [
      staff,
      ...people,
      [],
      classes,
      one,
      [],
      areas,
      ['操场', '操场', '李梅'],
    ]);
    expect(counts).toEqual(['staff: 2, 0', 'class: 1, 0', 'area: 1, 0']);
  });
});

test('a header whose levels a merge joins across a blank row is one header', () => {
  const { counts, problems } = tables('课堂记录', [['合计', '学校名称'], [], ['任课教师', '到岗时间', '日期'], ['甲', '', '9-1']], ['A1:A3']); // prettier-ignore
  expect(counts).toEqual(['lesson: 1, 0']);
  expect(problems.map(({ code }) => code)).not.toContain('NO_HEADER');
});

test('what stands between a header and the next table is not lost', () => {
  const week = ['餐次', '星期一', '星期二', '星期三', '星期四', '星期五'];
  const { counts, problems, below } = tables('食堂', [week, ['早', '粥', '面', '粥', '面', '粥'], ['午', '饭', '饭', '饭', '饭', '饭'], [], ['日期', '餐次', '陪餐人'], ['2025-09-01', '午', '王建国']]); // prettier-ignore
  expect(counts).toEqual(['null: 3, 3', 'canteen: 1, 0']);
  expect(problems.map(({ code }) => code)).toContain('SHEET_NOT_USED');
  expect(below).toEqual(['A5']);
});

test('of three tables without a blank row each is read', () => {
  const areas = ['场所', '类别', '安全责任人'];
  const yard = ['操场', '操场', '李梅'];
  const { counts, below } = tables('教职工', [staff, ...people, classes, one, areas, yard]);
  expect(counts).toEqual(['staff: 2, 0', 'class: 1, 0', 'area: 1, 0']);
  expect(below).toEqual(['A4', 'A6']);
});

describe('one table stays one', () => {
  test.each<[string, (readonly Written[])[], string]>([
    ['with a blank row inside', [staff, people[0]!, [], people[1]!], 'staff: 3, 1'],
    ['with the header printed again after a blank row', [staff, people[0]!, [], staff, people[1]!], 'staff: 4, 2'],
    ['with title and header printed again', [['教职工名册'], [], staff, people[0]!, [], ['教职工名册'], [], staff, people[1]!], 'staff: 6, 4'],
    ['with the header printed again right below a row', [staff, people[0]!, staff, people[1]!], 'staff: 3, 1'],
    ['under a header of which each row could be one', [classes, staff, ...people], 'staff: 2, 0'],
    ['with a note below', [staff, ...people, [], ['备注:含临聘人员']], 'staff: 4, 2'],
    ['with the line of those who sign below', [staff, ...people, [], ['填表人:李梅', '', '审核人:王建国']], 'staff: 4, 2'],
  ])('%s', (_, rows, count) => {
    const { counts, below } = tables('教职工', rows);
    expect(counts).toEqual([count]);
    expect(below).toEqual([]);
  }); // prettier-ignore

  test('whatever its records say, as long as they are no headers', () => {
    const word = fc.constantFrom('', '姓名', '王建国', '校长', '班级', '一年级', '40', '在岗');
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 4 }), { maxLength: 8 }), (rows) => {
        const { sources, sheets } = recognise('a.xlsx', [grid('教职工', [staff, ...rows])]);
        for (const [index, { rows: read, ignored }] of sources.entries())
          expect(sheets[index]!.rows).toBe(read.length + ignored);
      }),
    );
  });
});

test('the rows of each table are its records, rejected or ignored', async () => {
  const rows = [staff, ...people, [], [], classes, one, ['', '二年级', '40', '李梅']];
  const { inputs, records } = await readSchool([workbookOf('校.xlsx', { 教职工: rows })]);
  expect(inputs[0]!.sheets).toEqual([
    { name: '教职工', kind: 'staff', rows: 2, records: 2, rejected: 0, ignored: 0 },
    { name: '教职工', kind: 'class', rows: 2, records: 1, rejected: 1, ignored: 0 },
  ]);
  expect(records.map(({ key }) => key)).toEqual(['王建国', '李梅', '一年级2班']);
});
