import { table } from './table.js';

/** Leaving school: one pupil who leaves in school hours. */
export const gateTable = table({
  kind: 'gate',
  sheet: { zh: '出校登记', en: 'Leaving school' },
  aliases: ['学生出校登记', '学生离校登记', '出门登记', '学生外出登记', '学生出入登记', '出校登记表'],
  keys: [['at', 'pupil']],
  dated: 'at',
  label: { zh: '{at} {class}', en: '{at} {class}' },
  links: { class: 'class' },
  columns: {
    at: {
      type: 'datetime',
      zh: '日期时间',
      en: 'Date and time',
      aliases: ['出校时间', '离校时间', '时间', '日期', '出门时间', 'Left at'],
    },
    pupil: {
      type: 'text',
      zh: '学生',
      en: 'Pupil',
      aliases: ['学生姓名', '姓名', '出校学生', 'Student'],
      private: 'pupil',
    },
    class: {
      type: 'text',
      typical: '七年级1班',
      zh: '班级',
      en: 'Class',
      aliases: ['所在班级', '班别', 'Form'],
    },
    slip: {
      type: 'yesNo',
      zh: '请假条',
      en: 'Leave slip',
      aliases: ['出门条', '假条', '出校条', '有无请假条', '放行条', 'Slip'],
    },
    approved: {
      type: 'signature',
      zh: '班主任批准',
      en: 'Head teacher approved',
      aliases: ['班主任签字', '班主任同意', '班主任是否批准', '班主任签名', 'Approved'],
    },
    parentKnows: {
      type: 'yesNo',
      zh: '家长知晓',
      en: 'Parent knows',
      aliases: ['家长知情', '家长同意', '家长是否知晓', '联系家长', 'Parent informed'],
    },
    collectedBy: {
      type: 'text',
      typical: '母亲',
      zh: '接走人',
      en: 'Collected by',
      aliases: ['接送人', '接领人', '接走人姓名', '接人家长', 'Fetched by'],
      private: 'pupil',
    },
    guard: {
      type: 'person',
      zh: '门卫',
      en: 'Guard',
      aliases: ['值班门卫', '门卫签字', '值班保安', '保安', '经办人', 'Gate guard'],
      private: 'staff',
    },
  },
  derived: {
    dayOff: {
      type: 'yesNo',
      zh: '当日放假（周末、假期且不住宿）',
      en: 'No school that day (weekend or holiday without boarders)',
      from: ['at'],
      also: ['calendar.date', 'calendar.type'],
      typical: false,
    },
  },
});
