import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/model/sheet.js';
import { grid, type Written } from './grid.js';
import { cells, texts, week } from './matrix-cells.js';

const posts = ['北校门', '西校门', '食堂底楼', '食堂二楼'];
const monday = ['张三(总值)、李四', '王五', '赵六', '金 玉'];
const others = ['张琦(大)', '王五', '赵六', '钱七'];
const days = (first: Written[], rest: Written[]): Written[][] => [
  ['周一', ...first],
  ...['周二', '周三', '周四', '周五'].map((day) => [day, ...rest]),
];
const date = (iso: string): Cell => ({ kind: 'date', text: iso.replaceAll('-', '/'), iso });
const dutyFields = ['weekday', 'date', 'shift', 'start', 'end', 'place', 'person', 'leader'];

describe('weekdays down, posts across', () => {
  test('each cell is a duty of its people, and each field stands at its own cell', () => {
    const sheet = grid('值班安排', [
      ['2025学年第一学期护导安排(9月1日-11月7日)'],
      ['星期', '北校门 730~800', ...posts.slice(1)],
      ...days(monday, ['张琦(大)', '王五', '/', '钱七']),
    ], ['A1:E1']); // prettier-ignore
    const { records, summary, told } = cells(sheet);
    const valid = 'validFrom=2025-09-01@A1 validTo=2025-11-07@A1';
    expect(records.slice(0, 3)).toEqual([
      `weekday=星期一@A3 ${valid} start=730@B2 end=800@B2 place=北校门@B2 person=张三(总值)、李四@B3 leader=张三@B3`,
      `weekday=星期一@A3 ${valid} place=西校门@C2 person=王五@C3`,
      `weekday=星期一@A3 ${valid} place=食堂底楼@D2 person=赵六@D3`,
    ]);
    expect(records).toHaveLength(16);
    expect(summary).toMatchObject({ kind: 'roster', layout: 'matrix', rows: 20, ignored: 4, headerRow: 2 });
    expect(summary.readAs).toEqual({
      zh: '读作值班矩阵：4 个岗位 × 5 天，2025-09-01–2025-11-07 有效',
      en: 'read as a duty matrix: 4 posts × 5 days, valid 2025-09-01–2025-11-07',
    });
    expect(told).toEqual([]);
  });

  test('two half-terms, posts numbered above their names, times below the last table', () => {
    const table = (title: string, dates: string): Written[][] => [
      [title],
      [dates],
      ['', '岗位1', '岗位2', '岗位3', '岗位4'],
      ['', ...posts],
      ...days(monday, others),
    ];
    const sheet = grid('护导', [
      ...table('某校2025学年第一学期护导安排表(前半学期)', '2025.9.1—11.7'),
      [],
      ...table('2025学年第一学期护导安排表(后半学期)', '2025.11.10—1.16'),
      ['早上校门护导:730~800'],
      ['中午食堂护导:1120~1200'],
    ]);
    const { records, summary, told } = cells(sheet, 'validFrom', 'validTo', 'shift', 'start', 'end', 'place');
    expect(summary).toMatchObject({ rows: 40, ignored: 0 });
    expect(summary.readAs!.en).toBe(
      'read as a duty matrix: 4 posts × 5 days, valid 2025-09-01–2025-11-07; 4 posts × 5 days, valid 2025-11-10–2026-01-16',
    );
    expect(records[0]).toBe(
      'validFrom=2025-09-01@A2 validTo=2025-11-07@A2 shift=早上@A20 start=730@A20 end=800@A20 place=北校门@B4',
    );
    expect(records[22]).toBe(
      'validFrom=2025-11-10@A12 validTo=2026-01-16@A12 shift=中午@A21 start=1120@A21 end=1200@A21 place=食堂底楼@D14',
    );
    expect(told).toEqual([]);
  });

  test('a column of leaders is a roving duty, and names the leader of every other duty of the day', () => {
    const sheet = grid('值日教师表', [
      ['2025年秋季值日教师表(9月1日起)'],
      ['星期', '行政值日', '前门', '操场'],
      ['1', '王校长、李主任', '甲一', '乙二'],
      ['2', '李主任', '甲一(总值)', '乙二'],
      ['3', '', '甲一', '乙二'],
      ['4', '王校长', '甲一', '乙二'],
      ['5', '王校长', '甲一', '乙二'],
    ]);
    const { records } = cells(sheet, 'weekday', 'shift', 'place', 'person', 'leader');
    expect(records.slice(0, 8)).toEqual([
      'weekday=星期一@A3 shift=总值班@B2 person=王校长、李主任@B3 leader=王校长、李主任@B3',
      'weekday=星期一@A3 place=前门@C2 person=甲一@C3 leader=王校长@B3',
      'weekday=星期一@A3 place=操场@D2 person=乙二@D3 leader=王校长@B3',
      'weekday=星期二@A4 shift=总值班@B2 person=李主任@B4 leader=李主任@B4',
      'weekday=星期二@A4 place=前门@C2 person=甲一(总值)@C4 leader=甲一@C4',
      'weekday=星期二@A4 place=操场@D2 person=乙二@D4 leader=李主任@B4',
      'weekday=星期三@A5 place=前门@C2 person=甲一@C5',
      'weekday=星期三@A5 place=操场@D2 person=乙二@D5',
    ]);
    expect(cells(sheet, 'validFrom', 'validTo').records[0]).toBe('validFrom=2025-09-01@A1');
    expect(cells(sheet).summary.readAs!.zh).toContain('2 个岗位 × 5 天，2025-09-01 起有效');
  });

  test('several rows of people below one weekday', () => {
    const sheet = grid('值班安排', [
      ['2025年9月1日-2026年1月20日'],
      ['星期', '校门', '食堂'],
      ['周一', '甲', '乙'],
      ['', '丙', ''],
      ['周二', '甲', '乙'],
      ['', '丙', '丁'],
      ['周三', '甲', '乙'],
    ], ['A3:A4', 'A5:A6']); // prettier-ignore
    expect(cells(sheet, 'weekday', 'place', 'person').records.slice(0, 3)).toEqual([
      'weekday=星期一@A3 place=校门@B2 person=甲@B3',
      'weekday=星期一@A3 place=食堂@C2 person=乙@C3',
      'weekday=星期一@A3 place=校门@B2 person=丙@B4',
    ]);
    expect(cells(sheet).summary).toMatchObject({ rows: 9, ignored: 0 });
  });

  test('shifts beside the weekday', () => {
    const rows = ['周一', '周二', '周三'].flatMap((day) => [[day, '早 7:00-8:00', '甲', '乙'], ['', '晚 16:00-17:00', '丙', '丁']]); // prettier-ignore
    const sheet = grid('值班安排', [
      ['2025年9月1日-2026年1月20日'],
      ['星期', '班次', '校门', '食堂'],
      ...rows,
    ]);
    expect(texts(sheet, ...dutyFields).slice(0, 4)).toEqual([
      '星期一 - 早 7:00 8:00 校门 甲 -',
      '星期一 - 早 7:00 8:00 食堂 乙 -',
      '星期一 - 晚 16:00 17:00 校门 丙 -',
      '星期一 - 晚 16:00 17:00 食堂 丁 -',
    ]);
  });

  test('two headers: shifts above their posts', () => {
    const sheet = grid('护导表', [
      ['2025.9.1-2026.1.20'],
      ['星期', '早活动 7:30-8:00', '', '午间(12:00-13:00)', ''],
      ['', '校门', '操场', '食堂', '操场'],
      ...['周一', '周二', '周三'].map((day) => [day, '甲', '乙', '丙', '丁']),
    ], ['A2:A3', 'B2:C2', 'D2:E2']); // prettier-ignore
    expect(cells(sheet, 'shift', 'start', 'place', 'person').records.slice(0, 4)).toEqual([
      'shift=早活动@B2 start=7:30@B2 place=校门@B3 person=甲@B4',
      'shift=早活动@B2 start=7:30@B2 place=操场@C3 person=乙@C4',
      'shift=午间@D2 start=12:00@D2 place=食堂@D3 person=丙@D4',
      'shift=午间@D2 start=12:00@D2 place=操场@E3 person=丁@E4',
    ]);
  });
});

