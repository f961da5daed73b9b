import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell, Sheet } from '../../src/model/sheet.js';
import { recognise } from '../../src/read/layout.js';
import { grid, type Written } from './grid.js';
import { read } from './records.js';

const header = ['日期', '节次', '班级', '任课教师'];
const record = ['9-1', '1', '七1', '甲'];
const lesson = (...rows: Written[][]) => read(grid('课堂记录', [header, ...rows]));

describe('rows that are no records are counted as ignored', () => {
  test.each<[string, Written[]]>([
    ['a blank row', []],
    ['a row of white space', [' ', '\u3000']],
    ['a formula that gives nothing', [{ kind: 'text', text: '' }]],
    ['a total', ['合计', '', '', '12']],
    ['a total with a space', ['合 计', '12']],
    ['a grand total behind blanks', ['', '', '总计', '12']],
    ['a subtotal', ['小计:12节']],
    ['a total in English', ['Total', '12']],
    ['a remark', ['备注:本表每日填写']],
    ['an explanation', ['说明:旷课填是']],
    ['a note', ['注:旷课填是']],
    ['a note in English', ['Notes: fill in daily']],
    ['an example', ['示例', '1', '七1', '乙']],
    ['an example in a cell with a value', ['示例:2025-09-01', '1', '七1', '乙']],
    ['an example in English', ['Example', '1', '七1', '乙']],
    ['the line in which the form is signed', ['填表人:甲', '', '审核人:乙']],
    ['the header once more', header],
    ['a total of a page', ['本页小计', '12']],
    ['a total in other words', ['共计', '', '12']],
    ['a total of a month', ['9月合计', '12']],
    ['a number of all', ['共3人']],
    ['an explanation of how to fill in', ['填表说明：每月填一次']],
    ['an explanation behind a mark', ['※说明：请如实填写']],
    ['the end of what is filled', ['（以下空白）']],
    ['the number of a page', ['第 1 页，共 2 页']],
    ['the number of a page in two cells', ['第2页', '共2页']],
    ['a table that goes on', ['续表']],
    ['who filled it in', ['填 报 人：李梅']],
    ['where a principal signs', ['校长（签字）：']],
    ['where a school seals', ['单位（盖章）：', '', '2025年9月30日']],
    ['whom to call', ['联系人：李梅']],
    ['a mark', ['……']],
    ['a week above its rows', ['', '', '第一周（9月1日-9月5日）']],
    ['a month above its rows', ['', '', '九月份']],
  ])('%s', (_, row) => {
    const { records, summary } = lesson(record, row, record);
    expect(records).toHaveLength(2);
    expect(summary).toMatchObject({ rows: 3, ignored: 1 });
  });

  test('blank rows at the end are no rows', () => {
    expect(lesson(record, [], record, [], [' ']).summary).toMatchObject({ rows: 3, ignored: 1 });
  });

  test('rows of formulas that were never calculated are rows, wherever they stand', () => {
    const open: Cell = { kind: 'uncalculated', text: '' };
    const rows = [
      [open, open, open, open],
      ['', open],
    ];
    expect(lesson(...rows).summary).toMatchObject({ rows: 2, ignored: 0 });
    expect(lesson(record, ...rows).summary).toMatchObject({ rows: 3, ignored: 0 });
  });

  test('title and header printed again on each page', () => {
    const rows = [['某校教学日志'], header, record, ['某校教学日志'], header, record];
    const { records, summary } = read(grid('课堂记录', rows, ['A1:D1', 'A4:D4']));
    expect(records).toHaveLength(2);
    expect(summary).toMatchObject({ rows: 4, ignored: 2, headerRow: 2 });
  });

  test('a form whose lines are numbered in advance', () => {
    const { records, summary } = read(
      grid('课堂记录', [['序号', ...header], ['1', ...record], ['2'], ['3']]),
    );
    expect(records).toHaveLength(1);
    expect(summary).toMatchObject({ rows: 3, ignored: 2 });
  });

  test('a heading over several columns', () => {
    const { records, summary } = read(grid('课堂记录', [header, ['上旬'], record], ['A2:D2']));
    expect(records).toHaveLength(1);
    expect(summary).toMatchObject({ rows: 2, ignored: 1 });
  });

  test.each([
    ['a place', [['场所', '安全责任人'], ['操场']]],
    ['a month in a column of time', [['日期', '值守场所', '值班人员'], ['九月份']]],
    ['a day', [['日期', '值守场所', '值班人员'], ['2025年9月30日']]],
    ['a line about days over several columns', [['日期', '日类型', '说明'], ['10月1日-8日 国庆放假']], ['A2:C2']],
    ['a block as wide as its header', [['场所', '', '安全责任人'], ['操场', '', '']], ['A1:B1', 'A2:B2']],
  ])('%s alone in a row is a record, or is rejected', (_, rows, merges: string[] = []) => {
    expect(recognise('a.xlsx', [grid('Sheet1', rows, merges)]).sheets[0]).toMatchObject({ rows: 1, ignored: 0 });
  }); // prettier-ignore

  test.each([
    ['说明会'],
    ['说明文写作比赛'],
    ['说明牌检查'],
    ['备注栏玻璃'],
    ['Notes reading day'],
    ['总计划会议'],
    ['共计划会'],
    ['续写比赛'],
    ['日期牌检查'],
    ['备用教室检查'],
    ['Exampleton'],
    ['Totally new'],
    ['注册'],
    ['审核人员培训'],
  ])('%s at the beginning of a row is a record', (name) => {
    const { records, summary } = read(
      grid('学生活动', [
        ['活动名称', '负责人'],
        [name, '甲'],
      ]),
    );
    expect(records).toEqual([`name=${name} organizer=甲`]);
    expect(summary.ignored).toBe(0);
  });
});

