import { table } from './table.js';

/** Weeks from Monday to Sunday in which school is kept, over by the date of judgement; derived, no sheet (rulings 7, 26). */
export const weekTable = table({
  kind: 'week',
  sheet: { zh: '每周', en: 'Weeks' },
  aliases: [],
  keys: [],
  sheetless: true,
  needs: [],
  madeOf: ['calendar.date', 'calendar.type'],
  columns: {},
  derived: {
    from: { type: 'date', zh: '起', en: 'From', from: [], typical: '2025-09-08' },
    to: { type: 'date', zh: '止', en: 'To', from: [], typical: '2025-09-14' },
    shifts: {
      type: 'count',
      zh: '值班次数',
      en: 'Duties',
      from: [],
      also: ['shift.date'],
      typical: 5,
    },
    spotChecks: {
      type: 'count',
      zh: '查岗次数',
      en: 'Spot checks',
      from: [],
      also: ['shift.checkedBy', 'shift.checkedAt'],
      typical: 1,
    },
    schoolDays: {
      type: 'count',
      zh: '上课天数',
      en: 'School days',
      from: [],
      also: ['calendar.type'],
      typical: 5,
      unit: 'days',
    },
    receptions: {
      type: 'count',
      zh: '校长接待记录数',
      en: 'Records of the reception day',
      from: [],
      also: ['complaint.received'],
      typical: 1,
    },
  },
});
