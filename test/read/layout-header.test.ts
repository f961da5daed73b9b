import { describe, expect, test } from 'vitest';
import { absentCell } from '../../src/read/layout.js';
import type { Sheet } from '../../src/model/sheet.js';
import { grid } from './grid.js';
import { read } from './records.js';

describe('where the header stands', () => {
  test.each<[string, Sheet]>([
    [
      'in the first row',
      grid('值班表', [
        ['日期', '值班人'],
        ['9-1', '甲'],
      ]),
    ],
    [
      'below a title',
      grid(
        '值班表',
        [
          ['某校值班表', ''],
          ['日期', '值班人'],
          ['9-1', '甲'],
        ],
        ['A1:B1'],
      ),
    ],
    [
      'below a title that is merged over two rows',
      grid('值班表', [['某校值班表', ''], [], ['日期', '值班人'], ['9-1', '甲']], ['A1:B2']),
    ],
    [
      'below a title, a line to fill in and a blank row',
      grid(
        '值班表',
        [['值班表'], ['学期:2025秋', '填表人:甲'], [], ['日期', '值班人'], ['9-1', '甲']],
        ['A1:B1'],
      ),
    ],
    [
      'below a line whose labels stand in cells of their own',
      grid('值班表', [
        ['日期', '2025年9月', '', ''],
        ['日期', '班次', '值班人', '带班领导'],
        ['9-1', '早', '甲', '乙'],
      ]),
    ],
    [
      'in a column far on the right',
      grid('值班表', [
        ['', '', '日期', '', '值班人'],
        ['', '', '9-1', '', '甲'],
      ]),
    ],
  ])('%s', (_, sheet) => {
    const { records, summary, problems } = read(sheet);
    expect(records).toHaveLength(1);
    expect(records[0]).toMatch(/^date=9-1 .*person=甲/);
    expect(summary).toMatchObject({
      kind: 'shift',
      rows: 1,
      ignored: 0,
      headerRow: sheet.rows.at(-1)!.number - 1,
    });
    expect(problems).toEqual([]);
  });

  test('a header alone is a sheet without rows', () => {
    const { records, summary, problems } = read(grid('值班表', [['日期', '值班人', '到岗时间']]));
    expect(records).toEqual([]);
    expect(summary).toMatchObject({ kind: 'shift', layout: 'list', rows: 0, ignored: 0, headerRow: 1 });
    expect(problems).toEqual([]);
  });

  test('a missing column is shown at the last header cell, also one that is not read', () => {
    const { source } = read(
      grid('值班表', [['值班表'], ['日期', '值班人', '到岗时间', '备注'], ['9-1', '甲', '8:00']]),
    );
    expect(absentCell(source)).toBe('D2');
  });
});

describe('headers over two rows', () => {
  const grouped = [
    ['日期', '值班人', '到岗情况', '', '备注'],
    ['', '', '到岗时间', '离岗时间', ''],
    ['9-1', '甲', '8:00', '9:00', '无'],
  ];
  const merges = ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2'];

  test.each<[string, Sheet]>([
    ['merged', grid('值班表', grouped, merges)],
    ['without merges, as CSV has it', grid('值班表', grouped)],
    [
      'merged, each cell repeating the first',
      grid(
        '值班表',
        [grouped[0]!.with(3, '到岗情况'), ['日期', '值班人', '到岗时间', '离岗时间', '备注'], grouped[2]!],
        merges,
      ),
    ],
  ])('%s', (_, sheet) => {
    const { records, source, summary } = read(sheet);
    expect(records).toEqual(['date=9-1 person=甲 arrived=8:00 left=9:00']);
    expect(source.letters).toEqual(['A', 'B', 'C', 'D']);
    expect(summary).toMatchObject({ rows: 1, ignored: 0, unusedHeaders: ['备注'] });
    expect(absentCell(source)).toBe('E1');
  });

  test('the group’s name completes the lower one where they mean more together', () => {
    const sheet = grid(
      '学生活动',
      [
        ['活动名称', '负责人', '计划', '', '实际', ''],
        ['', '', '开始时间', '结束时间', '开始时间', '结束时间'],
        ['春游', '甲', '8:00', '9:00', '8:10', '9:10'],
      ],
      ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'],
    );
    const { records, problems } = read(sheet);
    expect(records).toEqual(['name=春游 organizer=甲 start=8:00 end=9:00 actualStart=8:10 actualEnd=9:10']);
    expect(problems).toEqual([]);
  });

  test('a lower row of words of their own is still header', () => {
    const sheet = grid(
      '交接记录',
      [
        ['日期', '班级', '移交人', '缺勤人数', '', ''],
        ['', '', '', '因病', '因事', '其他'],
        ['9-1', '七1', '甲', '1', '0', '0'],
      ],
      ['A1:A2', 'B1:B2', 'C1:C2', 'D1:F1'],
    );
    const { records, summary } = read(sheet);
    expect(records).toEqual(['date=9-1 group=七1 from=甲']);
    expect(summary).toMatchObject({
      rows: 1,
      unusedHeaders: ['缺勤人数/因病', '缺勤人数/因事', '缺勤人数/其他'],
    });
  });
});

describe('how a header may be written', () => {
  test.each([
    '实到人数',
    ' 实到 人数 ',
    '实到\n人数',
    '实到人数(人)',
    '实到人数(人)',
    '实到人数/人',
    '*实到人数',
    '实到人数*',
    '实到人数:',
    '实到\u200b人数',
    '人数(实到)',
    '实到人数 Present',
    'PRESENT',
    'Pupils present',
  ])('%j', (header) => {
    const { source } = read(grid('课堂记录', [['日期', '节次', '班级', header]]));
    expect(source.fields).toEqual(['date', 'period', 'class', 'present']);
  });

  test('what stands in brackets belongs to the header where the kind knows it so', () => {
    const { source } = read(grid('课程表', [['班级', '星期', '节次', '课程', '单/双周']]));
    expect(source.fields).toEqual(['class', 'weekday', 'period', 'subject', 'parity']);
  });
});