test('a row of which the key is blank, or only columns are filled that are not read, is handed on', () => {
  const { records, summary } = read(
    grid('课堂记录', [
      [...header, '备注'],
      ['', '1', '七1', '甲'],
      ['', '', '', '', '补记'],
    ]),
  );
  expect(records).toHaveLength(2);
  expect(summary.ignored).toBe(0);
});

test('hidden rows are read', () => {
  const sheet = grid('课堂记录', [header, record]);
  const hidden: Sheet = { ...sheet, hidden: true, rows: sheet.rows.map((row) => ({ ...row, hidden: true })) };
  expect(read(hidden).records).toHaveLength(1);
  expect(read(hidden).summary.hidden).toBe(true);
});

describe('merged cells in the body', () => {
  const rows = [
    header,
    ['9-1', '1', '七1', '甲'],
    ['', '2', '七2', '乙'],
    ['', '3', '七3', '丙'],
    ['9-2', '1', '七1', '甲'],
  ];

  test.each<[string, Sheet]>([
    ['a vertical merge counts in every row', grid('课堂记录', rows, ['A2:A4'])],
    [
      'also where each cell repeats the first',
      grid(
        '课堂记录',
        rows.map((row, index) => (index === 2 || index === 3 ? row.with(0, '9-1') : row)),
        ['A2:A4'],
      ),
    ],
  ])('%s', (_, sheet) => {
    const { records, rows: read_ } = read(sheet);
    expect(records.map((one) => one.split(' ')[0])).toEqual(['date=9-1', 'date=9-1', 'date=9-1', 'date=9-2']);
    expect(read_.map(({ addresses }) => addresses?.get(0))).toEqual([undefined, 'A2', 'A2', undefined]);
    expect(read_.map(({ number }) => number)).toEqual([2, 3, 4, 5]);
  });

  test('a row that has nothing but what a merge lends it is blank', () => {
    const { records, summary } = read(
      grid('课堂记录', [header, record, [], record], ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3']),
    );
    expect(records).toHaveLength(2);
    expect(summary).toMatchObject({ rows: 3, ignored: 1 });
  });

  test('a horizontal merge counts in its first column', () => {
    const { records } = read(
      grid('课堂记录', [header, ['9-1', '1', '停课', '停课'], ['9-2', '1', '七1', '甲']], ['C2:D2']),
    );
    expect(records).toEqual([
      'date=9-1 period=1 class=停课 teacher=',
      'date=9-2 period=1 class=七1 teacher=甲',
    ]);
  });

  test('a block counts in its first column in every row', () => {
    const { records } = read(
      grid('课堂记录', [header, ['9-1', '1', '停课', ''], ['9-2', '1', '', '']], ['C2:D3']),
    );
    expect(records).toEqual([
      'date=9-1 period=1 class=停课 teacher=',
      'date=9-2 period=1 class=停课 teacher=',
    ]);
  });

  test.each([['A1:Z9999'], ['A2:A9999'], ['A1:A9999']])(
    'a damaged merge %s hides nothing that is filled',
    (merge) => {
      const { records } = read(grid('课堂记录', [header, record, record.with(0, '9-2')], [merge]));
      expect(records).toEqual([
        'date=9-1 period=1 class=七1 teacher=甲',
        'date=9-2 period=1 class=七1 teacher=甲',
      ]);
    },
  );
});

test('whatever a sheet holds, nothing is thrown, and every row up to the last is a record or ignored', () => {
  const word = fc.constantFrom(
    '',
    '',
    ' ',
    '日期',
    '班级',
    '节次',
    '任课教师',
    '到岗时间',
    '学校名称',
    '合计',
    '甲',
    '9-1',
    '备注',
  );
  const cells = fc.array(fc.array(word, { maxLength: 6 }), { maxLength: 9 });
  const corner = fc.tuple(fc.nat(6), fc.nat(5), fc.nat(4), fc.nat(3));
  const name = fc.constantFrom('课堂记录', '学校', 'Sheet1', '值日表');
  fc.assert(
    fc.property(name, cells, fc.array(corner, { maxLength: 4 }), (sheetName, rows, corners) => {
      const merges = corners.map(([row, column, down, across]) => ({
        top: row + 1,
        left: column + 1,
        bottom: row + 1 + down,
        right: column + 1 + across,
      }));
      const { sheets, sources } = recognise('a.xlsx', [{ ...grid(sheetName, rows), merges }]);
      const used = sheets.filter(({ kind }) => kind !== null);
      expect(sources.map(({ rows: read_, ignored }) => read_.length + ignored)).toEqual(used.map((each) => each.rows)); // prettier-ignore
      for (const each of sheets) if (each.kind === null) expect(each.ignored).toBe(each.rows);
      for (const { source, rows: read_ } of sources)
        for (const row of read_) expect(row.cells).toHaveLength(source.fields.length);
    }),
    { numRuns: 500 },
  );
});
