import { describe, expect, test } from 'vitest';
import { recognise } from '../../src/read/layout.js';
import { tellProblem } from '../../src/model/problem.js';
import type { Sheet } from '../../src/model/sheet.js';
import { toRecords } from '../../src/validate/records.js';
import { grid, type Written } from './grid.js';
import { week } from './matrix-cells.js';

/** What becomes of the sheets of one file: records with typed values, and all that was said about them. */
function taken(...sheets: Sheet[]) {
  const recognised = recognise('a.xlsx', sheets);
  const { records, counts, problems } = toRecords(recognised.sources);
  const told = [...recognised.problems, ...problems];
  return {
    records,
    counts,
    told: told.map(({ code, sheet, cell }) => `${code} ${sheet ?? ''}!${cell ?? ''}`),
    said: told.map((each) => tellProblem(each, 'zh').message),
  };
}

const roster = (dates: string, body: Written[][]): Written[][] => [
  [`2025学年护导安排 ${dates}`],
  ['星期', '北校门 730~800', '食堂'],
  ...body,
  [],
];
const body = [
  ['周一', '张三(总值)、李四', '张琦(大)\n王 五'],
  ['周二', '李四', '待定'],
  ['周三', '李四', '赵六'],
];

describe('a weekday that there is not', () => {
  test.each([
    ['in the middle of the days down', 1, '值班!A4'],
    ['below the last day', 3, '值班!A6'],
  ])('%s: its row is said and left out, and the others stay as they are', (_where, index, cell) => {
    const rows = body.toSpliced(index, 0, ['周八', '赵六', '张三']);
    const usual = taken(grid('值班', roster('9月1日-11月7日', body)));
    const { records, told } = taken(grid('值班', roster('9月1日-11月7日', rows)));
    expect(records.map(({ values }) => values)).toEqual(usual.records.map(({ values }) => values));
    expect(told).toEqual([...usual.told, `MATRIX_LINES_UNUSED ${cell}`]);
  });

  test('周七 is Sunday', () => {
    const { records } = taken(grid('值班', roster('9月1日-11月7日', [...body, ['周七', '赵六', '']])));
    expect(records.map(({ values }) => values['weekday'])).toContain('星期日');
  });
});

describe('a printed table becomes records', () => {
  test('of a timetable', () => {
    const { records, counts, told } = taken(
      grid('七(1)班', [
        ['节次', ...week],
        ['第1节 8:00-8:40', '语文 周海燕', '数学(1-8,10-16周) 李明、王芳', '单:音乐 双:美术', '', '体育'],
        ['第2节', '数学', '', '', '', ''],
      ]),
    );
    expect(told).toEqual([]);
    expect(counts).toMatchObject([{ records: 6, rejected: 0, ignored: 0 }]);
    expect(records.map(({ key }) => key)).toEqual([
      '七(1)班|星期一|第1节||',
      '七(1)班|星期二|第1节|1-8,10-16|',
      '七(1)班|星期三|第1节||单',
      '七(1)班|星期三|第1节||双',
      '七(1)班|星期五|第1节||',
      '七(1)班|星期一|第2节||',
    ]);
    expect(records.map(({ values }) => values)).toMatchObject([
      { subject: '语文', teacher: ['周海燕'], weeks: null, parity: null },
      { subject: '数学', teacher: ['李明', '王芳'], weeks: '1-8,10-16' },
      { subject: '音乐', teacher: null, parity: '单' },
      { subject: '美术', teacher: null, parity: '双' },
      { subject: '体育', teacher: null },
      { subject: '数学', teacher: null },
    ]);
  });

  test('of a duty roster in two halves of the term: their keys are equal, and that is no doubt', () => {
    const sheet = grid('值班安排', [...roster('9月1日-11月7日', body), ...roster('11月10日-1月16日', body)]);
    const { records, counts, told } = taken(sheet);
    expect(told).toEqual([]);
    expect(counts).toMatchObject([{ records: 12, rejected: 0, ignored: 0 }]);
    expect(records.slice(0, 4).map(({ values }) => values)).toEqual([
      { weekday: '星期一', validFrom: '2025-09-01', validTo: '2025-11-07', start: 450, end: 480, place: '北校门', person: ['张三', '李四'], leader: '张三' },
      { weekday: '星期一', validFrom: '2025-09-01', validTo: '2025-11-07', start: null, end: null, place: '食堂', person: ['张琦(大)', '王五'], leader: null },
      { weekday: '星期二', validFrom: '2025-09-01', validTo: '2025-11-07', start: 450, end: 480, place: '北校门', person: ['李四'], leader: null },
      { weekday: '星期二', validFrom: '2025-09-01', validTo: '2025-11-07', start: null, end: null, place: '食堂', person: [], leader: null },
    ]); // prettier-ignore
    expect(records[6]!.values).toMatchObject({ validFrom: '2025-11-10', validTo: '2026-01-16' });
  });

  test('nearly the same table handed in twice is asked about once, not for each of its cells', () => {
    const rows = [['节次', ...week], ['1', '语文', '数学', '英语', '体育', '音乐'], ['2', '语文', '数学', '英语', '体育', '音乐']]; // prettier-ignore
    const { told } = taken(
      grid('七1班', rows),
      grid('七1班 (2)', rows.with(2, ['2', '语文', '数学', '英语', '体育'])),
      grid('七2班', rows),
    );
    expect(told.filter((each) => each.startsWith('DUPLICATE_KEY'))).toHaveLength(1);
  });

  test('tables on several sheets whose dates overlap', () => {
    const { told } = taken(
      grid('护导安排上', roster('9月1日-11月14日', body)),
      grid('护导安排下', roster('11月10日-1月16日', body)),
    );
    expect(told).toContain('MATRICES_OVERLAP 护导安排下!A1');
  });
});