describe('weekdays across, posts down', () => {
  test('sections of the day, places and a row of leaders', () => {
    const sheet = grid('值班安排', [
      ['2025年9月1日起执行'],
      ['时段', '地点', ...week],
      ['早上7:30-8:00', '校门口', '甲', '乙', '丙', '丁', '戊'],
      ['', '操场', '甲', '乙', '丙', '丁', ''],
      ['中午11:40-12:30', '食堂', '甲', '乙', '丙', '丁', '戊'],
      ['总值班', '', '王校长', '王校长', '李校长', '王校长', '王校长'],
      ['注:请按时到岗'],
    ], ['A3:A4']); // prettier-ignore
    expect(texts(sheet, ...dutyFields).filter((each) => /星期三/.test(each))).toEqual([
      '星期三 - 早上 早上7:30 8:00 校门口 丙 李校长',
      '星期三 - 早上 早上7:30 8:00 操场 丙 李校长',
      '星期三 - 中午 中午11:40 12:30 食堂 丙 李校长',
      '星期三 - 总值班 - - - 李校长 李校长',
    ]);
    expect(cells(sheet).summary).toMatchObject({ rows: 19, ignored: 0 });
  });

  test('headings across the table name the shift of the rows below', () => {
    const sheet = grid('护导安排', [
      ['2025年9月1日-11月7日'],
      ['岗位', ...week],
      ['早活动 7:30-8:00'],
      ['北门', '甲', '乙', '丙', '丁', '戊'],
      ['午间 12:00-13:00'],
      ['食堂', '甲', '乙', '丙', '丁', '戊'],
    ], ['A1:F1', 'A3:F3', 'A5:F5']); // prettier-ignore
    expect(
      cells(sheet, 'shift', 'start', 'place', 'person').records.filter((each) => /甲/.test(each)),
    ).toEqual([
      'shift=早活动@A3 start=7:30@A3 place=北门@A4 person=甲@B4',
      'shift=午间@A5 start=12:00@A5 place=食堂@A6 person=甲@B6',
    ]);
  });

  test('the times in a column behind the weekdays', () => {
    const sheet = grid('护导安排', [['2025年9月1日-11月7日'], ['岗位', ...week, '值班时间'], ['北门', '甲', '乙', '丙', '丁', '戊', '7:30~8:00']]); // prettier-ignore
    expect(cells(sheet, 'start', 'end', 'place').records[0]).toBe('start=7:30@G3 end=8:00@G3 place=北门@A3');
  });
});

