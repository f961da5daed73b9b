import { describe, expect, it } from 'vitest';
import { conflicts } from '../../../src/relate/calendar/conflicts.js';
import { momentAt } from '../../../src/relate/calendar/interval.js';
import { presenceOf } from '../../../src/relate/calendar/presence.js';
import type { Sheets, TypedRow } from '../../build.js';
import { contextOf, staff, term } from './context.js';

const timetable: TypedRow = { class: '七1', weekday: '周一', period: '1', subject: '语文', teacher: '张三', room: '', weeks: '2' }; // prettier-ignore
const lesson: TypedRow = { date: '2025-09-08', class: '七1', period: '1', subject: '语文', teacher: '张三', room: '', start: '8:00', end: '8:40', assistant: '', standIn: '', absent: '否', leftMidway: '否' }; // prettier-ignore
const period: TypedRow = { name: '第1节', start: '8:00', end: '8:40', weekdays: '', places: '' };
const shift: TypedRow = { date: '2025-09-08', shift: '护学岗', start: '7:30', end: '8:01', place: '校门', person: '张三', leader: '', substitute: '' }; // prettier-ignore
const activity: TypedRow = { id: 'HD1', name: '秋游', place: '校外', location: '科技馆', start: '2025-09-08 8:00', end: '2025-09-08 16:00', organizer: '张三', leaders: '', classes: '八1' }; // prettier-ignore
const leave: TypedRow = { person: '张三', start: '2025-09-08 8:00', end: '2025-09-08 12:00', approver: '李四' }; // prettier-ignore

function contextWith(sheets: Sheets): ReturnType<typeof contextOf> {
  return contextOf({ school: [{ ...term[0], termEnd: '2025-09-12' }], staff, period: [period], ...sheets });
}

/** Where a person is on a day: `source from–to place`, with ? where that is not certain. */
function on(sheets: Sheets, person = '张三', date = '2025-09-08'): string[] {
  return presenceOf(contextWith(sheets)).on(person, date).map(
    ({ source, interval, where, certain }) =>
      `${source} ${momentAt(interval.from).slice(11)}–${momentAt(interval.to).slice(11)} ${where.roving ? '*' : (where.place ?? '')}${certain ? '' : '?'}`,
  ); // prettier-ignore
}

describe('who is where', () => {
  it.each([
    ['planned', { timetable: [timetable] }, ['planned-lesson 08:00–08:40 七1教室']],
    ['planned in the room of the class', { timetable: [timetable], class: [{ name: '七年级1班', room: '一号楼101' }] }, ['planned-lesson 08:00–08:40 一号楼101']],
    ['planned in a lesson that leaves the room', { timetable: [{ ...timetable, subject: '体育' }] }, ['planned-lesson 08:00–08:40 ']],
    ['planned and recorded', { timetable: [timetable], lesson: [lesson] }, ['lesson 08:00–08:40 七1教室']],
    ['planned, another recorded', { timetable: [timetable], lesson: [{ ...lesson, teacher: '李四' }] }, []],
    ['planned, recorded without a class', { timetable: [timetable], lesson: [{ ...lesson, class: '' }] }, ['lesson 08:00–08:40 ']],
    ['planned, perhaps recorded by another', { timetable: [timetable], lesson: [{ ...lesson, class: '', teacher: '李四' }] }, ['planned-lesson 08:00–08:40 七1教室?']],
    ['recorded without times', { lesson: [{ ...lesson, start: '', end: '' }] }, ['lesson 08:00–08:40 七1教室']],
    ['absent from a lesson', { lesson: [{ ...lesson, absent: '是' }] }, []],
    ['class away at an activity', { timetable: [timetable], activity: [{ ...activity, classes: '七1', organizer: '李四' }] }, []],
    ['class perhaps away', { timetable: [timetable], activity: [{ ...activity, classes: '', organizer: '李四' }] }, ['planned-lesson 08:00–08:40 七1教室?']],
    ['at an activity', { activity: [activity] }, ['activity 08:00–16:00 科技馆']],
    ['at an activity of a day', { activity: [{ ...activity, start: '2025-09-08', end: '2025-09-08' }] }, ['activity 00:00–00:00 科技馆?']],
    ['on duty', { shift: [shift] }, ['shift 07:30–08:01 校门']],
    ['on 总值班', { shift: [{ ...shift, shift: '总值班', place: '' }] }, ['shift 07:30–08:01 *']],
    ['leading a duty', { shift: [{ ...shift, person: '李四', leader: '张三' }] }, ['shift 07:30–08:01 *']],
    ['replaced without approval', { shift: [{ ...shift, substitute: '李四' }] }, ['shift 07:30–08:01 校门?']],
    ['on leave', { leave: [leave] }, ['leave 08:00–12:00 ']],
  ])('%s', (_, sheets, expected) => {
    expect(on(sheets)).toEqual(expected);
  }); // prettier-ignore

  it('stands on both days over midnight', () => {
    const night = { ...shift, start: '22:00', end: '6:00' };
    expect(on({ shift: [night] }, '张三', '2025-09-09')).toEqual(['shift 22:00–06:00 校门']);
    expect(on({ shift: [{ ...night, end: '24:00' }] }, '张三', '2025-09-09')).toEqual([]);
  });

  it('puts an approved substitute into the lesson instead of the teacher', () => {
    const substitution = [{ date: '2025-09-08', period: '1', class: '七1', originalTeacher: '张三', substituteTeacher: '李四', approver: '王五' }]; // prettier-ignore
    const sheets = { timetable: [timetable], substitution };
    expect([on(sheets), on(sheets, '李四')]).toEqual([[], ['planned-lesson 08:00–08:40 七1教室']]);
  });

  it('puts a stand-in into the lesson for a teacher who went', () => {
    const gone = [{ ...lesson, leftMidway: '是', standIn: '李四' }];
    expect(on({ lesson: gone }, '李四')).toEqual(['lesson 08:00–08:40 七1教室?']);
  });
});

