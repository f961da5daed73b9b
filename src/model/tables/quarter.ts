import { table } from './table.js';

/** Quarters of the year that lie in the term and are over by the date of judgement; derived, no sheet (rulings 7, 26). */
export const quarterTable = table({
  kind: 'quarter',
  sheet: { zh: '每季度', en: 'Quarters' },
  aliases: [],
  keys: [],
  sheetless: true,
  needs: [],
  madeOf: ['calendar.date', 'calendar.type'],
  columns: {},
  derived: {
    from: { type: 'date', zh: '起', en: 'From', from: [], typical: '2025-10-01' },
    to: { type: 'date', zh: '止', en: 'To', from: [], typical: '2025-12-31' },
    stage: { type: 'text', zh: '学段', en: 'Stage', from: [], also: ['school.stage'], typical: '幼儿园' },
    drills: {
      type: 'count',
      zh: '演练次数',
      en: 'Drills',
      from: [],
      also: ['drill.date'],
      typical: 1,
    },
  },
});
