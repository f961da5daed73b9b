import { describe, expect, test } from 'vitest';
import { recognise } from '../../src/read/layout.js';
import { grid, type Written } from './grid.js';
import { realHeaders } from './real-headers.js';
import { cells, texts, week } from './matrix-cells.js';

const down = (record: (day: string) => string[]): string[][] =>
  ['周一', '周二', '周三', '周四', '周五'].map(record);

describe('a list stays a list, though weekdays or dates stand below each other', () => {
  test.each<[string, string[], (day: string) => string[], string]>([
    ['值班安排', ['星期', '班次', '值守场所', '值班人'], (day) => [day, '早活动', '北校门', '甲'], 'roster'],
    ['值日表', ['星期', '带班领导', '值班教师'], (day) => [day, '王校长', '甲、乙'], 'roster'],
    [
      'Sheet1',
      ['日期', '班次', '值守场所', '值班人', '到岗时间'],
      (day) => [day, '早', '门', '甲', '7:30'],
      'shift',
    ],
    [
      '课程表',
      ['班级', '星期', '节次', '课程', '任课教师'],
      (day) => ['七1', day, '1', '语文', '甲'],
      'timetable',
    ],
    ['课表', ['班级', '星期', '节次', '课程'], (day) => ['七1', day, '1', '语文'], 'timetable'],
    ['作息时段', ['时段', '时间', '适用星期'], (day) => ['早读', '7:40-8:00', day], 'period'],
  ])('%s with %j', (name, header, record, kind) => {
    const { summary } = cells(grid(name, [['标题'], header, ...down(record)]));
    expect(summary).toMatchObject({ kind, layout: 'list', rows: 5, ignored: 0 });
    expect(summary.readAs).toBeUndefined();
  });

  test.each(realHeaders)('%s with the header %s', (name, header) => {
    const columns = header.split('|');
    const rows = [columns, ...down((day) => columns.map((_, i) => (i === 0 ? day : 'x')))];
    expect(recognise('a.xlsx', [grid(name, rows)]).sheets[0]!.layout).not.toBe('matrix');
  });

  test.each([
    ['last', ['日期', '违规情况', '查岗时间', '报告对象', '巡查次数'], ['', '', '2025-09-01', '2025-09-02', '周一']],
    ['first', ['巡查次数', '日期', '违规情况', '查岗时间', '报告对象'], ['周一', '', '', '2025-09-01', '2025-09-02']],
  ])('a row that holds three days is none of a table where every header is a column: the weekday %s', (_, header, row) => {
    const next = header.map((name) => (name === '违规情况' ? '轻伤' : name === '报告对象' ? '李小明' : ''));
    expect(cells(grid('值班表', [header, row, next])).summary).toMatchObject({ kind: 'shift', layout: 'list' });
  }); // prettier-ignore

  test('weekdays beside each other are no list, though 班级 and 节次 are headers of one', () => {
    const rows: Written[][] = [
      ['班级', '节次', ...week],
      ['七1', '1', '语文', '数学', '英语', '体育', '音乐'],
    ];
    expect(cells(grid('课程表', rows)).summary).toMatchObject({ layout: 'matrix', rows: 5 });
  });
});

describe('sheets that look alike', () => {
  test.each(['作息时间表', '食堂日志', '教室日志', '值日生安排', '卫生值日表', '值班签到表'])('%s is no matrix', (name) => {
    const sheet = grid(name, [['', ...week], ['第1节', '甲', '乙', '丙', '丁', '戊'], ['第2节', '甲', '乙', '丙', '丁', '戊']]);
    expect(cells(sheet).summary.kind).toBeNull();
  }); // prettier-ignore
});

describe('the list forms say in a title what matrices say', () => {
  test('a duty list by weekday takes the dates of its title', () => {
    const sheet = grid('值班安排', [
      ['2025学年第一学期前半段(9月1日-11月7日)'],
      ['星期', '班次', '值守场所', '值班人'],
      ...down((day) => [day, '早活动', '北校门', '甲']),
    ]);
    expect(cells(sheet, 'validFrom', 'validTo').records[0]).toBe('validFrom=2025-09-01@A1 validTo=2025-11-07@A1');
  }); // prettier-ignore

  test('its own columns come first', () => {
    const sheet = grid('值班安排', [['9月1日-11月7日'], ['星期', '值班人', '起始日期'], ...down((day) => [day, '甲', '2025-10-01'])]); // prettier-ignore
    expect(texts(sheet, 'validFrom', 'validTo')[0]).toBe('2025-10-01 -');
  });

  test('校历: a row for several days is one record for each', () => {
    const sheet = grid('校历', [
      ['2025学年第一学期校历'],
      ['日期', '类型', '按星期几', '说明'],
      ['10月1日-10月3日', '放假', '', '国庆'],
      ['9月28日(周日)、10月11日', '调休上课', '', ''],
      ['2025-12-31—2026-1-2', '放假', '', '元旦'],
      ['2025-09-01', '上课', '', ''],
      ['寒假', '放假', '', ''],
    ]);
    const { rows, summary } = cells(sheet);
    const days = rows.map(({ number, cells: [date] }) => [
      number,
      date?.kind === 'date' ? date.iso : date?.text,
    ]);
    expect(days).toEqual([
      [3, '2025-10-01'], [3, '2025-10-02'], [3, '2025-10-03'],
      [4, '2025-09-28'], [4, '2025-10-11'],
      [5, '2025-12-31'], [5, '2026-01-01'], [5, '2026-01-02'],
      [6, '2025-09-01'], [7, '寒假'],
    ]); // prettier-ignore
    expect(summary).toMatchObject({ rows: 10, ignored: 0 });
  });

  test.each(['2025年10月8日-10月1日', '2025-01-01至2025-12-31', '10月1日-3日'])('校历: %s stays as it is written', (written) => {
    expect(texts(grid('校历', [['日期', '类型'], [written, '放假']]), 'date')).toEqual([written]);
  }); // prettier-ignore
});
