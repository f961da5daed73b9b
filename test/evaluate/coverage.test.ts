import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/evaluate/coverage.js';
import type { Coverage, CoverageDays } from '../../src/model/report.js';
import { build, rulesOf, type Sheets, type TypedRow } from '../build.js';

const { posts } = rulesOf('no principle');

/** Two weeks, of which each Monday noon on the playground is watched. */
const school: readonly TypedRow[] = [
  { name: '校', principal: '周正平', safetyLeader: '何晓明', termStart: '2025-09-01', termEnd: '2025-09-14' },
];
const staff: readonly TypedRow[] = [
  { name: '张三', posts: '语文教师', status: '在岗' },
  { name: '李四', posts: '总务主任', status: '在岗' },
  { name: '钱七', posts: '语文教师', status: '离职' },
  { name: '周正平', posts: '校长', status: '在岗' },
  { name: '何晓明', posts: '安全副校长', status: '在岗' },
];
const period: TypedRow = { name: '午间', start: '12:00', end: '13:00', weekdays: '周一', places: '操场', defaultPost: '总务主任' }; // prettier-ignore
const duty: TypedRow = { weekday: '周一', shift: '午间', start: '12:00', end: '13:00', place: '操场', person: '张三' }; // prettier-ignore
const shift: TypedRow = { date: '2025-09-01', shift: '午间', start: '12:00', end: '13:00', place: '操场', person: '李四', substitute: '' }; // prettier-ignore
const leave: TypedRow = { person: '张三', start: '2025-09-01', end: '2025-09-01', approver: '何晓明' };
const lesson: TypedRow = { date: '2025-09-01', class: '七1', period: '5', subject: '语文', teacher: '张三', start: '12:00', end: '12:40' }; // prettier-ignore
const trip: TypedRow = { id: 'HD1', name: '秋游', place: '校外', location: '科技馆', start: '2025-09-01 8:00', end: '2025-09-01 12:15', organizer: '张三' }; // prettier-ignore
const area: TypedRow = { name: '操场', category: '操场', owner: '张三' };

const sheets = { school, staff, period: [period], roster: [duty] };

function covered(given: Sheets, asOf = '2025-09-30'): Coverage {
  return coverageOf(build(given, asOf), posts, 'zh');
}

/** One group of days in a line: state, days of September, who, times, reasons, cells. */
function told({ state, dates, named, uncovered, losses, at, missing, mixed }: CoverageDays): string {
  const why = losses.map((loss) => `${loss.name} ${loss.certain ? '' : 'maybe '}${loss.reason} ${loss.at.join(' ')}`.trim()); // prettier-ignore
  const open = missing.map(({ sheet, cell, field }) => `open ${sheet}!${cell ?? field}`);
  const days = dates.map((date) => date.slice(8)).join('+');
  const parts = [state, days, named.join('、'), ...uncovered, ...why, at.join(' '), ...open, mixed ? 'mixed' : '']; // prettier-ignore
  return parts.filter(Boolean).join(' | ');
}

const behind = (given: Sheets): string[] => covered(given).cells.flatMap((cell) => cell.behind.map(told));
const unsure = staff.map((row) => (row['name'] === '张三' ? { ...row, status: '' } : row));

describe('the days behind a square', () => {
  it.each<[string, Sheets, readonly string[]]>([
    ['covered on both', {}, ['covered | 01+08 | 张三 | 值班安排!F2']],
    ['an empty roster', { roster: [] }, ['nobody | 01+08 | 12:00–13:00']],
    ['a blank cell', { roster: [{ ...duty, person: '' }] }, ['nobody | 01+08 | 12:00–13:00 | 值班安排!F2']],
    ['too short', { roster: [{ ...duty, end: '12:50' }] }, ['thin | 01+08 | 张三 | 12:50–13:00 | 值班安排!F2']],
    ['on leave once', { leave: [leave] }, ['nobody | 01 | 张三 | 12:00–13:00 | 张三 on-leave 请假!A2 | 值班安排!F2', 'covered | 08 | 张三 | 值班安排!F2']],
    ['teaching once', { lesson: [lesson] }, ['thin | 01 | 张三 | 12:00–12:40 | 张三 teaching 课堂记录!E2 | 值班安排!F2', 'covered | 08 | 张三 | 值班安排!F2']],
    ['elsewhere once', { activity: [trip] }, ['thin | 01 | 张三 | 12:00–12:15 | 张三 elsewhere 学生活动!G2 | 值班安排!F2', 'covered | 08 | 张三 | 值班安排!F2']],
    ['left', { roster: [{ ...duty, person: '钱七' }] }, ['nobody | 01+08 | 钱七 | 12:00–13:00 | 钱七 not-on-staff 教职工!C4 | 值班安排!F2']],
    ['a stranger', { roster: [{ ...duty, person: '家长甲' }] }, ['nobody | 01+08 | 家长甲 | 12:00–13:00 | 家长甲 not-on-staff | 值班安排!F2']],
    ['a blank status', { staff: unsure }, ['unknown | 01+08 | 张三 | 张三 maybe not-on-staff 教职工!C2 | 值班安排!F2 | open 教职工!C2']],
    ['recorded by another once', { shift: [shift] }, ['covered | 01 | 李四 | 值班表!F2', 'covered | 08 | 张三 | 值班安排!F2']],
    ['no times', { period: [{ ...period, start: '' }] }, ['unknown | 01+08 | open 作息时段!B2 | open 作息时段!C2']],
  ])('%s', (_, given, expected) => {
    expect(behind({ ...sheets, ...given })).toEqual(expected);
  }); // prettier-ignore

  it('are not known without a roster, and the sheet is named', () => {
    expect(behind({ school, staff, period: [period] })).toEqual(['unknown | 01+08 | open 值班安排!person']);
  });

  it('stand together where many are covered by people who come together only once', () => {
    const days = Array.from({ length: 11 }, (_, i) => `2025-09-${String(i + 1).padStart(2, '0')}`);
    const names = days.map((_, i) => `人${i}`);
    const given = (count: number): Sheets => ({
      ...sheets,
      staff: names.map((name) => ({ name, status: '在岗' })),
      period: [{ ...period, weekdays: '' }],
      calendar: days.map((date) => ({ date, type: '上课' })),
      roster: days.slice(0, count).map((date, i) => ({ ...duty, weekday: '', date, person: names[i]! })),
    });
    expect(behind(given(11)).filter((day) => day.startsWith('covered'))).toMatchObject([expect.stringMatching(/人0、.*人10 .* mixed$/)]); // prettier-ignore
    expect(behind(given(10)).filter((day) => day.startsWith('covered'))).toHaveLength(10);
  });
});

