import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../src/relate/calendar/calendar.js';
import { momentAt } from '../../../src/relate/calendar/interval.js';
import { lessonPlans } from '../../../src/relate/calendar/lesson-plans.js';
import {
  lessonsOpen,
  lessonsPlannedOn,
  plannedLessons,
  teachingOf,
  type PlannedLesson,
} from '../../../src/relate/calendar/planned-lessons.js';
import type { Sheets, TypedRow } from '../../build.js';
import { contextOf, staff, term } from './context.js';

const monday: TypedRow = { class: '七年级1班', weekday: '星期一', period: '第1节', subject: '语文', teacher: '张三' }; // prettier-ignore
const period: TypedRow = { name: '第1节', start: '8:00', end: '8:40', weekdays: '周一至周五' };

function planned(sheets: Sheets, date: string): readonly PlannedLesson[] {
  const context = contextOf({ school: term, staff, timetable: [monday], period: [period], ...sheets });
  return lessonsPlannedOn(calendarOf(context).day(date), context);
}

function datesIn(sheets: Sheets, asOf?: string): string[] {
  const context = contextOf({ school: term, staff, timetable: [monday], ...sheets }, asOf);
  return plannedLessons(context).map(({ day }) => day.date.slice(8));
}

describe('the days of a row', () => {
  it.each([
    ['every week', {}, ['01', '08', '15', '22']],
    ['odd weeks', { parity: '单' }, ['01', '15']],
    ['even weeks', { parity: '双' }, ['08', '22']],
    ['a run', { weeks: '2-3' }, ['08', '15']],
    ['two weekdays', { weekday: '周一、周三', weeks: '4' }, ['22', '24']],
    ['weeks beyond the term', { weeks: '5-8' }, []],
  ])('%s', (_, more, expected) => {
    expect(datesIn({ timetable: [{ ...monday, ...more }] })).toEqual(expected);
  });

  it('leaves out holidays and 停课, and holds on a make-up day of its weekday', () => {
    const calendar: TypedRow[] = [
      { date: '2025-09-01', type: '放假' },
      { date: '2025-09-08', type: '停课' },
      { date: '2025-09-14', type: '调休上课', actsAs: '星期一' },
      { date: '2025-09-15', type: '上课', actsAs: '星期二' },
    ];
    expect(datesIn({ calendar })).toEqual(['14', '22']);
  });

  it('counts a make-up day to the week in which it lies', () => {
    const calendar = [{ date: '2025-09-13', type: '调休上课', actsAs: '星期一' }];
    expect(datesIn({ calendar, timetable: [{ ...monday, parity: '双' }] })).toEqual(['08', '13', '22']);
  });

  it('ends at asOf', () => {
    expect(datesIn({}, '2025-09-08')).toEqual(['01', '08']);
  });

  it('says which rows and days it cannot place', () => {
    const rows = [monday, { ...monday, weekday: '课间' }, { ...monday, period: '2', parity: '隔周' }];
    const context = contextOf({ school: term, timetable: rows.map((row) => ({ parity: '', ...row })) });
    expect(lessonPlans(context).unplaced.map(({ row, field }) => [row.record!.row.number, field])).toEqual([
      [3, 'weekday'],
      [4, 'parity'],
    ]);
    const make = { date: '2025-09-13', type: '调休上课' };
    const open = contextOf({ school: term, timetable: [monday], calendar: [make] });
    const { day } = calendarOf(open);
    expect([day('2025-09-13'), day('2025-09-15')].map((each) => lessonsOpen(each, open))).toEqual([true, false]); // prettier-ignore
  });

  it('cannot tell odd from even weeks where 学期开始 is not given', () => {
    const sheets = { timetable: [{ ...monday, parity: '单' }], shift: [{ date: '2025-09-01', shift: '午间' }, { date: '2025-09-12', shift: '午间' }] }; // prettier-ignore
    const context = contextOf(sheets);
    expect(plannedLessons(context)).toEqual([]);
    expect(lessonsOpen(calendarOf(context).day('2025-09-08'), context)).toBe(true);
  });
});