/** Conflicts as `one/other minutes`, with ? where not certain. */
function clashes(sheets: Sheets): string[] {
  return conflicts(contextWith(sheets)).map(
    ({ one, other, interval, certain }) =>
      `${one.source}/${other.source} ${interval.to - interval.from}${certain ? '' : '?'}`,
  );
}

describe('two places at once', () => {
  const other: TypedRow = { ...lesson, class: '七2', subject: '数学' };
  const eight: TypedRow = { ...shift, start: '8:00', end: '8:40' };
  it.each([
    ['a minute together', { lesson: [lesson], shift: [shift] }, ['shift/lesson 1']],
    ['touching', { lesson: [lesson], shift: [{ ...shift, end: '8:00' }] }, []],
    ['seconds together', { lesson: [lesson], shift: [{ ...shift, end: '8:00:30' }] }, []],
    ['two lessons', { lesson: [lesson, other] }, ['lesson/lesson 40']],
    ['two lessons of one subject, perhaps joint', { lesson: [lesson, { ...other, subject: '语文' }] }, ['lesson/lesson 40?']],
    ['two lessons in one room', { lesson: [{ ...lesson, room: '报告厅' }, { ...other, room: '报告厅' }] }, []],
    ['two lessons in two rooms', { lesson: [{ ...lesson, room: '101' }, { ...other, subject: '语文', room: '102' }] }, ['lesson/lesson 40']],
    ['a lesson at the place of the duty', { lesson: [{ ...lesson, room: '操场' }], shift: [{ ...eight, place: '操场东侧' }] }, []],
    ['a lesson in a place not said', { lesson: [{ ...lesson, subject: '体育' }], shift: [eight] }, ['lesson/shift 40?']],
    ['two shared places', { lesson: [{ ...lesson, room: '体育馆' }], shift: [{ ...eight, place: '操场' }] }, []],
    ['a shared place and another', { lesson: [lesson], shift: [{ ...eight, place: '操场' }] }, ['lesson/shift 40']],
    ['总值班 everywhere', { lesson: [lesson], shift: [{ ...eight, shift: '总值班' }] }, []],
    ['a leader everywhere', { lesson: [lesson], shift: [{ ...eight, person: '李四', leader: '张三' }] }, []],
    ['off campus and on', { lesson: [lesson], activity: [activity] }, ['lesson/activity 40']],
    ['off campus, no times', { lesson: [lesson], activity: [{ ...activity, start: '2025-09-08', end: '' }] }, ['activity/lesson 40?']],
    ['two roles in one activity', { activity: [{ ...activity, leaders: '张三' }] }, []],
    ['planned while on leave', { timetable: [timetable, { ...timetable, class: '七2', subject: '数学' }], leave: [leave] }, []],
    ['planned while partly on leave', { timetable: [timetable, { ...timetable, class: '七2', subject: '数学' }], leave: [{ ...leave, start: '2025-09-08 8:39' }] }, ['planned-lesson/planned-lesson 40']],
    ['recorded while on leave', { lesson: [lesson, other], leave: [leave] }, ['lesson/lesson 40']],
    ['the same row twice', { shift: [eight, { ...eight, shift: '早活动' }] }, []],
  ])('%s', (_, sheets, expected) => {
    expect(clashes(sheets)).toEqual(expected);
  }); // prettier-ignore

  it('is told once, on the day on which it begins', () => {
    const night = { ...shift, start: '22:00', end: '6:00' };
    const found = conflicts(contextWith({ shift: [night, { ...night, start: '23:30', place: '宿舍' }] }));
    expect(found.map(({ date, interval }) => [date, interval.to - interval.from])).toEqual([
      ['2025-09-08', 390],
    ]);
    const later = conflicts(contextWith({ shift: [night, { ...night, date: '2025-09-09', start: '5:00', end: '6:01', place: '宿舍' }] })); // prettier-ignore
    expect(later.map(({ date }) => date)).toEqual(['2025-09-09']);
  });

  it('is no matter of the future', () => {
    const sheets = { school: term, staff, lesson: [lesson, other] };
    expect(conflicts(contextOf(sheets, '2025-09-07'))).toEqual([]);
    expect(conflicts(contextOf(sheets, '2025-09-08'))).toHaveLength(1);
  });
});
