import { table } from './table.js';

/** Inspections: one inspection of one scope. */
export const inspectionTable = table({
  kind: 'inspection',
  sheet: { zh: '安全检查', en: 'Inspections' },
  aliases: ['安全检查记录', '安全检查登记表', '学校安全检查登记表', '日查记录', '安全巡查记录', '检查台账'],
  keys: [['date', 'session', 'scope', 'place']],
  dated: 'date',
  label: { zh: '{date} {session} {scope} {place}', en: '{date} {session} {scope} {place}' },
  links: { area: 'place' },
  columns: {
    date: {
      type: 'date',
      zh: '日期',
      en: 'Date',
      aliases: ['检查日期', '排查日期', '检查时间', '日 期', 'Inspection date'],
    },
    session: {
      type: 'text',
      typical: '早',
      zh: '时段',
      en: 'Session',
      aliases: ['检查时段', '班次', '早中晚', 'Part of day'],
      words: { 早: 'morning', 中: 'noon', 晚: 'evening' },
    },
    scope: {
      type: 'text',
      typical: '校园',
      zh: '范围',
      en: 'Scope',
      aliases: ['检查范围', '检查区域', '检查类别', '检查内容', '检查项目', 'What was inspected'],
    },
    inspector: {
      type: 'person',
      zh: '检查人',
      en: 'Inspector',
      aliases: ['检查人员', '排查人', '排查人员', '巡查人', '检查人签字', 'Inspected by'],
      private: 'staff',
    },
    hazards: {
      type: 'count',
      zh: '发现隐患数',
      en: 'Hazards found',
      aliases: ['隐患数', '发现问题数', '隐患数量', '发现隐患', 'Number of hazards'],
      exception: true,
    },
    recorded: {
      type: 'signature',
      zh: '记录',
      en: 'Recorded',
      aliases: ['有无记录', '检查记录', '是否记录', 'Record kept'],
    },
    place: {
      type: 'text',
      typical: '操场',
      zh: '检查场所',
      en: 'Place',
      aliases: ['检查地点', '场所', '地点', '检查部位', 'Location'],
    },
  },
  derived: {
    hazardsRegistered: {
      type: 'count',
      zh: '台账中当日该处的隐患数',
      en: 'Hazards of that day and place in the ledger',
      from: ['date', 'place', 'hazards'],
      also: ['hazard.found', 'hazard.place'],
      typical: 0,
    },
  },
});
