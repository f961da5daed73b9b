import { table } from './table.js';

/** Each lesson of 课程表 on each day of the term up to the date of judgement; derived, no sheet (rulings 7, 26). */
export const plannedLessonTable = table({
  kind: 'planned-lesson',
  sheet: { zh: '应上的课', en: 'Planned lessons' },
  aliases: [],
  keys: [],
  sheetless: true,
  needs: [['timetable']],
  links: { class: 'class' },
  madeOf: [
    'timetable.class', 'timetable.weekday', 'timetable.period', 'timetable.weeks', 'timetable.weekFrom', 'timetable.weekTo',
    'timetable.parity', 'calendar.date', 'calendar.type', 'calendar.actsAs', 'school.termStart', 'school.termEnd',
  ], // prettier-ignore
  columns: {},
  derived: {
    date: { type: 'date', zh: '日期', en: 'Date', from: [], typical: '2025-09-10' },
    class: { type: 'text', zh: '班级', en: 'Class', from: [], typical: '七年级1班' },
    period: { type: 'text', zh: '节次', en: 'Period', from: [], typical: '第1节' },
    subject: {
      type: 'text',
      zh: '课程',
      en: 'Subject',
      from: [],
      also: ['timetable.subject'],
      typical: '语文',
    },
    teacher: {
      type: 'names',
      zh: '课程表所排教师',
      en: 'Timetabled teacher',
      from: [],
      also: ['timetable.teacher'],
      typical: ['张三'],
    },
    takesPlace: {
      type: 'yesNo',
      zh: '这节课照常上',
      en: 'The lesson takes place',
      from: [],
      also: ['activity.start', 'activity.end', 'activity.classes'],
      typical: true,
    },
    inRecordedPeriod: {
      type: 'yesNo',
      zh: '在课堂记录的起止日期内',
      en: 'Between the first and the last lesson on record',
      from: [],
      also: ['lesson.date'],
      typical: true,
    },
    recorded: {
      type: 'yesNo',
      zh: '有课堂记录',
      en: 'Recorded',
      from: [],
      also: ['lesson.date', 'lesson.period', 'lesson.class'],
      typical: true,
    },
    teacherAway: {
      type: 'yesNo',
      zh: '所排教师请假，没有来上这节课',
      en: 'The timetabled teacher was on leave and did not give it',
      from: [],
      also: ['timetable.teacher', 'leave.person', 'leave.start', 'leave.end', 'lesson.teacher'],
      typical: false,
    },
    cover: {
      type: 'names',
      zh: '代课的人',
      en: 'Substitute',
      from: [],
      also: [
        'leave.substitute', 'substitution.date', 'substitution.period', 'substitution.class',
        'substitution.substituteTeacher', 'lesson.teacher', 'lesson.standIn',
      ], // prettier-ignore
      typical: ['李四'],
    },
    coverOnStaff: {
      type: 'yesNo',
      zh: '代课的人在教职工名单上',
      en: 'Substitute on the staff list',
      from: [],
      also: ['staff.name'],
      typical: true,
    },
    coverFree: {
      type: 'yesNo',
      zh: '代课的人当时没有别的课、值班、活动，也没有请假',
      en: 'Substitute has no other lesson, duty, activity or leave then',
      from: [],
      also: [
        'timetable.teacher', 'period.name', 'period.start', 'period.end', 'lesson.teacher', 'lesson.start', 'lesson.end',
        'shift.person', 'shift.start', 'shift.end', 'roster.person', 'activity.leaders', 'leave.person',
      ], // prettier-ignore
      typical: true,
    },
  },
});
