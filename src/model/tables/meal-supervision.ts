import { table } from './table.js';

/** Meal supervision: one meeting or tasting. */
export const mealSupervisionTable = table({
  kind: 'meal-supervision',
  sheet: { zh: '膳食监督', en: 'Meal supervision' },
  aliases: ['膳食监督记录', '膳食委员会记录', '膳委会记录', '两会一品'],
  keys: [['date', 'type']],
  columns: {
    date: { type: 'date', zh: '日期', en: 'Date', aliases: ['会议日期', '活动日期', 'Day'] },
    type: { type: 'text', zh: '类型', en: 'Type', aliases: ['类别', '活动类型', '会议类型', '形式', 'Kind'] },
  },
});
