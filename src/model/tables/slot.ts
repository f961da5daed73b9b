import { table } from './table.js';

/**
 * Slots: each place that must be watched × period × school day up to the date of judgement; derived, no sheet
 * (rulings 7, 26). What must be watched stands in 作息时段, who watches it in 值班安排 and 值班表.
 */
export const slotTable = table({
  kind: 'slot',
  sheet: { zh: '值守时段', en: 'Slots' },
  aliases: [],
  keys: [],
  sheetless: true,
  needs: [['period']],
  links: { area: 'place' },
  madeOf: [
    'period.name', 'period.start', 'period.end', 'period.weekdays', 'period.places', 'calendar.date', 'calendar.type',
    'calendar.actsAs', 'school.termStart', 'school.termEnd',
  ], // prettier-ignore
  columns: {},
  derived: {
    date: { type: 'date', zh: '日期', en: 'Date', from: [], typical: '2025-09-10' },
    place: { type: 'text', zh: '值守场所', en: 'Place', from: [], typical: '操场' },
    period: { type: 'text', zh: '时段', en: 'Period', from: [], typical: '午间' },
    state: {
      type: 'text',
      zh: '值守状况',
      en: 'How it is watched',
      from: [],
      typical: 'covered',
    },
    covered: {
      type: 'yesNo',
      zh: '全程有人值守',
      en: 'Watched the whole time',
      from: [],
      also: [
        'roster.date', 'roster.weekday', 'roster.validFrom', 'roster.validTo', 'roster.shift', 'roster.start',
        'roster.end', 'roster.place', 'roster.person', 'shift.date', 'shift.shift', 'shift.start', 'shift.end',
        'shift.place', 'shift.person', 'leave.person', 'leave.start', 'leave.end', 'leave.substitute', 'staff.status',
      ], // prettier-ignore
      typical: true,
    },
    minutesUncovered: {
      type: 'minutes',
      zh: '无人值守的分钟数',
      en: 'Minutes without anybody',
      from: [],
      typical: 0,
      unit: 'minutes',
    },
    uncoveredTimes: {
      type: 'names',
      zh: '无人值守的时间',
      en: 'Times without anybody',
      from: [],
      typical: [],
    },
    onDuty: { type: 'names', zh: '所排的值守人', en: 'People named', from: [], typical: ['张三'] },
    absentOnDuty: {
      type: 'names',
      zh: '所排而当时请假、上课、外出或在别处的人',
      en: 'People named who were on leave, teaching, away or elsewhere then',
      from: [],
      also: [
        'timetable.class', 'timetable.weekday', 'timetable.period', 'timetable.teacher', 'timetable.room',
        'lesson.date', 'lesson.period', 'lesson.class', 'lesson.teacher', 'lesson.room', 'lesson.start', 'lesson.end',
        'activity.start', 'activity.end', 'activity.location', 'activity.organizer', 'activity.leaders', 'activity.onSite',
        'leave.person', 'leave.start', 'leave.end',
      ], // prettier-ignore
      typical: [],
    },
    rivals: {
      type: 'names',
      zh: '不同的格里各写一人、可能互相以为由对方负责的人',
      en: 'People of different cells, each of whom may think that the other has it',
      from: [],
      also: [
        'roster.weekday', 'roster.date', 'roster.start', 'roster.end', 'roster.place', 'roster.person',
        'period.defaultPost', 'staff.posts', 'staff.status',
      ], // prettier-ignore
      typical: [],
    },
    defaultPost: {
      type: 'text',
      zh: '默认责任岗位',
      en: 'Default post',
      from: [],
      also: ['period.defaultPost'],
      typical: '值班教师',
    },
    defaultHolder: {
      type: 'names',
      zh: '默认责任岗位的任职人',
      en: 'Holders of the default post',
      from: [],
      also: ['period.defaultPost', 'staff.posts', 'staff.status'],
      typical: ['张三'],
    },
    unheldPost: {
      type: 'text',
      zh: '无人任职的默认责任岗位',
      en: 'Default post that nobody holds',
      from: [],
      also: ['period.defaultPost', 'staff.posts', 'staff.status'],
      typical: '',
    },
  },
});
