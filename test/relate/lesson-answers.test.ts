import { describe, expect, it } from 'vitest';
import { build, entitiesOf, type Sheets, type TypedRow } from '../build.js';

const staff: readonly TypedRow[] = [
  { name: '张三', posts: '教师', status: '在岗' },
  { name: '李四', posts: '教师', status: '在岗' },
  { name: '赵主任', posts: '教务主任', status: '在岗' },
];
const class_ = [
  { name: '七年级1班', room: '' },
  { name: '七年级2班', room: '' },
];
const school: TypedRow = { name: '试验中学', termStart: '2025-09-01', termEnd: '2025-09-26' };
const lesson: TypedRow = { date: '2025-09-08', period: '第2节', class: '七年级1班', subject: '语文', teacher: '张三', room: '', start: '8:40', end: '9:20' }; // prettier-ignore

const answers = (fact: string, sheets: Sheets): unknown => {
  const lessons = entitiesOf(build({ school: [school], staff, class: class_, ...sheets }), 'lesson');
  return lessons.find(({ facts }) => facts['period'] === '第2节')!.facts[fact];
};

describe('arrivalAnswers', () => {
  const before = (more: TypedRow): TypedRow => ({ ...lesson, period: '第1节', class: '七年级2班', start: '8:00', end: '8:40', ...more }); // prettier-ignore
  it.each<[string, readonly TypedRow[], readonly string[]]>([
    ['the teacher', [], ['张三']],
    ['who arranges, where a lesson elsewhere ends as this one begins', [before({})], ['赵主任']],
    ['the teacher, after a break of one minute', [before({ end: '8:39' })], ['张三']],
    ['the teacher, in the same room', [before({ class: '七年级1班' })], ['张三']],
    [
      'who arranges, where the room is another one',
      [before({ class: '七年级1班', room: '实验室' })],
      ['赵主任'],
    ],
    ['the teacher, after the lesson of somebody else', [before({ teacher: '李四' })], ['张三']],
    ['the teacher, where it is not known when the other ended', [before({ end: '' })], ['张三']],
    ['the teacher, the day after', [before({ date: '2025-09-07' })], ['张三']],
  ])('%s', (_, others, expected) => {
    expect(answers('arrivalAnswers', { lesson: [...others, lesson] })).toEqual(expected);
  });
});

describe('swapAnswers', () => {
  const timetable = [{ class: '七年级1班', weekday: '周一', period: '第2节', subject: '语文', teacher: '张三' }]; // prettier-ignore
  const leave: TypedRow = { person: '张三', start: '2025-09-08', end: '2025-09-08', approver: '赵主任' };
  const given = { ...lesson, teacher: '李四' };
  it.each<[string, Sheets, readonly string[]]>([
    ['whom the timetable names, then who gave it', { lesson: [given] }, ['张三', '李四']],
    ['who arranges, in place of one who was let go', { lesson: [given], leave: [leave] }, ['赵主任', '李四']],
    [
      'a leave that nobody granted',
      { lesson: [given], leave: [{ ...leave, approver: '' }] },
      ['张三', '李四'],
    ],
    ['on leave, and nobody else is named', { lesson: [lesson], leave: [leave] }, ['赵主任']],
  ])('%s', (_, sheets, expected) => {
    expect(answers('swapAnswers', { timetable, ...sheets })).toEqual(expected);
  });
});
