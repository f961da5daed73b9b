import { table } from './table.js';

/** Timetable: one planned lesson: class x weekday x period (matrix: one filled cell). */
export const timetableTable = table({
  kind: 'timetable',
  sheet: { zh: '课程表', en: 'Timetable' },
  aliases: ['课表', '总课表', '班级课表', '课程总表', '全校课程表', '教师课表'],
  keys: [['class', 'weekday', 'period', 'weeks', 'parity']],
  links: { class: 'class' },
  columns: {
    class: {
      type: 'text',
      zh: '班级',
      en: 'Class',
      aliases: ['班级名称', '班别', '授课班级', '上课班级', 'Class name', 'Form'],
    },
    weekday: {
      type: 'text',
      zh: '星期',
      en: 'Weekday',
      aliases: ['周几', '星期几', '周', '星 期', 'Day of week', 'Day'],
    },
    period: {
      type: 'text',
      zh: '节次',
      en: 'Period',
      aliases: ['节', '第几节', '课节', '节 次', '课次', 'Lesson no', 'Slot'],
    },
    subject: {
      type: 'text',
      zh: '课程',
      en: 'Subject',
      aliases: ['科目', '学科', '课程名称', '课 程', 'Course'],
    },
    teacher: {
      type: 'names',
      zh: '任课教师',
      en: 'Teacher',
      aliases: ['教师', '授课教师', '任课老师', '上课教师', '科任教师', '教师姓名', 'Teacher name'],
      private: 'staff',
    },
    room: {
      type: 'text',
      zh: '地点',
      en: 'Room',
      aliases: ['教室', '上课地点', '上课教室', '场地', 'Place', 'Classroom'],
    },
    weeks: {
      type: 'text',
      zh: '起始周/结束周',
      en: 'Weeks',
      aliases: ['起止周', '周次', '上课周次', '起始周-结束周', '起讫周', 'Week range'],
    },
    weekFrom: { type: 'count', zh: '起始周', en: 'From week', aliases: ['开始周', '开始周次', 'First week'] },
    weekTo: { type: 'count', zh: '结束周', en: 'To week', aliases: ['截止周', '结束周次', 'Last week'] },
    parity: {
      type: 'text',
      zh: '单双周',
      en: 'Odd or even weeks',
      aliases: ['单双', '单/双周', '周别', '单双周别', 'Parity', 'Odd/even'],
      words: { 单: 'odd', 双: 'even', 每周: 'every' },
    },
  },
});