describe('days by date', () => {
  test('dates down: a holiday', () => {
    const sheet = grid('国庆值班安排表', [
      ['日期', '带班领导', '白班(8:00-18:00)', '夜班(18:00-次日8:00)'],
      [date('2025-10-01'), '王校长', '甲、乙', '丙'],
      [date('2025-10-02'), '李校长', '甲', '丙'],
      [date('2025-10-03'), '张校长', '甲', '丙'],
    ]);
    expect(cells(sheet, ...dutyFields).records.slice(0, 3)).toEqual([
      'date=2025/10/01@A2 shift=总值班@B1 person=王校长@B2 leader=王校长@B2',
      'date=2025/10/01@A2 shift=白班@C1 start=8:00@C1 end=18:00@C1 person=甲、乙@C2 leader=王校长@B2',
      'date=2025/10/01@A2 shift=夜班@D1 start=18:00@D1 end=次日8:00@D1 person=丙@D2 leader=王校长@B2',
    ]);
    expect(cells(sheet).told).toEqual([]);
  });

  test('dates and weekdays, the year in the title', () => {
    const sheet = grid('值班表', [
      ['2025年秋季值班表'],
      ['日期', '星期', '校门', '食堂'],
      ['9月1日', '周一', '甲', '乙'],
      ['9.2', '周二', '甲', '乙'],
      ['1月5日', '周一', '甲', '乙'],
    ]);
    const { rows } = cells(sheet);
    expect(rows.map(({ cells: [first] }) => first)).toEqual(
      ['2025-09-01', '2025-09-01', '2025-09-02', '2025-09-02', '2026-01-05', '2026-01-05'].map((iso) =>
        expect.objectContaining({ kind: 'date', iso }),
      ),
    );
    expect(texts(sheet, 'weekday', 'place', 'person')[0]).toBe('星期一 校门 甲');
  });

  test.each<[string, Written[][]]>([
    ['down', [['周次', '日期', '值周领导', '校门'], ['1', '9.1-9.5', '王校长', '乙'], ['2', '9.8-9.12', '李校长', '丁'], ['3', '9.15-9.19', '王校长', '己']]],
    ['across', [['岗位', '9.1-9.5', '9.8-9.12', '9.15-9.19'], ['值周领导', '王校长', '李校长', '王校长'], ['校门', '乙', '丁', '己']]],
  ])('weeks %s', (_, rows) => {
    const sheet = grid('值周安排', [['2025年秋季值周安排'], ...rows]);
    const found = texts(sheet, 'weekday', 'validFrom', 'validTo', 'place', 'person', 'leader');
    expect(found).toHaveLength(6);
    expect(found).toContain('每天 2025-09-08 2025-09-12 校门 丁 李校长');
  }); // prettier-ignore
});

