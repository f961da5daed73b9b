import { describe, expect, it } from 'vitest';
import type { Sheets, TypedRow } from '../build.js';
import { checkSheets, verdictsIn } from '../check-sheets.js';

const school: TypedRow = {
  name: '云溪小学',
  termStart: '2025-09-01',
  termEnd: '2025-09-26',
  asOf: '2025-09-26',
};
const staff: readonly TypedRow[] = [
  { name: '张三', posts: '体育教师', status: '在岗', subjects: '体育' },
  { name: '李四', posts: '语文教师', status: '在岗', subjects: '语文' },
  { name: '王五', posts: '体育教师', status: '在岗', subjects: '' },
  { name: '孙六', posts: '教师', status: '在岗', subjects: '' },
  { name: '赵主任', posts: '教务主任', status: '在岗', subjects: '' },
];
const plan: TypedRow = { class: '七年级1班', weekday: '周一', period: '第1节', subject: '体育', teacher: '张三', weeks: '2', parity: '' }; // prettier-ignore
const lesson: TypedRow = { date: '2025-09-08', period: '第1节', class: '七年级1班', subject: '体育', teacher: '李四', start: '8:00', end: '8:40', absent: '', standIn: '', tools: '' }; // prettier-ignore
const swap: TypedRow = { date: '2025-09-08', period: '1', class: '七1', originalTeacher: '张三', substituteTeacher: '李四', approver: '赵主任', approved: '' }; // prettier-ignore
const leave: TypedRow = { person: '张三', start: '2025-09-08', end: '2025-09-08', substitute: '李四', approver: '赵主任' }; // prettier-ignore
const base: Sheets = { school: [school], staff, class: [{ name: '七年级1班' }], timetable: [plan], substitution: [], lesson: [lesson] }; // prettier-ignore

/** The school without one of its sheets. */
const without = (sheet: string): Sheets =>
  Object.fromEntries(Object.entries(base).filter(([kind]) => kind !== sheet));

describe('lesson/swap-approved', () => {
  it.each<[string, Sheets, string]>([
    ['approved', { substitution: [swap] }, 'met'],
    ['approved on a day', { substitution: [{ ...swap, approver: '', approved: '2025-09-05' }] }, 'met'],
    ['not approved', { substitution: [{ ...swap, approver: '无' }] }, 'gap'],
    ['approval left blank', { substitution: [{ ...swap, approver: '' }] }, 'no-evidence'],
    ['approved for somebody else', { substitution: [{ ...swap, substituteTeacher: '王五' }] }, 'gap'],
    ['approved for another lesson', { substitution: [{ ...swap, period: '2' }] }, 'gap'],
    ['no row of 调代课', {}, 'gap'],
    ['a granted leave names the substitute', { leave: [leave] }, 'met'],
    ['a leave that nobody granted', { leave: [{ ...leave, approver: '无' }] }, 'gap'],
    ['a leave that names somebody else', { leave: [{ ...leave, substitute: '王五' }] }, 'gap'],
    ['a leave that names nobody', { leave: [{ ...leave, substitute: '' }] }, 'no-evidence'],
    ['a leave that begins as the lesson ends', { leave: [{ ...leave, start: '2025-09-08 8:40' }] }, 'gap'],
    ['as timetabled', { lesson: [{ ...lesson, teacher: '张三' }] }, 'not-applicable'],
    ['one of two timetabled', { timetable: [{ ...plan, teacher: '张三、李四' }] }, 'not-applicable'],
    ['on leave, 代管人 approved', { lesson: [{ ...lesson, teacher: '张三', standIn: '李四' }], leave: [leave] }, 'met'],
    ['on leave, another 代管人', { lesson: [{ ...lesson, teacher: '张三', standIn: '王五' }], leave: [leave] }, 'gap'],
    ['on leave, nobody took it', { lesson: [{ ...lesson, teacher: '张三' }], leave: [{ ...leave, substitute: '无' }] }, 'gap'],
    ['nothing timetabled then', { lesson: [{ ...lesson, period: '第2节' }] }, 'not-applicable'],
    ['another week', { lesson: [{ ...lesson, date: '2025-09-15' }] }, 'not-applicable'],
    ['停课', { calendar: [{ date: '2025-09-08', type: '停课' }] }, 'not-applicable'],
    ['no teacher in the timetable', { timetable: [{ ...plan, teacher: '' }] }, 'not-applicable'],
    ['no teacher in the record', { lesson: [{ ...lesson, teacher: '' }] }, 'no-evidence'],
    ['a name that two bear', { staff: [...staff, { name: '李四', posts: '', status: '在岗', subjects: '' }] }, 'no-evidence'],
    ['a make-up day that follows no weekday', { calendar: [{ date: '2025-09-13', type: '调休上课', actsAs: '' }], lesson: [{ ...lesson, date: '2025-09-13' }] }, 'no-evidence'],
    ['a make-up day of that weekday', { calendar: [{ date: '2025-09-13', type: '调休上课', actsAs: '星期一' }], lesson: [{ ...lesson, date: '2025-09-13' }] }, 'gap'],
    ['odd weeks, in an odd one', { timetable: [{ ...plan, weeks: '', parity: '单' }], lesson: [{ ...lesson, date: '2025-09-15' }] }, 'gap'],
    ['odd weeks, in an even one', { timetable: [{ ...plan, weeks: '', parity: '单' }] }, 'not-applicable'],
    ['after the day of judgement', { school: [{ ...school, asOf: '2025-09-07' }] }, 'not-applicable'],
  ])('%s', async (_, sheets, expected) => {
    expect(await verdictsIn('lesson/swap-approved', { ...base, ...sheets })).toBe(expected);
  }); // prettier-ignore

  it('is one finding for all lessons where no timetable or no list of substitutions was handed in', async () => {
    const untimetabled = without('timetable');
    const lessons = [lesson, { ...lesson, period: '第2节' }];
    const { findings } = await checkSheets('lesson', { ...untimetabled, lesson: lessons });
    expect(findings.filter(({ rule }) => rule === 'lesson/swap-approved')).toMatchObject([{ verdict: 'no-evidence', count: 2, missing: [{ sheet: '课程表' }] }]); // prettier-ignore
    const unlisted = without('substitution');
    const { findings: others } = await checkSheets('lesson', unlisted);
    expect(others.filter(({ rule }) => rule === 'lesson/swap-approved')).toMatchObject([{ verdict: 'no-evidence', missing: [{ sheet: '调代课' }] }]); // prettier-ignore
  });

  it('is answered by the timetabled teacher first, then by whoever gave the lesson', async () => {
    const { findings } = await checkSheets('lesson', base);
    const found = findings.find(({ rule }) => rule === 'lesson/swap-approved')!;
    expect(found.responsible.map(({ name, role }) => `${name} ${role}`)).toEqual(['张三 direct', '李四 direct', '赵主任 supervising', expect.stringContaining('leading')]); // prettier-ignore
    expect(found.message).toContain('课程表排的是 张三，课堂记录写的是 李四');
  });
});

