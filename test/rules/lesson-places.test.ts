import { describe, expect, it } from 'vitest';
import type { Sheets, TypedRow } from '../build.js';
import { checkSheets, verdictsIn } from '../check-sheets.js';

const school: TypedRow = {
  name: '云溪小学',
  termStart: '2025-09-01',
  termEnd: '2025-09-26',
  asOf: '2025-09-26',
};
const staff = ['张三', '李四', '王五'].map((name) => ({ name, posts: '教师', status: '在岗' }));
const one: TypedRow = { date: '2025-09-08', period: '第1节', class: '七1', subject: '语文', teacher: '张三', room: '', start: '8:00', end: '8:40', assistant: '', absent: '', offCampus: '' }; // prettier-ignore
const two: TypedRow = { ...one, class: '七2', subject: '数学' };
const period = [{ name: '第1节', start: '8:00', end: '8:40', weekdays: '' }, { name: '第2节', start: '8:30', end: '9:10', weekdays: '' }]; // prettier-ignore

const verdict = (rows: readonly TypedRow[], others: Sheets = {}): Promise<string> =>
  verdictsIn('lesson/one-place-at-a-time', { school: [school], staff, lesson: rows, ...others });

describe('lesson/one-place-at-a-time', () => {
  it.each<[string, readonly TypedRow[], string]>([
    ['a teacher with two classes', [one, two], 'gap 2'],
    ['one minute together', [one, { ...two, start: '8:39', end: '9:19' }], 'gap 2'],
    ['one after the other', [one, { ...two, start: '8:40', end: '9:20' }], 'met 2'],
    ['on another day', [one, { ...two, date: '2025-09-09' }], 'met 2'],
    ['to midnight and from it', [{ ...one, start: '23:20', end: '24:00' }, { ...two, date: '2025-09-09', start: '0:00', end: '0:40' }], 'met 2'],
    ['a second teacher elsewhere', [one, { ...two, teacher: '李四', assistant: '张三' }], 'gap 2'],
    ['two teachers in one lesson', [{ ...one, assistant: '李四' }], 'met'],
    ['a row for each of two teachers', [one, { ...one, period: '1', teacher: '李四' }], 'met 2'],
    ['a teacher who did not come', [{ ...one, absent: '是' }, two], 'met 2'],
    ['perhaps a joint lesson', [one, { ...two, subject: '语文' }], 'no-evidence 2'],
    ['a joint lesson by its room', [{ ...one, room: '301' }, { ...two, subject: '语文', room: '301' }], 'met 2'],
    ['a joint lesson that says so', [{ ...one, class: '七1(合班)' }, two], 'met 2'],
    ['a joint lesson in one row', [{ ...one, class: '七1、七2' }], 'met'],
    ['two rooms', [{ ...one, room: '301' }, { ...two, subject: '语文', room: '302' }], 'gap 2'],
    ['two classes on the playground', [{ ...one, room: '操场' }, { ...two, room: '操场' }], 'met 2'],
    ['on the playground and in the gym', [{ ...one, room: '操场' }, { ...two, room: '体育馆' }], 'met 2'],
    ['on the playground and in a room', [{ ...one, room: '操场' }, { ...two, room: '302' }], 'gap 2'],
    ['on and off campus', [one, { ...two, subject: '语文', offCampus: '是' }], 'gap 2'],
    ['a class with two subjects', [one, { ...one, period: '第2节', subject: '数学', teacher: '李四', start: '8:30', end: '9:10' }], 'gap 2'],
    ['a class parted', [{ ...one, subject: '语文分层A' }, { ...one, period: '2', subject: '数学分层B', teacher: '李四' }], 'met 2'],
    ['a class whose subject is not said', [one, { ...one, period: '第2节', subject: '', teacher: '李四', start: '8:30', end: '9:10' }], 'no-evidence 2'],
    ['two classes in one laboratory', [{ ...one, room: '实验室' }, { ...two, room: '实验室', teacher: '李四' }], 'gap 2'],
    ['two classes in one hall', [{ ...one, room: '报告厅' }, { ...two, room: '报告厅', teacher: '李四' }], 'met 2'],
    ['no teacher', [{ ...one, teacher: '' }], 'no-evidence'],
    ['an end before the start', [{ ...one, end: '7:40' }, { ...two, period: '第2节', start: '10:00', end: '10:40' }], 'met 2'],
  ])('%s', async (_, rows, expected) => {
    expect(await verdict(rows)).toBe(expected);
  }); // prettier-ignore

  const untimed = [one, { ...two, period: '第2节' }].map((row) => ({ ...row, start: '', end: '' }));
  const lessons = [one, two];
  it.each<[string, readonly TypedRow[], Sheets, string]>([
    ['the times of 作息时段', untimed, { period }, 'gap 2'],
    ['no times, two periods', untimed, {}, 'met 2'],
    ['no times, one period', untimed.map((row) => ({ ...row, period: '一' })), {}, 'gap 2'],
    ['no times, one without a period', [untimed[0]!, { ...untimed[1]!, period: '' }], {}, 'no-evidence 2'],
    ['停课', lessons, { calendar: [{ date: '2025-09-08', type: '停课' }] }, 'not-applicable 2'],
    ['a sports day by 校历', lessons, { calendar: [{ date: '2025-09-08', type: '上课', note: '秋季运动会' }] }, 'not-applicable 2'],
    ['a sports day by 学生活动', lessons, { activity: [{ id: 'HD1', name: '校运动会', start: '2025-09-08', end: '2025-09-09', organizer: '王五' }] }, 'not-applicable 2'],
    ['the day after a sports day', lessons, { activity: [{ id: 'HD1', name: '校运动会', start: '2025-09-07', end: '2025-09-07', organizer: '王五' }] }, 'gap 2'],
    ['a name that two bear', lessons, { staff: [...staff, { name: '张三', posts: '', status: '在岗' }] }, 'no-evidence 2'],
    ['after the day of judgement', lessons, { school: [{ ...school, asOf: '2025-09-07' }] }, 'not-applicable 2'],
  ])('by %s', async (_, rows, others, expected) => {
    expect(await verdict(rows, others)).toBe(expected);
  }); // prettier-ignore

  it('names the other lesson and both cells, and asks for the room where it may be a joint one', async () => {
    const found = async (rows: readonly TypedRow[]) => (await checkSheets('lesson', { school: [school], staff, lesson: rows })).findings.find(({ rule }) => rule === 'lesson/one-place-at-a-time')!; // prettier-ignore
    const gap = await found([one, two]);
    expect(gap.message).toContain('同一教师：七2 2025-09-08 第1节 数学；同一班级：无；同一教室：无。');
    expect(gap.at.map(({ cell }) => cell)).toEqual(expect.arrayContaining(['E2', 'E3']));
    const open = await found([one, { ...two, subject: '语文' }]);
    expect(open.missing.map(({ cell }) => cell).sort()).toEqual(['F2', 'F3']);
  });
});

describe('a lesson that ends before it begins', () => {
  it.each([
    ['7:59', ['F2 ENDS_BEFORE_START']],
    ['8:00', ['F2 ENDS_BEFORE_START']],
    ['8:01', []],
    ['24:00', []],
    ['0:00', []],
  ])('8:00 to %s', async (end, expected) => {
    const lesson = [{ date: '2025-09-08', period: '1', class: '七1', teacher: '张三', start: '8:00', end }];
    const { problems } = await checkSheets('lesson', { school: [school], staff, lesson });
    expect(problems.filter(({ sheet }) => sheet === '课堂记录').map(({ cell, code }) => `${cell} ${code}`)).toEqual(expected); // prettier-ignore
  });
});
