import { describe, expect, test } from 'vitest';
import { grid, type Written } from './grid.js';
import { cells, texts } from './matrix-cells.js';

const number = (n: number) => ({ kind: 'number', text: String(n), number: n }) as const;
const upTo = (last: number, first = 1) =>
  Array.from({ length: last - first + 1 }, (_, n) => number(first + n));
const weekdays = (last: number) => Array.from({ length: last }, (_, n) => '三四五六日一二'[n % 7]!);
const names = (last: number) => Array.from({ length: last }, (_, n) => ['甲一', '乙二', '丙三'][n % 3]!);
const shown = ['date', 'weekday', 'place', 'person'];

describe('the days of a month in a roster', () => {
  test.each<[string, string, Written[][]]>([
    ['a whole month', '值班安排', [['2025年10月值班表'], ['日期', ...upTo(31)], ['校门', ...names(31)]]],
    ['behind a blank corner', '值班安排', [['2025年10月值班表'], ['', ...upTo(31)], ['校门', ...names(31)]]],
    ['the month in the name of the sheet', '2025年10月值班安排', [['', '', ''], ['日期', ...upTo(5)], ['校门', ...names(5)]]],
    ['five days above their weekdays', '值班安排', [['2025年10月值班表'], ['岗位', ...upTo(5)], ['星期', ...weekdays(5)], ['校门', ...names(5)]]],
    ['below their weekdays', '值班安排', [['2025年10月值班表'], ['星期', ...weekdays(8)], ['日期', ...upTo(8)], ['校门', ...names(8)]]],
    ['with 日', '值班安排', [['2025年10月值班表'], ['岗位', '1日', '2日', '3日'], ['校门', ...names(3)]]],
    ['a range in the title', '值班安排', [['2025年10月1日-10月31日'], ['日期', ...upTo(31)], ['校门', ...names(31)]]],
  ])('across: %s', (_, name, rows) => {
    const found = texts(grid(name, rows), 'place', 'person');
    expect(found.slice(0, 3)).toEqual(['校门 甲一', '校门 乙二', '校门 丙三']);
    const { rows: read, source, told } = cells(grid(name, rows));
    const dates = read.map((row) => row.cells[source!.fields.indexOf('date')]);
    expect(dates[1]).toMatchObject({ kind: 'date', iso: '2025-10-02' });
    expect(new Set(dates.map((cell) => cell?.text)).size).toBe(rows.at(-1)!.length - 1);
    expect(told).toEqual([]);
  }); // prettier-ignore

  test('down, with weekdays beside them', () => {
    const rows = [['1', '三', '甲一', '乙二'], ['2', '四', '丙三', '甲一'], ['3', '五', '丙三', '甲一']];
    const sheet = grid('值班安排', [['2025年10月值班表'], ['日期', '星期', '校门', '操场'], ...rows]);
    expect(cells(sheet, ...shown).records.slice(0, 2)).toEqual([
      'date=1@A3 weekday=星期三@B3 place=校门@C2 person=甲一@C3',
      'date=1@A3 weekday=星期三@B3 place=操场@D2 person=乙二@D3',
    ]);
    expect(cells(sheet).told).toEqual([]);
  }); // prettier-ignore

  test('a second half below the first is of its month', () => {
    const half = (from: number, to: number) => [
      ['日期', ...upTo(to, from)],
      ['校门', ...names(to - from + 1)],
      [],
    ];
    const sheet = (from: number) =>
      grid('值班安排', [['2025年10月值班表'], ...half(1, 16), ...half(from, 31)]);
    expect(cells(sheet(17)).records).toHaveLength(31);
    expect(cells(sheet(12)).told).toEqual(['MATRIX_WITHOUT_MONTH A5']);
  });

  test('without a year they are days of a month, of which the term tells the year', () => {
    const sheet = grid('值班安排', [['10月值班表'], ['日期', ...upTo(9)], ['校门', ...names(9)]]);
    expect(cells(sheet, 'date').records[8]).toBe('date=10月9日@J2');
  });

  test.each<[string, Written[][]]>([
    ['no month', [['值班表'], ['日期', ...upTo(31)], ['校门', ...names(31)]]],
    ['two months', [['9月、10月值班表'], ['日期', ...upTo(30)], ['校门', ...names(30)]]],
  ])('%s: not read, and said', (_, rows) => {
    const { told, summary, records } = cells(grid('值班安排', rows));
    expect(told).toEqual(['MATRIX_WITHOUT_MONTH A2']);
    expect(summary).toMatchObject({ kind: null, rows: 3, ignored: 3 });
    expect(records).toEqual([]);
  });

  test.each<[string, Written[][]]>([
    ['1 … 5', [['日期', ...upTo(5)], ['校门', ...names(5)]]],
    ['1 … 6', [['日期', ...upTo(6)], ['校门', ...names(6)]]],
    ['1 … 7', [['日期', ...upTo(7)], ['校门', ...names(7)]]],
    ['down', [['日期', '校门'], ...upTo(5).map((day, n) => [day, names(5)[n]!])]],
    ['from one month into another', [['2025年9月1日-11月7日'], ['日期', ...upTo(5)], ['校门', ...names(5)]]],
  ])('a week by numbers where no one month is named: %s', (_, rows) => {
    const found = texts(grid('值班安排', [['值班表'], ...rows]), 'date', 'weekday', 'person');
    expect(found.slice(0, 5)).toEqual(['- 星期一 甲一', '- 星期二 乙二', '- 星期三 丙三', '- 星期四 甲一', '- 星期五 乙二']);
  }); // prettier-ignore

  test.each<[string, Written[][]]>([
    [
      'not from 1 on',
      [
        ['日期', ...upTo(6, 2)],
        ['校门', ...names(5)],
      ],
    ],
    [
      'too few',
      [
        ['日期', ...upTo(4)],
        ['校门', ...names(4)],
      ],
    ],
    [
      'beside other weekdays',
      [
        ['日期', ...upTo(5)],
        ['星期', ...weekdays(5)],
        ['校门', ...names(5)],
      ],
    ],
  ])('other numbers behind 日期 are the days of a month that is not named: %s', (_, rows) => {
    expect(cells(grid('值班安排', [['值班表'], ...rows])).told).toEqual(['MATRIX_WITHOUT_MONTH A2']);
  });

  test.each<[string, Written[][]]>([
    [
      'behind 班级',
      [
        ['班级', ...upTo(8)],
        ['校门', ...names(8)],
      ],
    ],
    [
      'behind 班',
      [
        ['班', ...upTo(12)],
        ['校门', ...names(12)],
      ],
    ],
    [
      'below 班级',
      [
        ['', '班级'],
        ['岗位', ...upTo(8)],
        ['校门', ...names(8)],
      ],
    ],
    ['down', [['班级', '校门'], ...upTo(8).map((day, n) => [day, names(8)[n]!])]],
  ])('numbers of classes are no days: %s', (_, rows) => {
    const { told, records } = cells(grid('值班安排', [['值班表'], ...rows]));
    expect(told.join()).not.toContain('MATRIX_WITHOUT_MONTH');
    expect(records.join()).not.toMatch(/date=|weekday=/u);
  });

  test.each(['周次', '节次', '序号'])('numbers behind %s are no days, of a month or of a week', (corner) => {
    expect(cells(grid('值班安排', [['2025年10月值班表'], [corner, ...upTo(18)], ['校门', ...names(18)]])).records).toEqual([]); // prettier-ignore
  });

  test('another weekday than that of its date is not taken', () => {
    const sheet = grid('值班安排', [['2025年10月值班表'], ['日期', ...upTo(3)], ['星期', '三', '一', '五'], ['校门', ...names(3)]]); // prettier-ignore
    expect(cells(sheet, 'date', 'weekday').records).toEqual(['date=1@B2 weekday=星期三@B3', 'date=2@C2', 'date=3@D2 weekday=星期五@D3']); // prettier-ignore
  });

  test('a day that the month has not, printed and left blank, is no duty of nobody', () => {
    const sheet = grid('值班安排', [['2025年9月值班表'], ['日期', ...upTo(31)], ['校门', ...names(30)]]);
    expect(cells(sheet).records).toHaveLength(30);
  });
});

