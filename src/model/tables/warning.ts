import { table } from './table.js';

/** Warnings: one warning about one pupil. */
export const warningTable = table({
  kind: 'warning',
  sheet: { zh: '预警信息', en: 'Warnings' },
  aliases: ['预警台账', '心理预警', '学生预警信息', '心理预警台账', '异常学生台账', '学生心理预警登记表'],
  keys: [['at', 'pupil']],
  columns: {
    at: {
      type: 'datetime',
      zh: '发现时间',
      en: 'Found at',
      aliases: ['发现日期', '预警时间', '时间', 'Noticed at'],
    },
    pupil: {
      type: 'text',
      zh: '学生',
      en: 'Pupil',
      aliases: ['学生姓名', '姓名', '预警学生', 'Student'],
      private: 'pupil',
    },
    class: { type: 'text', zh: '班级', en: 'Class', aliases: ['所在班级', '班别', 'Form'] },
    sign: {
      type: 'text',
      zh: '迹象',
      en: 'Sign',
      aliases: ['预警信息', '异常表现', '预警内容', '表现', '预警迹象', 'What was noticed'],
      private: 'pupil',
    },
    finder: {
      type: 'person',
      zh: '发现人',
      en: 'Found by',
      aliases: ['报告人', '预警人', '发现教师', 'Finder'],
      private: 'pupil',
    },
    reported: {
      type: 'datetimeMark',
      zh: '上报时间',
      en: 'Reported at',
      aliases: ['报告时间', '上报日期', '上报', 'Reported'],
    },
    parentsTold: {
      type: 'datetimeMark',
      zh: '告知家长时间',
      en: 'Parents told at',
      aliases: ['通知家长时间', '告知家长', '通知家长', '联系家长时间', 'Parents told'],
    },
    watch: {
      type: 'text',
      zh: '看护措施',
      en: 'Watch kept',
      aliases: ['监护措施', '看护安排', '干预措施', '关注措施', 'Watch'],
      private: 'pupil',
    },
    assessed: {
      type: 'dateMark',
      zh: '心理评估',
      en: 'Assessed',
      aliases: ['心理评估日期', '心理评估时间', '心理测评', 'Psychological assessment'],
      private: 'pupil',
    },
    suspectIsGuardian: {
      type: 'yesNo',
      zh: '涉嫌人为监护人',
      en: 'Suspect is guardian',
      aliases: ['监护人涉嫌', '涉嫌监护人', '嫌疑人是否监护人', 'Guardian suspected'],
      private: 'pupil',
    },
    policeCalled: { type: 'datetimeMark', zh: '报警时间', en: 'Police called', aliases: [] },
  },
});
