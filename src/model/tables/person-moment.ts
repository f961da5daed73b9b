import { table } from './table.js';

/**
 * One person in two places at once, up to the date of judgement, where one of the two is only planned or is a leave;
 * what two records say is judged on these. Derived, no sheet (rulings 26).
 */
export const personMomentTable = table({
  kind: 'person-moment',
  sheet: { zh: '同一时间两处安排', en: 'People in two places at once' },
  aliases: [],
  keys: [],
  sheetless: true,
  needs: [['timetable', 'roster', 'leave']],
  madeOf: [
    'timetable.class', 'timetable.weekday', 'timetable.period', 'timetable.teacher', 'timetable.room', 'period.name',
    'period.start', 'period.end', 'roster.weekday', 'roster.date', 'roster.start', 'roster.end', 'roster.place',
    'roster.person', 'lesson.date', 'lesson.period', 'lesson.class', 'lesson.teacher', 'shift.date', 'shift.start',
    'shift.end', 'shift.place', 'shift.person', 'leave.person', 'leave.type', 'leave.start', 'leave.end',
    'calendar.date', 'calendar.type', 'calendar.actsAs', 'school.termStart', 'school.termEnd',
  ], // prettier-ignore
  columns: {},
  derived: {
    person: { type: 'person', zh: '本人', en: 'Person', from: [], typical: '张三' },
    date: { type: 'date', zh: '日期', en: 'Date', from: [], typical: '2025-09-10' },
    times: { type: 'text', zh: '重叠的时间', en: 'Time in both', from: [], typical: '08:00–08:40' },
    days: {
      type: 'count',
      zh: '重叠的天数',
      en: 'Days on which both meet',
      from: [],
      typical: 1,
      unit: 'days',
    },
    one: { type: 'text', zh: '一处', en: 'One of the two', from: [], typical: '七年级1班 周三 第1节' },
    other: { type: 'text', zh: '另一处', en: 'The other', from: [], typical: '周三 护学岗 校门 08:00' },
    onLeave: { type: 'yesNo', zh: '本人当时请假', en: 'On leave then', from: [], typical: false },
    withDuty: { type: 'yesNo', zh: '其中有值班', en: 'One of the two is a duty', from: [], typical: true },
    recorded: {
      type: 'yesNo',
      zh: '另一处已有记录',
      en: 'The other was recorded',
      from: [],
      typical: false,
    },
    apart: {
      type: 'yesNo',
      zh: '确在两处',
      en: 'In two places for certain',
      from: [],
      also: ['timetable.room', 'lesson.room', 'shift.place', 'roster.place', 'substitution.approver'],
      typical: true,
    },
    standIns: {
      type: 'names',
      zh: '请假期间代课、代班的人',
      en: 'Stand-in of the leave',
      from: [],
      also: ['leave.substitute'],
      typical: ['李四'],
    },
  },
});
