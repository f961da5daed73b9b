import { table } from './table.js';

/** Self-inspections: one self-inspection of one person. */
export const selfInspectionTable = table({
  kind: 'self-inspection',
  sheet: { zh: '履职自查', en: 'Self-inspections' },
  aliases: ['履职自查表', '履职自查记录', '安全履职自查', '岗位自查', '自查台账'],
  keys: [['person', 'date']],
  dated: 'date',
  label: { zh: '{date} {person}', en: '{date} {person}' },
  columns: {
    person: {
      type: 'person',
      zh: '姓名',
      en: 'Name',
      aliases: ['自查人', '教师姓名', '职工姓名', 'Person'],
      private: 'staff',
    },
    date: { type: 'date', zh: '日期', en: 'Date', aliases: ['自查日期', '自查时间', '检查日期', 'Day'] },
    shortcoming: {
      type: 'text',
      zh: '不足',
      en: 'Shortcoming',
      aliases: ['存在不足', '存在问题', '问题', '自查问题', 'What is lacking'],
      private: 'staff',
    },
    measure: {
      type: 'text',
      zh: '整改措施',
      en: 'Measure',
      aliases: ['改进措施', '整改办法', 'Corrective measure'],
      not: { zh: '没有写明整改措施', en: 'no measure is given' },
    },
    deadline: {
      type: 'date',
      typical: '2025-09-30',
      zh: '期限',
      en: 'Deadline',
      aliases: ['整改期限', '整改时限', '完成时限', '限期', 'Due'],
    },
    completed: {
      type: 'dateMark',
      zh: '完成日期',
      en: 'Completed on',
      aliases: ['完成时间', '整改完成日期', '整改完成时间', 'Done on'],
    },
  },
  derived: {
    deadlineGiven: {
      type: 'yesNo',
      zh: '整改期限已定',
      en: 'A deadline is set',
      from: ['deadline'],
      typical: true,
      not: { zh: '没有定整改期限', en: 'no deadline is set' },
    },
  },
});
