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
  ...['张三', '李四', '王五'].map((name) => ({ name, posts: '语文教师', status: '在岗', subjects: '语文' })),
  { name: '赵主任', posts: '教务主任', status: '在岗', subjects: '' },
];
/** One lesson, on 2025-09-08, from 8:00 to 8:40. */
const plan: TypedRow = { class: '七年级1班', weekday: '周一', period: '第1节', subject: '语文', teacher: '张三', weeks: '2' }; // prettier-ignore
const period: TypedRow = { name: '第1节', start: '8:00', end: '8:40', weekdays: '周一至周五' };
const lesson: TypedRow = { date: '2025-09-08', period: '第1节', class: '七年级1班', subject: '语文', teacher: '张三', start: '8:00', end: '8:40', absent: '', standIn: '' }; // prettier-ignore
const elsewhere: TypedRow = { ...lesson, class: '七年级2班', teacher: '王五' };
const leave: TypedRow = { person: '张三', start: '2025-09-08', end: '2025-09-08', type: '病假', substitute: '李四', approver: '赵主任' }; // prettier-ignore
const swap: TypedRow = { date: '2025-09-08', period: '1', class: '七1', originalTeacher: '张三', substituteTeacher: '李四', approver: '赵主任' }; // prettier-ignore
const trip: TypedRow = { id: 'HD1', name: '秋游', place: '校外', location: '科技馆', start: '2025-09-08 8:00', end: '2025-09-08 16:00', organizer: '王五', leaders: '', classes: '七1' }; // prettier-ignore

const base: Sheets = { school: [school], staff, class: [{ name: '七年级1班' }, { name: '七年级2班' }], timetable: [plan], period: [period] }; // prettier-ignore