describe('marks at the names of people', () => {
  const marked: Written[][] = [
    ['姓名', ...upTo(9)],
    ['甲一', '√', '', '√'],
    ['乙二', '', '√', '休'],
  ];

  test('who is marked is on duty, and no place', () => {
    const sheet = grid('值班安排', [['2025年10月值班表'], ...marked]);
    expect(cells(sheet, ...shown).records).toEqual([
      'date=1@B2 person=甲一@A3',
      'date=3@D2 person=甲一@A3',
      'date=2@C2 person=乙二@A4',
    ]);
    expect(cells(sheet).summary).toMatchObject({ rows: 4, ignored: 1 });
    expect(cells(sheet).told).toEqual([]);
  });

  test('remarks beside them', () => {
    const rows = [
      ['1', '√', '', '升旗'],
      ['2', '', '√', ''],
      ['3', '', '√', ''],
    ];
    const sheet = grid('值班安排', [['2025年10月值班表'], ['日期/姓名', '甲一', '乙二', '备注'], ...rows]);
    expect(texts(sheet, 'place', 'person')).toEqual(['- 甲一', '- 乙二', '- 乙二']);
  });

  test('by weekday', () => {
    const sheet = grid('护导安排', [
      ['2025.9.1-11.7'],
      ['教师', '周一', '周二', '周三'],
      ['甲一', '√', '', '√'],
    ]);
    expect(texts(sheet, 'weekday', 'place', 'person')).toEqual(['星期一 - 甲一', '星期三 - 甲一']);
  });

  test('below a shift that stands across the table', () => {
    const sheet = grid('值班安排', [['2025.9.1-11.7'], ['姓名', '周一', '周二', '周三'], ['早活动'], ['甲一', '√', '', '√']], ['A3:D3']); // prettier-ignore
    expect(texts(sheet, 'weekday', 'shift', 'person')).toEqual(['星期一 早活动 甲一', '星期三 早活动 甲一']);
  });

  test.each<[string, Written[][], string]>([
    ['place', [['岗位', '周一', '周二', '周三'], ['操场', '√', '√', '√']], '操场'],
    ['place and no header', [['', '周一', '周二', '周三'], ['操场', '√', '√', '√']], '操场'],
    ['places beside each other', [['星期', '操场', '校门'], ['周一', '√', ''], ['周二', '√', ''], ['周三', '√', '']], '操场'],
    ['number', [['序号', '岗位', '周一', '周二', '周三'], ['1', '操场', '√', '√', '√']], '操场'],
  ])('marks at a %s name nobody, so that validation asks for the names', (_, rows, place) => {
    const sheet = grid('护导安排', [['2025.9.1-11.7'], ...rows]);
    expect(texts(sheet, 'place', 'person')).toEqual(Array(3).fill(`${place} √`));
  }); // prettier-ignore

  test.each(['早', '晚', '班'])('a mark %s that says more is not read, and said', (mark) => {
    const sheet = grid('值班安排', [['2025年10月值班表'], ['姓名', ...upTo(9)], ['甲一', mark, '√', '中']]);
    const { records, told, summary } = cells(sheet);
    expect(records).toEqual([]);
    expect(told).toEqual(['MATRIX_OF_MARKS A2']);
    expect(summary).toMatchObject({ rows: 3, ignored: 3 });
  });
});