describe('a label that several cells share is told once, at its own cell', () => {
  test.each<[string, Written[][], string]>([
    ['a time that cannot be read', [['2025.9.1-11.7'], ['星期', '北门 7:3O~8:00'], ['周一', '甲'], ['周二', '乙'], ['周三', '丙']], 'NOT_A_TIME 值班安排!B2'],
    ['dates without a year', [['前半段 9月1日-11月7日'], ['星期', '北门'], ['周一', '甲'], ['周二', '乙'], ['周三', '丙']], 'DATE_WITHOUT_YEAR 值班安排!A1'],
  ])('%s', (_, rows, expected) => {
    const { records, told } = taken(grid('值班安排', rows));
    expect(records).toHaveLength(3);
    expect(new Set(told)).toEqual(new Set([expected]));
  }); // prettier-ignore

  test.each<[string, Written[][]]>([
    ['below', [['日期', '9月26日', '9月28日', '9月29日'], ['星期', '星期五', '星期二', '星期一'], ['校门', '甲', '乙', '丙']]],
    ['in the same cell', [['岗位', '9月26日(周五)', '9月28日(周二)', '9月29日(周一)'], ['校门', '甲', '乙', '丙']]],
    ['beside', [['日期', '星期', '校门'], ['9月26日', '周五', '甲'], ['9月28日', '周二', '乙'], ['9月29日', '周一', '丙']]],
  ])('a make-up day with the weekday that it follows %s is read as its date', (_, rows) => {
    const { records, told } = taken(grid('值班安排', [['2025年9月值班表'], ...rows]));
    expect(records.map(({ values: { date, weekday } }) => [date, weekday])).toEqual([['2025-09-26', '星期五'], ['2025-09-28', null], ['2025-09-29', '星期一']]);
    expect(told).toEqual([]);
  }); // prettier-ignore

  test('a date that cannot be read rejects its duties', () => {
    const { counts, told, said } = taken(
      grid('值班安排', [['日期', '星期', '校门', '食堂'], ['9月1日', '周一', '甲', '乙'], ['9月2日', '周二', '甲', '乙'], ['9月3日', '周三', '甲', '乙']]), // prettier-ignore
    );
    expect(counts).toMatchObject([{ records: 0, rejected: 6 }]);
    expect(told).toEqual([2, 3, 4].map((row) => `ROW_KEY_UNREADABLE 值班安排!A${row}`));
    expect(said[0]).toContain('没有年份');
  });
});

test('what is said of tables is said in both languages', () => {
  const { told, said } = taken(
    grid('课程表', [
      ['节次', ...week],
      ['1', '语文', '数学', '英语', '体育', '音乐'],
      ['1', '语文'],
    ]),
    grid('值班安排', [['星期', '北门'], ['周一', '甲'], ['周一', '乙'], ['周三', '丙'], ['周四', '丙'], ['值班时间:早上7:30~8:00,中午12:00~13:00']]), // prettier-ignore
    grid('护导安排', [
      ['星期', '北门'],
      ['周一', '甲'],
      ['周三', '丙'],
      ['周四', '丁'],
    ]),
    grid('七1班', [
      ['节次', ...week, '备注'],
      ['1', '语文'],
    ]),
  );
  expect(told.map((each) => each.split(' ')[0])).toEqual([
    'MATRIX_LINE_TWICE', 'MATRIX_WITHOUT_CLASS', 'MATRIX_LINE_TWICE', 'MATRIX_TIMES_UNCLEAR', 'MATRIX_WITHOUT_DATES',
    'MATRIX_WITHOUT_DATES', 'MATRIX_LINES_UNUSED', 'MATRICES_OVERLAP', 'SEVERAL_SHEETS',
  ]); // prettier-ignore
  for (const each of said) expect(each).not.toMatch(/\{\w+\}/);
});
