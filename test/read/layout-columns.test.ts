import { describe, expect, test } from 'vitest';
import { addressAt } from '../../src/model/record.js';
import type { Cell } from '../../src/model/sheet.js';
import { NOT_CALCULATED } from '../../src/read/cells/cell.js';
import { recognise } from '../../src/read/layout.js';
import { grid, type Written } from './grid.js';
import { read } from './records.js';

const date = (iso: string): Cell => ({ kind: 'date', text: iso, iso });
const time = (text: string, minutes: number): Cell => ({ kind: 'time', text, minutes });

describe('columns that no kind knows', () => {
  test('are listed, and named in one warning', () => {
    const { summary, problems } = read(
      grid('教职工', [
        ['序号', '工号', '备注', '姓名', '血型'],
        ['1', '7', '', '甲', 'A'],
      ]),
    );
    expect(summary.unusedHeaders).toEqual(['序号', '备注', '血型']);
    expect(problems).toMatchObject([
      {
        code: 'UNUSED_COLUMNS',
        severity: 'warning',
        cell: 'C1',
        values: { columns: { zh: '备注、血型', en: '备注, 血型' } },
      },
    ]);
  });

  test('a filled column without a header is one of them, an empty one is not', () => {
    const { summary, problems } = read(
      grid('教职工', [
        ['工号', '', '姓名', ''],
        ['7', '', '甲', ''],
        ['8', '', '乙', '', '', '丙'],
      ]),
    );
    expect(summary.unusedHeaders).toEqual(['(F)']);
    expect(problems).toMatchObject([{ code: 'UNUSED_COLUMNS', cell: 'F1' }]);
  });
});

describe('two columns for one field', () => {
  test.each([
    ['隐患台账', '隐患编号|场所|责任人|整改责任人', 'D', 'C1', '整改责任人'],
    ['隐患台账', '隐患编号|场所|责任人|负责人', 'C', 'D1', '责任人'],
  ])('%s: %s reads %s and says so at %s', (name, header, letter, cell, used) => {
    const { source, problems } = read(grid(name, [header.split('|'), ['1', '操场', '甲', '乙']]));
    expect(source.letters[source.fields.indexOf('owner')]).toBe(letter);
    expect(source.fields).toHaveLength(3);
    expect(problems).toMatchObject([
      { code: 'DUPLICATE_COLUMN', cell, values: { used, usedCell: `${letter}1` } },
    ]);
  });

  test('班级 and 寝室: the filled one counts, at its own address', () => {
    const { records, rows, problems } = read(
      grid('交接记录', [
        ['日期', '环节', '班级', '寝室'],
        ['9-1', '放晚学', '七1', ''],
        ['9-1', '就寝前', '', '302'],
        ['9-1', '离校', '', ''],
      ]),
    );
    expect(records.map((record) => record.split(' ')[2])).toEqual(['group=七1', 'group=302', 'group=']);
    expect(rows.map(({ addresses }) => addresses?.get(2))).toEqual([undefined, 'D3', undefined]);
    expect(problems).toEqual([]);
  });

  test('受伤学生 and 施暴学生 are joined, so that both are kept back', () => {
    const { records, problems } = read(
      grid('事件记录', [
        ['发生时间', '地点', '受伤学生姓名', '施暴学生'],
        ['2025-09-01 8:00', '操场', '甲一', '乙二'],
        ['2025-09-02 8:00', '操场', '甲一', '无'],
      ]),
    );
    expect(records.map((record) => /students=(\S+)/.exec(record)![1])).toEqual(['甲一、乙二', '甲一']);
    expect(problems).toEqual([]);
  });

  test('内容 and 形式 are joined', () => {
    const { rows, source } = read(
      grid('学生活动', [
        ['活动名称', '形式', '负责人', '内容'],
        ['春游', '徒步', '甲', '植树'],
        ['参观', '', '乙', '博物馆'],
        ['春游', NOT_CALCULATED, '甲', '植树'],
      ]),
    );
    const at = source.fields.indexOf('content');
    expect(rows[0]!.cells[at]).toEqual({ kind: 'text', text: '徒步 植树' });
    expect(rows[0]!.addresses).toBeUndefined();
    expect(rows[1]!.cells[at]).toEqual({ kind: 'text', text: '博物馆' });
    expect(rows[1]!.addresses).toEqual(new Map([[at, 'D3']]));
    expect(rows[2]!.cells[at]).toBe(NOT_CALCULATED);
  });
});

