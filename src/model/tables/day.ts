import { table } from './table.js';

/** Days on which school is kept, of the term and up to the date of judgement; derived, no sheet (rulings 7, 26). */
export const dayTable = table({
  kind: 'day',
  sheet: { zh: '每个上课日', en: 'School days' },
  aliases: [],
  keys: [],
  sheetless: true,
  needs: [],
  madeOf: ['calendar.date', 'calendar.type'],
  columns: {},
  derived: {
    date: { type: 'date', zh: '日期', en: 'Date', from: [], typical: '2025-09-10' },
    schoolDay: {
      type: 'yesNo',
      zh: '是上课日',
      en: 'School is kept',
      from: [],
      also: ['calendar.type'],
      typical: true,
    },
    missingSessions: {
      type: 'names',
      zh: '没有校园检查记录的时段',
      en: 'Parts of the day without an inspection of the campus',
      from: [],
      also: ['inspection.session', 'inspection.scope'],
      typical: [],
    },
    gateInspections: {
      type: 'count',
      zh: '门卫检查校园周边次数',
      en: 'Inspections of the surroundings by the gate',
      from: [],
      also: ['inspection.scope', 'inspection.inspector', 'staff.posts'],
      typical: 1,
    },
  },
});