describe('a timetable that is out of date', () => {
  /** A lesson a day for four weeks, of which the first were given by somebody else. */
  const term = (differ: number): Sheets => {
    const days = Array.from({ length: 26 }, (_, i) => `2025-09-${String(i + 1).padStart(2, '0')}`).filter((date) => new Date(date).getUTCDay() % 6 !== 0); // prettier-ignore
    const lessons = days.map((date, i) => ({ ...lesson, date, teacher: i < differ ? '李四' : '张三' }));
    return { ...base, timetable: [{ ...plan, weekday: '周一至周五', weeks: '' }], lesson: lessons };
  };
  const problemsOf = async (sheets: Sheets): Promise<unknown[]> => (await checkSheets('lesson', sheets)).problems.filter(({ code }) => code === 'TIMETABLE_OUTDATED').map(({ sheet, cell, message }) => [sheet, cell, /\d+ 节（共 \d+ 节）/.exec(message)?.[0]]); // prettier-ignore

  it('is said once instead of asking lesson by lesson, from more than a fifth on', async () => {
    expect(await verdictsIn('lesson/swap-approved', term(4))).toBe('gap 4, not-applicable 16');
    expect(await problemsOf(term(4))).toEqual([]);
    expect(await verdictsIn('lesson/swap-approved', term(5))).toBe('not-applicable 20');
    expect(await problemsOf(term(5))).toEqual([['课程表', 'A2', '5 节（共 20 节）']]);
  });

  it('is not concluded from approved swaps, nor from a few lessons', async () => {
    const substitution = term(5)
      .lesson!.slice(0, 5)
      .map(({ date }) => ({ ...swap, date: date! }));
    expect(await verdictsIn('lesson/swap-approved', { ...term(5), substitution })).toBe('met 5, not-applicable 15'); // prettier-ignore
    expect(await verdictsIn('lesson/swap-approved', base)).toBe('gap');
  });
});

describe('lesson/cover-suits-subject', () => {
  it.each<[string, Sheets, string]>([
    ['a teacher of another subject', {}, 'gap'],
    ['by 岗位', { lesson: [{ ...lesson, teacher: '王五' }] }, 'met'],
    ['by 任教学科', { timetable: [{ ...plan, teacher: '孙六' }], lesson: [{ ...lesson, teacher: '张三' }] }, 'met'],
    ['by 课程表', { timetable: [plan, { ...plan, class: '七年级2班', subject: '体育与健康', teacher: '李四' }] }, 'met'],
    ['by a name of the same subject', { timetable: [{ ...plan, subject: '信息科技' }], lesson: [{ ...lesson, subject: '信息科技' }], staff: [{ ...staff[1]!, subjects: '语文、信息技术' }] }, 'met'],
    ['subjects left blank', { lesson: [{ ...lesson, teacher: '孙六' }] }, 'no-evidence'],
    ['somebody not on the list', { lesson: [{ ...lesson, teacher: '周某' }] }, 'no-evidence'],
    ['as timetabled', { lesson: [{ ...lesson, teacher: '张三' }] }, 'not-applicable'],
    ['as 调代课 says, where nothing is timetabled', { timetable: [{ ...plan, weeks: '3' }], substitution: [swap] }, 'gap'],
    ['代管人 of a teacher on leave', { lesson: [{ ...lesson, teacher: '张三', standIn: '李四' }], leave: [leave] }, 'gap'],
    ['代管人 of a teacher who did not come', { lesson: [{ ...lesson, teacher: '张三', absent: '是', standIn: '王五' }] }, 'met'],
    ['no practical lesson', { lesson: [{ ...lesson, subject: '数学' }] }, 'not-applicable'],
    ['tools make it practical', { lesson: [{ ...lesson, subject: '美术', tools: '剪刀' }] }, 'gap'],
    ['no teacher in the record', { lesson: [{ ...lesson, teacher: '' }] }, 'no-evidence'],
  ])('%s', async (_, sheets, expected) => {
    expect(await verdictsIn('lesson/cover-suits-subject', { ...base, ...sheets })).toBe(expected);
  }); // prettier-ignore
});