describe('a square', () => {
  it('carries its sums, its chain, who is named, and its cells', () => {
    const [cell] = covered({ ...sheets, area: [area], leave: [leave] }).cells;
    expect(cell).toMatchObject({
      place: '操场', period: '午间', covered: 1, thin: 0, nobody: 1, unknown: 0, dates: ['2025-09-01'],
      times: ['12:00–13:00'], defaultPost: '总务主任', named: [{ name: '张三', staffId: null, days: 2 }], at: ['作息时段!E2'],
    }); // prettier-ignore
    expect(cell!.chain.map(({ name, role, because }) => [name, role, because])).toEqual([
      ['李四', 'direct', '默认责任岗位的任职人（作息时段!F2）'],
      ['张三', 'supervising', '安全责任人（责任区!C2）'],
      ['何晓明', 'supervising', '安全分管领导（学校!C2）'],
      ['周正平', 'leading', '校长（学校!B2）'],
    ]);
  });

  it('says where nobody is in charge', () => {
    const [cell] = covered({ ...sheets, area: [{ ...area, owner: '' }] }).cells;
    expect(cell!.chain[1]).toMatchObject({ name: null, post: '安全责任人', role: 'supervising' });
  });

  it('tells namesakes apart', () => {
    const twins = ['T1', 'T2'].map((staffId) => ({ name: '张三', staffId, status: '在岗' }));
    const [cell] = covered({ ...sheets, staff: twins, roster: [{ ...duty, person: '张三(T2)' }] }).cells;
    expect(cell!.named).toEqual([{ name: '张三', staffId: 'T2', days: 2 }]);
  });
});

describe('the map', () => {
  const rows: readonly TypedRow[] = [
    { ...period, name: '早到校', weekdays: '周五', places: '校门、操场' },
    { ...period, name: '午间', weekdays: '周一', places: '食堂、操场' },
  ];

  it('keeps the order of the day periods, whichever day comes first', () => {
    const { places, periods, cells, days, lacks } = covered({ ...sheets, period: rows });
    expect({ places, periods, days, lacks }).toEqual({ places: ['校门', '操场', '食堂'], periods: ['早到校', '午间'], days: 4, lacks: null }); // prettier-ignore
    expect(cells.map((cell) => `${cell.place} ${cell.period}`)).toEqual(['校门 早到校', '操场 早到校', '操场 午间', '食堂 午间']); // prettier-ignore
  });

  it('is full, and nobody is anywhere, where the roster is empty', () => {
    const { cells } = covered({ ...sheets, period: rows, roster: [] });
    expect(cells.map(({ nobody, covered: there, thin, unknown }) => [nobody, there, thin, unknown])).toEqual([[2, 0, 0, 0], [2, 0, 0, 0], [2, 0, 0, 0], [2, 0, 0, 0]]); // prettier-ignore
  });

  it.each<[string, Sheets, string, Coverage['lacks']]>([
    ['no day periods', { school, staff, roster: [duty] }, '2025-09-30', 'period'],
    ['no places', { ...sheets, period: [{ ...period, places: '' }] }, '2025-09-30', 'places'],
    ['a term that has not begun', sheets, '2025-08-20', 'days'],
  ])('says what it lacks: %s', (_, given, asOf, lacks) => {
    expect(covered(given, asOf)).toEqual({ days: 0, places: [], periods: [], cells: [], lacks });
  });
});