describe('a day and a time side by side are one moment', () => {
  test.each<[string, string | Cell, string | Cell, Partial<Cell> | undefined, string | undefined]>([
    ['texts', '2025年9月1日', '8:05', { kind: 'text', text: '2025年9月1日 8:05' }, undefined],
    [
      'typed cells',
      date('2025-09-01'),
      time('8:05', 485),
      { kind: 'date', iso: '2025-09-01T08:05' },
      undefined,
    ],
    [
      'a typed day and a text',
      date('2025-09-01'),
      '8点',
      { kind: 'text', text: '2025-09-01 8点' },
      undefined,
    ],
    ['a time that has its day', '9月', '2025-09-01 08:05', { text: '2025-09-01 08:05' }, 'B2'],
    ['a day that was never calculated', NOT_CALCULATED, '8:05', { kind: 'uncalculated' }, undefined],
    ['a time that was never calculated', '9月1日', NOT_CALCULATED, { kind: 'uncalculated' }, 'B2'],
    ['no time', date('2025-09-01'), '', { kind: 'date', iso: '2025-09-01' }, undefined],
    ['no day', '', '8:05', { text: '8:05' }, 'B2'],
    ['nothing', '', '', undefined, 'B2'],
  ])('%s', (_, day, clock, expected, address) => {
    const { rows, source, problems } = read(
      grid('出校登记', [
        ['日期', '出校时间', '学生', '班级'],
        [day, clock, '甲', '七1'],
      ]),
    );
    expect(source.fields).toEqual(['at', 'pupil', 'class']);
    if (expected === undefined) expect(rows[0]!.cells[0]).toBeUndefined();
    else expect(rows[0]!.cells[0]).toMatchObject(expected);
    expect(rows[0]!.addresses?.get(0)).toBe(address);
    expect(problems).toEqual([]);
  });
});

describe('a start and an end in one column', () => {
  test.each([
    ['值班表', '日期|班次|起止时间', '9-1|早|730~800', 'date=9-1 shift=早 start=730 end=800'],
    [
      '值班表',
      '日期|班次|值班时间|到岗时间',
      '9-1|早|7:30-8:00|7:20',
      'date=9-1 shift=早 start=7:30 end=8:00 arrived=7:20',
    ],
    ['值班表', '日期|起止时间|开始时间', '9-1|7:30-8:00|7:40', 'date=9-1 end=8:00 start=7:40'],
    ['值班安排', '日期|值班时间|值班人', '9-1|7:30—8:00|甲', 'date=9-1 start=7:30 end=8:00 person=甲'],
    ['作息时段', '时段|时间', '午休|12:00至13:30', 'name=午休 start=12:00 end=13:30'],
    [
      '学生活动',
      '活动名称|负责人|活动时间',
      '春游|甲|2025-09-15 8:00-16:00',
      'name=春游 organizer=甲 start=2025-09-15 8:00 end=2025-09-15 16:00',
    ],
    [
      '请假',
      '姓名|类别|请假时间',
      '甲|病假|2025-9-1至2025-9-3',
      'person=甲 type=病假 start=2025-9-1 end=2025-9-3',
    ],
    [
      '应急演练',
      '演练时间|演练类型',
      '2025年9月10日 14:30-15:10|消防',
      'date=2025年9月10日 start=14:30 end=15:10 type=消防',
    ],
    ['应急演练', '演练时间|演练类型', '2025年9月10日|消防', 'date=2025年9月10日 start= end= type=消防'],
    ['值班表', '日期|班次|起止时间', '9-1|早|随时', 'date=9-1 shift=早 start=随时 end='],
  ])('%s: %s', (name, header, row, record) => {
    const { records, problems } = read(grid(name, [header.split('|'), row.split('|')]));
    expect(records).toEqual([record]);
    expect(problems).toEqual([]);
  });

  test('both fields stand at the column that holds them', () => {
    const { source } = read(grid('值班表', [['日期', '班次', '起止时间', '值班人']]));
    expect(source.fields).toEqual(['date', 'shift', 'start', 'end', 'person']);
    expect(source.letters).toEqual(['A', 'B', 'C', 'C', 'D']);
  });

  test('where both have columns of their own it is not used', () => {
    const { summary, source } = read(grid('值班表', [['日期', '班次', '起止时间', '开始时间', '结束时间']]));
    expect(source.letters).toEqual(['A', 'B', 'D', 'E']);
    expect(summary.unusedHeaders).toEqual(['起止时间']);
  });
});

test.each(['1.姓名', '1、姓 名*', '（3）姓名', '2．姓名（必填）'])('a numbered header means what it says without its number: %s', (name) => {
  const { sources } = recognise('a.xlsx', [grid('教职工', [[name, '4、岗位', '5.联系电话'], ['王建国', '校长', '13800000001']])]);
  expect(sources[0]!.source.fields).toContain('name');
}); // prettier-ignore