describe('the time of a lesson', () => {
  const lesson = (start: string, name = '七1'): TypedRow => ({ date: '2025-09-02', period: '1', class: name, start, end: '9:30' }); // prettier-ignore
  it.each([
    ['作息时段', {}, '2025-09-08T08:00'],
    ['作息时段 by another spelling', { period: [{ ...period, name: '第一节课' }] }, '2025-09-08T08:00'],
    ['the row for the weekday', { period: [{ ...period, weekdays: '周二' }, { ...period, start: '8:20', weekdays: '周一、周三' }] }, '2025-09-08T08:20'],
    ['two rows that differ', { period: [period, { ...period, start: '8:20' }] }, undefined],
    ['lessons of that period', { period: [], lesson: [lesson('8:50', '七2')] }, '2025-09-08T08:50'],
    ['lessons of the class first', { period: [], lesson: [lesson('8:50', '七2'), lesson('8:50', '七3'), lesson('8:45')] }, '2025-09-08T08:45'],
    ['most lessons', { period: [], lesson: [lesson('8:45', '七3'), lesson('8:50', '七2'), { ...lesson('8:50', '七2'), date: '2025-09-03' }] }, '2025-09-08T08:50'],
    ['nothing', { period: [] }, undefined],
  ])('by %s', (_, sheets, expected) => {
    const [lesson] = planned(sheets, '2025-09-08');
    expect(lesson!.interval && momentAt(lesson!.interval.from)).toBe(expected);
    expect(lesson!.timedBy?.kind).toBe(expected && ('lesson' in sheets ? 'lesson' : 'period'));
  }); // prettier-ignore

  it('is that of the weekday which a make-up day follows', () => {
    const calendar = [{ date: '2025-09-13', type: '调休上课', actsAs: '星期一' }];
    const [lesson] = planned({ calendar, period: [period, { ...period, start: '9:00', weekdays: '周六' }] }, '2025-09-13'); // prettier-ignore
    expect(momentAt(lesson!.interval!.from)).toBe('2025-09-13T08:00');
  });
});

describe('调代课', () => {
  const row: TypedRow = { date: '2025-09-08', period: '1', class: '七(1)班', originalTeacher: '张三', substituteTeacher: '李四', approver: '', approved: '' }; // prettier-ignore
  it.each([
    ['none', [], true, ['张三']],
    ['approved', [{ ...row, approver: '王五' }], true, ['李四']],
    ['approved on a date', [{ ...row, approved: '2025-09-05' }], true, ['李四']],
    ['a mark', [{ ...row, approved: '已' }], true, ['李四']],
    ['not approved', [{ ...row, approved: '未' }], false, ['张三', '李四']],
    ['not said', [row], undefined, ['张三', '李四']],
    ['the original not said', [{ ...row, originalTeacher: '', approver: '王五' }], true, ['李四']],
    ['another original', [{ ...row, originalTeacher: '赵六', approver: '王五' }], true, ['李四']],
    ['no substitute', [{ ...row, substituteTeacher: '', approver: '王五' }], true, ['张三']],
    ['another class', [{ ...row, class: '七2', approver: '王五' }], true, ['张三']],
    ['another day', [{ ...row, date: '2025-09-15', approver: '王五' }], true, ['张三']],
    ['two periods in a cell', [{ ...row, period: '1、2', approver: '王五' }], true, ['李四']],
  ])('%s', (_, substitution, approved, teachers) => {
    const teaching = teachingOf(planned({ substitution }, '2025-09-08')[0]!);
    expect([teaching.approved, teaching.teachers, teaching.planned]).toEqual([approved, teachers, ['张三']]);
  });

  it('replaces one of two teachers', () => {
    const timetable = [{ ...monday, teacher: '张三、赵六' }];
    const [lesson] = planned({ timetable, substitution: [{ ...row, approver: '王五' }] }, '2025-09-08');
    expect(teachingOf(lesson!).teachers).toEqual(['赵六', '李四']);
  });
});

describe('what was done', () => {
  const lesson: TypedRow = { date: '2025-09-08', period: '第一节', class: '701', teacher: '李四' };
  it.each([
    ['the class, spelt otherwise', lesson, 1],
    ['another period', { ...lesson, period: '2' }, 0],
    ['another class', { ...lesson, class: '702' }, 0],
    ['a joint lesson', { ...lesson, class: '七1、七2' }, 1],
  ])('finds the record of %s', (_, row, count) => {
    expect(planned({ lesson: [row] }, '2025-09-08')[0]!.records).toHaveLength(count);
  });

  const trip: TypedRow = { id: 'HD1', name: '秋游', start: '2025-09-08 8:30', end: '2025-09-08 16:00' };
  it.each([
    ['of the class', { ...trip, classes: '七1' }, true],
    ['of the grade', { ...trip, classes: '七年级' }, true],
    ['of other classes', { ...trip, classes: '八1' }, 'none'],
    ['of nobody said', trip, undefined],
    ['after the lesson', { ...trip, start: '2025-09-08 8:40', classes: '七1' }, 'none'],
    ['in its last minute', { ...trip, start: '2025-09-08 8:39', classes: '七1' }, true],
    ['without times', { ...trip, start: '2025-09-08', end: '2025-09-08', classes: '七1' }, undefined],
  ])('an activity %s suspends it: %s', (_, row, expected) => {
    const { suspension } = planned({ activity: [row] }, '2025-09-08')[0]!;
    expect(suspension ? suspension.takesPart : 'none').toBe(expected);
  });
});
