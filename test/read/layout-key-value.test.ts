import { describe, expect, test } from 'vitest';
import { absentCell, recognise } from '../../src/read/layout.js';
import type { Sheet } from '../../src/model/sheet.js';
import { tableOf } from '../../src/model/tables.js';
import { grid } from './grid.js';
import { read } from './records.js';

describe('the sheet of the school', () => {
  test.each<[string, Sheet, string]>([
    [
      'with a header',
      grid('学校', [
        ['项目', '内容'],
        ['学校名称', '某小学'],
        ['学段', '小学'],
        ['校长', '甲'],
      ]),
      'B2 B3 B4',
    ],
    [
      'without a header',
      grid('学校', [
        ['学校名称', '某小学'],
        ['学段', '小学'],
        ['校长', '甲'],
      ]),
      'B1 B2 B3',
    ],
    [
      'with a title',
      grid(
        '学校',
        [['基本信息'], ['项目', '内容'], ['学校名称', '某小学'], ['学段', '小学'], ['校长', '甲']],
        ['A1:B1'],
      ),
      'B3 B4 B5',
    ],
    [
      'two pairs side by side',
      grid('学校概况', [
        ['学校名称:', '某小学', '学段:', '小学'],
        ['校长:', '甲'],
      ]),
      'B1 D1 B2',
    ],
    [
      'with merged labels and values',
      grid(
        '学校概况',
        [
          ['学校名称', '', '某小学', ''],
          ['学段', '', '小学', ''],
          ['校长', '', '甲', ''],
        ],
        ['A1:B1', 'C1:D1', 'A2:B2', 'C2:D2', 'A3:B3'],
      ),
      'C1 C2 C3',
    ],
    [
      'without a name',
      grid('Sheet1', [
        ['学校名称', '某小学'],
        ['学段', '小学'],
        ['校长', '甲'],
      ]),
      'B1 B2 B3',
    ],
    [
      'in English',
      grid('School', [
        ['Item', 'Value'],
        ['School name', '某小学'],
        ['Stage', '小学'],
        ['Principal', '甲'],
      ]),
      'B2 B3 B4',
    ],
  ])('%s', (_, sheet, addresses) => {
    const { records, source, rows, summary, problems } = read(sheet);
    expect(records).toEqual(['name=某小学 stage=小学 principal=甲']);
    expect([...rows[0]!.addresses!.values()].join(' ')).toBe(addresses);
    expect(source.layout).toBe('key-value');
    expect(summary).toMatchObject({
      kind: 'school',
      layout: 'key-value',
      rows: 1,
      ignored: 0,
      unusedHeaders: [],
    });
    expect(problems).toEqual([]);
  });

  test('all our labels in both languages', () => {
    const { columns } = tableOf('school');
    for (const lang of ['zh', 'en'] as const) {
      const labels = Object.values(columns).map((column) => [column[lang], 'x']);
      const { source, problems } = read(grid(tableOf('school').sheet[lang], [['项目', '内容'], ...labels]));
      expect(source.fields).toEqual(Object.keys(columns));
      expect(problems).toEqual([]);
    }
  });

  test.each<[string, Sheet]>([
    [
      'a row of labels above a row of values',
      grid('学校', [
        ['学校名称', '学段', '校长'],
        ['某小学', '小学', '甲'],
      ]),
    ],
    [
      'the same with columns of their own between',
      grid('学校', [
        ['学校名称', '邮编', '学段', '电话', '校长'],
        ['某小学', '1', '小学', '2', '甲'],
      ]),
    ],
  ])('%s is a list of one row', (_, sheet) => {
    const { records, source, summary } = read(sheet);
    expect(records).toEqual(['name=某小学 stage=小学 principal=甲']);
    expect(source.layout).toBe('list');
    expect(summary).toMatchObject({ kind: 'school', rows: 1, ignored: 0, headerRow: 1 });
  });

  test('blank values stay, unknown labels are not used, a label that stands twice is said', () => {
    const { records, summary, problems, source } = read(
      grid('学校', [
        ['项目', '内容'],
        ['学校名称', '某小学'],
        ['校训', '勤'],
        ['学段', ''],
        ['校长', ''],
        ['园长', '甲'],
      ]),
    );
    expect(records).toEqual(['name=某小学 stage= principal=甲']);
    expect(summary.unusedHeaders).toEqual(['校训', '校长']);
    expect(problems).toMatchObject([
      { code: 'DUPLICATE_COLUMN', cell: 'A5', values: { dropped: '校长', used: '园长', usedCell: 'A6' } },
      { code: 'UNUSED_COLUMNS', cell: 'A3', values: { columns: { zh: '校训' } } },
    ]);
    expect(absentCell(source)).toBe('B1');
  });

  test.each([
    ['罗丽娟', '韩若兰'],
    ['韩若兰', '罗丽娟'],
  ])('of a label that says two things neither holds: %s, %s', (first, second) => {
    const { records, problems } = read(
      grid('学校', [
        ['学校名称', '某小学'],
        ['校长', first],
        ['校长', ''],
        ['校长', second],
      ]),
    );
    expect(records).toEqual(['name=某小学 principal=']);
    expect(problems).toMatchObject([
      { code: 'LABEL_TWICE', cell: 'B4', values: { label: '校长', cells: { zh: 'B2、B4' } } },
    ]);
  });

  test.each<[string, string[][], string]>([
    ['our own label', [['开学日期', '2025年9月2日'], ['学期开始', '2025-09-01']], 'termStart=2025-09-01'],
    ['a post behind the name', [['校长', '罗丽娟'], ['校长', '罗 丽娟（兼书记）']], 'principal=罗丽娟'],
    ['a day in another form', [['学期开始', '2025-09-01'], ['学期开始', '2025年9月1日']], 'termStart=2025-09-01'],
    ['a unit', [['学生数', '500'], ['学生数', '500人']], 'students=500'],
    ['two other labels', [['学校类型', '小学'], ['办学类型', '小学（公办）']], 'stage=小学'],
  ])('keeps %s', (_, rows, said) => {
    const { records, problems } = read(grid('学校', [['学校名称', '某小学'], ...rows]));
    expect(records).toEqual([`name=某小学 ${said}`]);
    expect(problems.map(({ code }) => code)).toEqual(['DUPLICATE_COLUMN']);
  }); // prettier-ignore

  test('one label is enough where the name says 学校, none is an error', () => {
    expect(read(grid('学校', [['学校名称', '某小学']])).records).toEqual(['name=某小学']);
    const { problems } = recognise('a.xlsx', [grid('学校', [['某小学', '甲']])]);
    expect(problems).toMatchObject([
      { code: 'NO_HEADER', severity: 'error', values: { kind: { zh: '学校' } } },
    ]);
  });

  test('a list in which a label of the school stands is no such sheet', () => {
    expect(
      read(
        grid('班级', [
          ['班级', '学生数', '班主任'],
          ['七1', '40', '甲'],
        ]),
      ).summary,
    ).toMatchObject({
      kind: 'class',
      layout: 'list',
    });
  });
});