describe('when a table holds', () => {
  const table = (...titles: Written[][]) => grid('护导安排', [...titles, ['星期', '北门'], ...days(['甲'], ['乙'])]); // prettier-ignore
  const valid = (...titles: Written[][]) => cells(table(...titles), 'validFrom', 'validTo').records[0];

  test.each([
    ['(2025年9月1日—2025年11月7日)', '2025-09-01', '2025-11-07'],
    ['2025.9.1—11.7', '2025-09-01', '2025-11-07'],
    ['2025-9-1~2025-11-7', '2025-09-01', '2025-11-07'],
    ['2025学年第一学期 9月1日-1月16日', '2025-09-01', '2026-01-16'],
    ['2025-2026学年第二学期(2月24日至7月3日)', '2026-02-24', '2026-07-03'],
    ['2025年护导安排表 9月1日-11月7日', '2025-09-01', '2025-11-07'],
    ['2025年护导安排表 11月10日-1月16日', '2025-11-10', '2026-01-16'],
    ['2026年春季 3.2-4.30', '2026-03-02', '2026-04-30'],
  ])('%s', (title, from, to) => {
    expect(valid([title])).toBe(`validFrom=${from}@A1 validTo=${to}@A1`);
  });

  test.each([
    ['2025年9月值班表', '2025-09-01', '2025-09-30'],
    ['2025学年第一学期12月护导安排', '2025-12-01', '2025-12-31'],
    ['二月值班安排', '2月1日', '2月29日'],
    ['（2025年9月）', '2025-09-01', '2025-09-30'],
    ['2025学年第3周值班表', '第3周', '第3周'],
    ['第十二周值班表', '第12周', '第12周'],
    ['2025年9月后勤值班表', '2025-09-01', '2025-09-30'],
    ['2025年9月编外人员值班表', '2025-09-01', '2025-09-30'],
  ])('a month or a week in the title: %s', (title, from, to) => {
    expect(valid([title])).toBe(`validFrom=${from}@A1 validTo=${to}@A1`);
  });

  test('a month or a week as the name of the sheet', () => {
    const rows = [['2025学年值班表'], ['星期', '北门'], ...days(['甲'], ['乙'])];
    const named = (name: string) => texts(grid(name, rows), 'validFrom', 'validTo')[0];
    expect(named('9月')).toBe('2025-09-01 2025-09-30');
    expect(named('第二周')).toBe('第2周 第2周');
    expect(cells(grid('第二周', rows)).summary.readAs!.zh).toContain('1 个岗位 × 5 天，第2周有效');
  });

  test.each([
    '2025年9月修订值班表', '2025年9月开始执行的值班表', '2025年9月启用值班表', '2025年9月新版值班表', '2025年8月更新 值班安排', '值班表(修订于2025年9月)',
    '2025学年值班表（2025年9月）', '9月、10月值班表', '制表时间:2025年9月', '自第1周起执行的值班表', '（第2周开始执行）', '第2周发布', '9月至学期末值班表', '2025年9月实施值班安排', '2025年9月编制 值班表',
  ])('a month or a week from which a table holds, or in which it was written, says not for how long: %s', (title) => {
    expect(valid([title])).toBe('');
  }); // prettier-ignore

  test.each([
    ['值班表(9月修订)', '值班表', '- -'],
    ['值班表（9月起）', '值班表', '- -'],
    ['值班安排9月更新', '2025-2026学年第一学期值班表', '- -'],
    ['值班安排第1周起', '值班表', '- -'],
    ['值班安排9月', '2025-2026学年第一学期值班表', '- -'],
    ['2025年9月值班安排', '值班表', '2025-09-01 2025-09-30'],
    ['9月', '2025学年值班表', '2025-09-01 2025-09-30'],
    ['值班安排第1周', '2025学年值班表', '第1周 第1周'],
  ])('in the name of the sheet %s, below the title %s', (name, title, expected) => {
    const sheet = grid(name, [[title], ['星期', '北门'], ...days(['甲'], ['乙'])]);
    expect(texts(sheet, 'validFrom', 'validTo')[0]).toBe(expected);
  });

  test('dates in cells of their own', () => {
    expect(valid(['起始日期', date('2025-09-01'), '截止日期', date('2025-11-07')])).toBe(
      'validFrom=2025-09-01@B1 validTo=2025-11-07@D1',
    );
  });

  test('the year of any full date of the sheet', () => {
    const sheet = table(['前半段 9月1日-11月7日']);
    const rows = [...sheet.rows, { number: 9, hidden: false, cells: [{ kind: 'text' as const, text: '制表 2025年8月28日' }] }]; // prettier-ignore
    expect(cells({ ...sheet, rows }, 'validFrom').records[0]).toBe('validFrom=2025-09-01@A1');
  });

  test('a year that nothing tells stays as printed, so that validation asks for it', () => {
    expect(valid(['前半段 9月1日-11月7日'])).toBe('validFrom=9月1日@A1 validTo=11月7日@A1');
  });
});

