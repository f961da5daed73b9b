import { table } from './table.js';

/** Visitors: one visit. */
export const visitTable = table({
  kind: 'visit',
  sheet: { zh: '来访登记', en: 'Visitors' },
  aliases: ['访客登记', '来访登记表', '外来人员登记', '来访人员登记', '门卫来访登记'],
  keys: [['date', 'name']],
  dated: 'date',
  label: { zh: '{date} {name}', en: '{date} {name}' },
  columns: {
    date: { type: 'date', zh: '日期', en: 'Date', aliases: ['来访日期', '日 期', 'Visit date'] },
    enteredAt: {
      type: 'time',
      typical: 540,
      zh: '进校时间',
      en: 'Entered at',
      aliases: ['入校时间', '来访时间', '到访时间', '进门时间', 'In'],
    },
    leftAt: {
      type: 'time',
      typical: 600,
      zh: '离校时间',
      en: 'Left at',
      aliases: ['出校时间', '离开时间', '出门时间', 'Out'],
    },
    name: {
      type: 'text',
      typical: '刘某',
      zh: '姓名',
      en: 'Name',
      aliases: ['来访人', '来访人姓名', '访客姓名', '来访者', 'Visitor'],
      private: 'staff',
    },
    organization: {
      type: 'text',
      zh: '单位',
      en: 'Organization',
      aliases: ['来访单位', '工作单位', '所在单位', 'From'],
    },
    reason: {
      type: 'text',
      typical: '家长来访',
      zh: '事由',
      en: 'Reason',
      aliases: ['来访事由', '来访原因', '事项', 'Purpose'],
      private: 'pupil',
    },
    host: {
      type: 'person',
      zh: '被访人',
      en: 'Host',
      aliases: ['受访人', '接待人', '被访人姓名', '被访教师', 'Whom visited'],
      private: 'staff',
    },
  },
});
