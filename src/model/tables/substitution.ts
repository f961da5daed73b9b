import { table } from './table.js';

/** Substitutions: one lesson that another teacher takes. */
export const substitutionTable = table({
  kind: 'substitution',
  sheet: { zh: '调代课', en: 'Substitutions' },
  aliases: ['调课记录', '代课记录', '调代课记录', '调课单', '代课登记', '调代课登记表'],
  keys: [['date', 'period', 'class']],
  columns: {
    date: {
      type: 'date',
      zh: '日期',
      en: 'Date',
      aliases: ['调课日期', '代课日期', '上课日期', 'Lesson date'],
    },
    period: {
      type: 'text',
      zh: '节次',
      en: 'Period',
      aliases: ['节', '第几节', '课节', 'Lesson no', 'Slot'],
    },
    class: { type: 'text', zh: '班级', en: 'Class', aliases: ['授课班级', '上课班级', '班别', 'Form'] },
    originalTeacher: {
      type: 'person',
      zh: '原任课教师',
      en: 'Original teacher',
      aliases: ['原教师', '原任教师', '调课教师', '请假教师', '被代教师', 'Timetabled teacher'],
      private: 'staff',
      away: true,
    },
    substituteTeacher: {
      type: 'person',
      zh: '代课教师',
      en: 'Substitute teacher',
      aliases: ['代课人', '代课老师', '现任课教师', '调入教师', 'Substitute'],
      private: 'staff',
    },
    approver: {
      type: 'person',
      zh: '批准人',
      en: 'Approved by',
      aliases: ['审批人', '教务处审批', '批准领导', '审批领导', 'Approver'],
      private: 'staff',
    },
    approved: {
      type: 'dateMark',
      zh: '批准日期',
      en: 'Approved on',
      aliases: ['审批日期', '批准时间', '审批时间', 'Approval date'],
    },
  },
});
