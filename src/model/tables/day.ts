import { table } from './table.js';

/**
 * Days on which school is kept, and others on which boarders stay, of the term and up to the date of judgement;
 * derived, no sheet (rulings 7, 26).
 */
export const dayTable = table({
  kind: 'day',
  sheet: { zh: '学生在校日', en: 'Days with pupils at school' },
  aliases: [],
  keys: [],
  sheetless: true,
  needs: [],
  madeOf: ['calendar.date', 'calendar.type'],
  columns: {},
  derived: {
    date: { type: 'date', zh: '日期', en: 'Date', from: [], typical: '2025-09-10' },
    schoolDay: {
      type: 'yesNo',
      zh: '是上课日',
      en: 'School is kept',
      from: [],
      also: ['calendar.type'],
      typical: true,
    },
    boardersStay: {
      type: 'yesNo',
      zh: '当夜住宿',
      en: 'Boarders stay',
      from: [],
      also: ['school.boarders', 'class.boarders', 'calendar.boardersStay'],
      typical: false,
    },
    uncoveredTimes: {
      type: 'names',
      zh: '无人负责的时间',
      en: 'Times without anybody responsible',
      from: [],
      typical: [],
    },
    minutesUncovered: {
      type: 'minutes',
      zh: '无人负责的分钟数',
      en: 'Minutes without anybody responsible',
      from: [],
      also: [
        'period.start', 'period.end', 'period.weekdays', 'period.defaultPost', 'timetable.class', 'timetable.weekday',
        'timetable.period', 'timetable.teacher', 'lesson.date', 'lesson.period', 'lesson.class', 'lesson.teacher',
        'roster.date', 'roster.weekday', 'roster.start', 'roster.end', 'roster.place', 'roster.person', 'shift.date',
        'shift.start', 'shift.end', 'shift.place', 'shift.person', 'leave.person', 'leave.start', 'leave.end',
        'leave.substitute', 'staff.status', 'calendar.boardersStay', 'class.boarders', 'school.boarders',
        'dormitory.date', 'dormitory.keeper', 'opening.date', 'opening.start', 'opening.end', 'opening.supervisor',
      ], // prettier-ignore
      typical: 0,
      unit: 'minutes',
    },
    leadersOnDuty: {
      type: 'names',
      zh: '带班领导',
      en: 'Leaders on duty',
      from: [],
      also: [
        'roster.date', 'roster.weekday', 'roster.validFrom', 'roster.validTo', 'roster.shift', 'roster.leader',
        'shift.date', 'shift.leader', 'staff.posts', 'staff.status',
      ], // prettier-ignore
      typical: ['李主任'],
    },
    missingSessions: {
      type: 'names',
      zh: '没有校园检查记录的时段',
      en: 'Parts of the day without an inspection of the campus',
      from: [],
      also: ['inspection.session', 'inspection.scope'],
      typical: [],
    },
    gateInspections: {
      type: 'count',
      zh: '门卫检查校园周边次数',
      en: 'Inspections of the surroundings by the gate',
      from: [],
      also: ['inspection.scope', 'inspection.inspector', 'staff.posts'],
      typical: 1,
    },
  },
});
