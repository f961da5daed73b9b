import { table } from './table.js';

/** Calendar: one calendar day. */
export const calendarTable = table({
  kind: 'calendar',
  sheet: { zh: '校历', en: 'Calendar' },
  aliases: ['校历表', '学期校历', '行事历', '教学周历'],
  keys: [['date', 'type']],
  columns: {
    date: { type: 'date', zh: '日期', en: 'Date', aliases: ['年月日', '时间', '日期(年月日)', 'Day'] },
    type: {
      type: 'text',
      zh: '类型',
      en: 'Type',
      aliases: ['日类型', '日期类型', '性质', '类别', '校历类型', 'Kind of day', 'Day type'],
      words: { 上课: 'school day', 放假: 'holiday', 调休上课: 'make-up day', 停课: 'no lessons' },
    },
    actsAs: {
      type: 'text',
      zh: '按星期几',
      en: 'Follows weekday',
      aliases: [
        '按周几上课',
        '补课星期',
        '上星期几的课',
        '补星期几',
        '执行星期',
        '按星期几课表',
        'Acts as',
        'Runs as weekday',
      ],
    },
    boardersStay: {
      type: 'yesNo',
      zh: '住宿日',
      en: 'Boarders stay',
      aliases: ['是否住宿', '住校日', '留宿日', '是否住宿日', 'Boarding day'],
    },
    note: {
      type: 'text',
      zh: '说明',
      en: 'Note',
      aliases: ['备注', '事由', '节日名称', '内容', '说明事项', 'Remark'],
    },
  },
});