describe('a list that is printed several times side by side', () => {
  const block = ['序号', '姓名', '岗位', '在岗状态'];
  const rows: Written[][] = [
    ['1', '王建国', '校长', '在岗', '3', '张三', '教师', '在岗'],
    ['2', '李梅', '教师', '在岗', '4', '赵六', '保安', '在岗'],
    ['', '', '', '', '5', '孙七', '校医', '在岗'],
  ];

  test('is read block by block, each cell at its own address', () => {
    const { records, rows: found, summary, problems, source } = read(grid('教职工', [[...block, ...block], ...rows]));
    expect(records.map((each) => each.slice(0, 8))).toEqual(['name=王建国', 'name=李梅 ', 'name=张三 ', 'name=赵六 ', 'name=孙七 ']);
    expect(found.map((row) => addressAt(source, row, 0))).toEqual(['B2', 'B3', 'F2', 'F3', 'F4']);
    expect(summary).toMatchObject({ rows: 5, ignored: 0, readAs: { zh: '读作并排的 2 栏，左栏在先' } });
    expect(problems).toEqual([]);
  }); // prettier-ignore

  test('also with a blank column between, below a title, and three times', () => {
    const two = block.slice(1, 3);
    const { records, summary, problems } = read(
      grid('教职工', [['教职工名册'], [...two, '', ...two, '', ...two], ['王建国', '校长', '', '李梅', '教师', '', '张三', '教师'], ['合计', '3']]),
    );
    expect(records).toEqual(['name=王建国 posts=校长', 'name=李梅 posts=教师', 'name=张三 posts=教师']);
    expect(summary).toMatchObject({ rows: 4, ignored: 1 });
    expect(problems).toEqual([]);
  }); // prettier-ignore

  test.each<[string, Written[], number]>([
    ['校长签字：', ['校长签字：', '', '', '', '（公章）'], 2],
    ['审核人：', ['审核人：', '', '', '', '', '王芳'], 2],
    ['合计', ['合计', '', '', '', '', '3人'], 2],
    ['an example in all blocks', ['示例', '张三', '教师', '', '9', '李四', '教师', '在岗'], 2],
    ['beside a total a record', ['合计', '1', '', '', '9', '王三', '教师', '在岗'], 3],
  ])('a line that begins with %s', (_, line, records) => {
    const result = read(grid('教职工', [[...block, ...block], rows[0]!, line]));
    expect(result.records).toHaveLength(records);
    expect(result.problems).toEqual([]);
  });

  test('what stands beside the last block is told', () => {
    const { problems } = read(
      grid('教职工', [
        [...block, ...block],
        [...rows[0]!, '临聘'],
      ]),
    );
    expect(problems).toMatchObject([{ code: 'UNUSED_COLUMNS', cell: 'I1' }]);
  });

  test('thousands of them are no form', () => {
    const wide = Array.from({ length: 1_000 }, () => ['姓名', '岗位']).flat();
    const values = Array.from({ length: 10 }, () => wide.map((_, n) => `王${n}`));
    const { records, problems } = read(grid('教职工', [wide, ...values]));
    expect(records).toHaveLength(10);
    expect(problems.map(({ code }) => code)).toEqual(['COLUMNS_AS_ONE']);
  });

  test.each<[string, Written[], string[]]>([
    ['merged', ['校办', '', '', '教务处'], ['A1:B1', 'D1:E1']],
    ['not merged', ['校办', '', '', '教务处'], []],
    ['of months', ['2025年9月', '', '', '2025年10月'], []],
  ])('also with a title over each block, which is told: %s', (_, titles, merges) => {
    const rows = [['姓名', '岗位', '', '姓名', '岗位'], ['王建国', '校长', '', '李梅', '教师']];
    const { records, summary, problems } = read(grid('教职工', [['教职工名册'], titles, ...rows], merges.map((each) => each.replaceAll('1', '2'))));
    expect(records).toEqual(['name=王建国 posts=校长', 'name=李梅 posts=教师']);
    expect(summary.readAs?.zh).toBe('读作并排的 2 栏，左栏在先');
    expect(problems).toMatchObject([{ code: 'BLOCK_TITLES', cell: 'A2', values: { titles: { zh: `${titles[0]}、${titles[3]}` } } }]);
  }); // prettier-ignore

  test('but not where the titles make other headers of them', () => {
    const { records } = read(
      grid('学生活动', [['计划', '', '', '实际', '', ''], ['活动名称', '开始时间', '结束时间', '活动名称', '开始时间', '结束时间'], ['春游', '8:00', '9:00', '', '8:10', '9:10']]),
    );
    expect(records).toEqual(['name=春游 start=8:00 end=9:00 actualStart=8:10 actualEnd=9:10']);
  }); // prettier-ignore

  test('one header twice is one column', () => {
    const { records, problems } = read(grid('教职工', [['姓名', '岗位', '岗位'], ['王建国', '校长', '教师']])); // prettier-ignore
    expect(records).toEqual(['name=王建国 posts=校长、教师']);
    expect(problems).toEqual([]);
  });
});
