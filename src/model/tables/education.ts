import { table } from './table.js';

/** Safety education: one session, lesson, issue or summary. */
export const educationTable = table({
  kind: 'education',
  sheet: { zh: '安全教育', en: 'Safety education' },
  aliases: ['安全教育记录', '安全教育台账', '安全培训记录', '安全教育培训记录', '安全教育登记表'],
  keys: [['date', 'type', 'class', 'topic']],
  dated: 'date',
  label: { zh: '{date} {type} {class} {topic}', en: '{date} {type} {class} {topic}' },
  columns: {
    date: {
      type: 'date',
      zh: '日期',
      en: 'Date',
      aliases: ['教育日期', '培训日期', '时间', '活动日期', '培训时间', 'Session date'],
    },
    type: {
      type: 'text',
      zh: '类型',
      en: 'Type',
      aliases: ['教育类型', '类别', '活动类型', '教育形式', '形式', 'Kind of session'],
      words: {
        开学教育: 'term opening',
        放假教育: 'before holiday',
        专题讲座: 'lecture',
        主题教育: 'monthly theme',
        安全课: 'safety lesson',
        专刊: 'safety issue',
        教职工培训: 'staff training',
        周小结: 'weekly summary',
        月总结: 'monthly review',
      },
    },
    topic: {
      type: 'text',
      zh: '主题',
      en: 'Topic',
      aliases: ['教育主题', '教育内容', '培训主题', '内容', '课题', '培训内容', 'Theme'],
    },
    audience: {
      type: 'text',
      zh: '对象',
      en: 'Audience',
      aliases: ['教育对象', '参加对象', '受教育对象', '培训对象', 'For whom'],
    },
    class: { type: 'text', zh: '班级', en: 'Class', aliases: ['参加班级', '授课班级', 'Form'] },
    speaker: {
      type: 'text',
      zh: '主讲人',
      en: 'Speaker',
      aliases: ['授课人', '主讲教师', '主讲', '培训讲师', '授课教师', 'Teacher'],
      private: 'staff',
    },
    hours: {
      type: 'number',
      zh: '学时',
      en: 'Hours',
      aliases: ['课时', '时长', '教育课时', '课时数', 'Duration'],
    },
    participants: {
      type: 'count',
      zh: '参加人数',
      en: 'Took part',
      aliases: ['参加学生数', '受教育人数', '人数', '培训人数', '参训人数', 'Participants'],
    },
  },
});