describe('what is wrong is said at its cell, and the rest is used', () => {
  test('no dates at all', () => {
    const { told, records } = cells(grid('护导安排', [['星期', '北门'], ...days(['甲'], ['乙'])]));
    expect(told).toEqual(['MATRIX_WITHOUT_DATES A1']);
    expect(records).toHaveLength(5);
  });

  test('a weekday twice: the first is used', () => {
    const rows = [
      ['周一', '甲', '乙'],
      ['周二', '丙', '丁'],
      ['周二', '戊', ''],
      ['周四', '己', '庚'],
    ];
    const { told, records, summary } = cells(grid('护导安排', [['2025.9.1-11.7'], ['星期', '北门', '西门'], ...rows])); // prettier-ignore
    expect(told).toEqual(['MATRIX_LINE_TWICE A5']);
    expect(summary).toMatchObject({ rows: 7, ignored: 1 });
    expect(records).toHaveLength(6);
  });

  test('a time that cannot be read is handed on as it is written', () => {
    const sheet = grid('护导安排', [['2025.9.1-11.7'], ['星期', '北门 7:3O~8:00', '西门'], ...days(['甲', '乙'], ['丙', '丁'])]); // prettier-ignore
    expect(cells(sheet, 'start', 'end', 'place').records[0]).toBe('start=7:3O~8:00@B2 place=北门@B2');
  });

  test('notes of which it cannot be told whom they are for', () => {
    const sheet = grid('护导安排', [['2025.9.1-11.7'], ['星期', '北门', '西门'], ...days(['甲', '乙'], ['丙', '丁']), ['值班时间:早上7:30~8:00,中午12:00~13:00']]); // prettier-ignore
    const { told, records } = cells(sheet, 'start');
    expect(told).toEqual(['MATRIX_TIMES_UNCLEAR A8']);
    expect(new Set(records)).toEqual(new Set(['']));
  });

  test('blocks that overlap', () => {
    const table = (dates: string): Written[][] => [[dates], ['星期', '北门'], ...days(['甲'], ['乙']), []];
    const { told, records } = cells(grid('护导安排', [...table('2025.9.1-11.14'), ...table('2025.11.10-2026.1.16')])); // prettier-ignore
    expect(told).toEqual(['MATRICES_OVERLAP A9']);
    expect(records).toHaveLength(10);
  });

  test.each([
    ['9月1日-9月5日', '9月8日-9月12日', []],
    ['12月29日-31日', '1月5日-9日', []],
    ['7月10日-8月25日', '8月1日-8月10日', ['MATRICES_OVERLAP A9']],
    ['9月1日-9月12日', '9月8日-9月12日', ['MATRICES_OVERLAP A9']],
  ])('weeks without a year, %s and %s', (first, second, expected) => {
    const table = (dates: string): Written[][] => [[dates], ['星期', '北门'], ...days(['甲'], ['乙']), []];
    const { told } = cells(grid('护导安排', [...table(first), ...table(second)]));
    expect(told.filter((each) => each.startsWith('MATRICES_OVERLAP'))).toEqual(expected);
  });

  test.each([
    ['2025年9月值班表', '2025年10月值班表', 0],
    ['第1周值班表', '第2周值班表', 0],
    ['第1周值班表', '第1周值班表', 1],
    ['第1周值班表', '9月1日-9月5日', 1],
  ])('months and weeks: %s, %s', (first, second, count) => {
    const table = (title: string): Written[][] => [[title], ['星期', '北门'], ...days(['甲'], ['乙']), []];
    const { told } = cells(grid('护导安排', [...table(first), ...table(second)]));
    expect(told.filter((each) => each.startsWith('MATRICES_OVERLAP'))).toHaveLength(count);
  });

  test('tables for other posts at the same time do not overlap', () => {
    const table = (post: string): Written[][] => [
      ['2025.9.1-11.14'],
      ['星期', post],
      ...days(['甲'], ['乙']),
      [],
    ];
    expect(cells(grid('护导安排', [...table('北门'), ...table('南门')])).told).toEqual([]);
  });
});
