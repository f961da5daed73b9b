import { table } from './table.js';

/** Pupils with conditions: one pupil with a known condition. */
export const conditionTable = table({
  kind: 'condition',
  sheet: { zh: '特异体质学生', en: 'Pupils with conditions' },
  aliases: ['特异体质学生台账', '特异体质台账', '特殊体质学生', '特异体质学生名单', '特殊体质学生登记表'],
  keys: [['pupil', 'class']],
  columns: {
    pupil: {
      type: 'text',
      zh: '学生',
      en: 'Pupil',
      aliases: ['学生姓名', '姓名', '幼儿姓名', 'Student', 'Name'],
      private: 'pupil',
    },
    class: { type: 'text', zh: '班级', en: 'Class', aliases: ['所在班级', '班别', 'Form'] },
    kind: {
      type: 'text',
      zh: '情况',
      en: 'Condition',
      aliases: [
        '特异体质情况',
        '疾病名称',
        '身体状况',
        '病史',
        '特殊情况',
        '健康状况',
        '体质类型',
        'Condition type',
      ],
      private: 'pupil',
    },
    registered: {
      type: 'date',
      zh: '登记日期',
      en: 'Registered on',
      aliases: ['登记时间', '建档日期', '填报日期', 'Registration date'],
    },
    toldHeadTeacher: {
      type: 'dateMark',
      zh: '告知班主任',
      en: 'Head teacher told',
      aliases: ['告知班主任日期', '班主任知晓', '班主任签字', 'Told head teacher'],
    },
    toldPeTeacher: {
      type: 'dateMark',
      zh: '告知体育教师',
      en: 'PE teacher told',
      aliases: ['告知体育老师', '告知体育教师日期', '体育教师知晓', '体育教师签字', 'Told PE teacher'],
    },
    parentConfirmed: {
      type: 'dateMark',
      zh: '家长确认',
      en: 'Parents confirmed',
      aliases: ['家长签字', '家长确认日期', '家长签名', "Parent's confirmation"],
    },
    care: {
      type: 'text',
      zh: '照顾措施',
      en: 'Care',
      aliases: ['照顾安排', '注意事项', '关爱措施', '防范措施', '照护措施', 'Care measures'],
      private: 'pupil',
    },
    unfitFor: {
      type: 'text',
      zh: '不宜活动',
      en: 'Unfit for',
      aliases: ['不宜参加的活动', '禁忌活动', '不适宜活动', '不能参加的活动', 'Not to take part in'],
      private: 'pupil',
    },
  },
});