describe('lesson/recorded', () => {
  it.each<[string, Sheets, string]>([
    ['recorded', { lesson: [lesson] }, 'met'],
    ['spelt otherwise', { lesson: [{ ...lesson, class: '701', period: '一' }] }, 'met'],
    ['another class alone', { lesson: [elsewhere] }, 'gap'],
    ['another period', { lesson: [{ ...lesson, period: '第2节' }] }, 'gap'],
    ['a class that is blank', { lesson: [{ ...lesson, class: '' }] }, 'no-evidence'],
    ['a period that is blank', { lesson: [{ ...lesson, period: '' }] }, 'no-evidence'],
    ['a blank class at another period', { lesson: [{ ...lesson, class: '', period: '第2节' }] }, 'gap'],
    ['a blank period of another class', { lesson: [{ ...elsewhere, period: '' }] }, 'gap'],
    ['a blank class, another subject and teacher', { lesson: [{ ...lesson, class: '', subject: '音乐', teacher: '王五' }] }, 'gap'],
    ['a blank class, another teacher', { lesson: [{ ...lesson, class: '', teacher: '王五' }] }, 'no-evidence'],
    ['a joint lesson', { lesson: [{ ...lesson, class: '七1、七2' }] }, 'met'],
    ['before the first record', { lesson: [{ ...elsewhere, date: '2025-09-09' }] }, 'not-applicable'],
    ['after the last record', { lesson: [{ ...elsewhere, date: '2025-09-05' }] }, 'not-applicable'],
    ['between two records', { lesson: [{ ...elsewhere, date: '2025-09-05' }, { ...elsewhere, date: '2025-09-09' }] }, 'gap'],
    ['a sheet without rows', { lesson: [] }, 'not-applicable'],
    ['no sheet', {}, 'no-evidence'],
    ['the class is at an activity', { lesson: [elsewhere], activity: [trip] }, 'not-applicable'],
    ['recorded all the same', { lesson: [lesson], activity: [trip] }, 'met'],
    ['an activity of nobody said', { lesson: [elsewhere], activity: [{ ...trip, classes: '' }] }, 'no-evidence'],
    ['an activity that begins as it ends', { lesson: [elsewhere], activity: [{ ...trip, start: '2025-09-08 8:40' }] }, 'gap'],
    ['停课', { lesson: [elsewhere], calendar: [{ date: '2025-09-08', type: '停课' }] }, ''],
    ['a holiday', { lesson: [elsewhere], calendar: [{ date: '2025-09-08', type: '放假' }] }, ''],
  ])('%s', async (_, sheets, expected) => {
    expect(await verdictsIn('lesson/recorded', { ...base, ...sheets })).toBe(expected);
  }); // prettier-ignore

  it.each<[string, TypedRow, string]>([
    ['every week of term', { weeks: '' }, 'gap 4'],
    ['odd weeks', { weeks: '', parity: '单' }, 'gap 2'],
    ['even weeks', { weeks: '', parity: '双' }, 'gap 2'],
    ['weeks after the term', { weeks: '4-9' }, 'gap'],
  ])('on the days of a row: %s', async (_, row, expected) => {
    const lessons = ['2025-09-01', '2025-09-26'].map((date) => ({ ...elsewhere, date }));
    expect(await verdictsIn('lesson/recorded', { ...base, timetable: [{ ...plan, ...row }], lesson: lessons })).toBe(expected); // prettier-ignore
  });

  it('is not known where a log of many lessons has no classes', async () => {
    const rows = Array.from({ length: 120 }, (_, i) => ({ ...lesson, class: '', period: '第9节', subject: `科${i}`, teacher: '王五' })); // prettier-ignore
    expect(await verdictsIn('lesson/recorded', { ...base, lesson: rows })).toBe('no-evidence');
  });

  it('is not checked without a timetable', async () => {
    const others: Sheets = Object.fromEntries(Object.entries(base).filter(([kind]) => kind !== 'timetable'));
    expect(await verdictsIn('lesson/recorded', { ...others, lesson: [lesson] })).toBe('not checked');
  });

  it('holds on a make-up day of its weekday, and up to the day of judgement', async () => {
    const calendar = [{ date: '2025-09-13', type: '调休上课', actsAs: '星期一' }];
    const sheets = { ...base, calendar, lesson: ['2025-09-01', '2025-09-26'].map((date) => ({ ...elsewhere, date })) }; // prettier-ignore
    expect(await verdictsIn('lesson/recorded', sheets)).toBe('gap 2');
    expect(await verdictsIn('lesson/recorded', sheets, '2025-09-12')).toBe('gap');
    expect(await verdictsIn('lesson/recorded', sheets, '2025-09-07')).toBe('');
  });

  it('has a stable key, names the teacher and shows where the lesson is planned and where its record would stand', async () => {
    const { findings } = await checkSheets('lesson', { ...base, lesson: [elsewhere] });
    const found = findings.find(({ rule }) => rule === 'lesson/recorded')!;
    expect(found.subject.key).toBe('2025-09-08|1|七年级1班');
    expect(found.at.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual(['课程表!D2', '课堂记录!A1']);
    expect(found.responsible[0]).toMatchObject({ name: '张三', role: 'direct' });
    expect(found.message).toBe('2025-09-08 七年级1班 第1节“语文”（任课教师：张三）排了课，没有课堂记录。');
  });
});

describe('lesson/teacher-on-leave-covered', () => {
  const nobody = { ...leave, substitute: '无' };
  const blank = { ...leave, substitute: '' };
  const twice = { ...plan, class: '七年级2班', subject: '数学', teacher: '李四' };
  const shift: TypedRow = { date: '2025-09-08', shift: '护学岗', place: '校门', start: '7:30', end: '8:01', person: '李四', leader: '', substitute: '' }; // prettier-ignore
  it.each<[string, Sheets, string]>([
    ['covered', { leave: [leave] }, 'met'],
    ['covered by 调代课', { leave: [blank], substitution: [swap] }, 'met'],
    ['covered by a record', { leave: [blank], lesson: [{ ...lesson, teacher: '李四' }] }, 'met'],
    ['covered by 代管人', { leave: [blank], lesson: [{ ...lesson, absent: '是', standIn: '李四' }] }, 'met'],
    ['nobody', { leave: [nobody] }, 'gap'],
    ['left blank', { leave: [blank] }, 'no-evidence'],
    ['nobody of the staff', { leave: [{ ...leave, substitute: '家长' }] }, 'gap'],
    ['who teaches then', { leave: [leave], timetable: [plan, twice] }, 'gap, not-applicable'],
    ['who teaches right after', { leave: [leave], timetable: [plan, { ...twice, period: '第2节' }], period: [period, { ...period, name: '第2节', start: '8:40', end: '9:20' }] }, 'met, not-applicable'],
    ['who is on duty to the first minute', { leave: [leave], shift: [shift] }, 'gap'],
    ['who is on duty till it begins', { leave: [leave], shift: [{ ...shift, end: '8:00' }] }, 'met'],
    ['who is on 总值班', { leave: [leave], shift: [{ ...shift, shift: '总值班', place: '' }] }, 'met'],
    ['who is on leave too', { leave: [leave, { ...nobody, person: '李四' }] }, 'gap'],
    ['one of two is free', { leave: [{ ...leave, substitute: '王五、李四' }], timetable: [plan, twice] }, 'met, not-applicable'],
    ['nobody is on leave', { leave: [{ ...leave, person: '王五' }] }, 'not-applicable'],
    ['leave from the end of the lesson', { leave: [{ ...nobody, start: '2025-09-08 8:40' }] }, 'not-applicable'],
    ['leave from its last minute', { leave: [{ ...nobody, start: '2025-09-08 8:39' }] }, 'gap'],
    ['leave to its beginning', { leave: [{ ...nobody, start: '2025-09-07', end: '2025-09-08 8:00' }] }, 'not-applicable'],
    ['leave without an end', { leave: [{ ...nobody, end: '' }] }, 'no-evidence'],
    ['leave that nobody granted', { leave: [{ ...nobody, approver: '无' }] }, 'gap'],
    ['the teacher came all the same', { leave: [nobody], lesson: [lesson] }, 'not-applicable'],
    ['the teacher did not come', { leave: [nobody], lesson: [{ ...lesson, absent: '是' }] }, 'gap'],
    ['two teachers, one away', { leave: [nobody], timetable: [{ ...plan, teacher: '张三、王五' }] }, 'not-applicable'],
    ['no list of leave', {}, 'no-evidence'],
    ['no teacher in the timetable', { leave: [nobody], timetable: [{ ...plan, teacher: '' }] }, 'not-applicable'],
    ['the class is at an activity', { leave: [nobody], activity: [trip] }, 'not-applicable'],
    ['no times, leave of the day', { leave: [nobody], period: [] }, 'gap'],
    ['no times, leave of the morning', { leave: [{ ...nobody, start: '2025-09-08 8:00', end: '2025-09-08 12:00' }], period: [] }, 'no-evidence'],
    ['a name that two bear, neither away', { leave: [{ ...nobody, person: '王五' }], staff: [...staff, { name: '张三', staffId: 'T9', posts: '', status: '在岗', subjects: '' }] }, 'not-applicable'],
    ['a name that two bear', { leave: [nobody], staff: [...staff, { name: '张三', staffId: 'T9', posts: '', status: '在岗', subjects: '' }] }, 'no-evidence'],
  ])('%s', async (_, sheets, expected) => {
    expect(await verdictsIn('lesson/teacher-on-leave-covered', { ...base, ...sheets })).toBe(expected);
  }); // prettier-ignore

  it('is answered by the academic director', async () => {
    const { findings } = await checkSheets('lesson', { ...base, leave: [nobody] });
    const found = findings.find(({ rule }) => rule === 'lesson/teacher-on-leave-covered')!;
    expect(found.responsible[0]).toMatchObject({ name: '赵主任', role: 'direct' });
    expect(found.at.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual(expect.arrayContaining(['请假!E2', '课程表!E2'])); // prettier-ignore
    expect(found.message).toContain('代课的人记为“无”，不符合的：代课的人。');
  });

  it('asks for the blank cell alone', async () => {
    const { findings } = await checkSheets('lesson', { ...base, leave: [blank] });
    const found = findings.find(({ rule }) => rule === 'lesson/teacher-on-leave-covered')!;
    expect(found.missing.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual(['请假!E2']);
  });
});
