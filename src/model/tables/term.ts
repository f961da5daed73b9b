import { table } from './table.js';

/** The term by 学期开始 and 学期结束, once it is over; derived, no sheet (rulings 7, 26). */
export const termTable = table({
  kind: 'term',
  sheet: { zh: '学期', en: 'Term' },
  aliases: [],
  keys: [],
  sheetless: true,
  needs: [],
  madeOf: ['school.termStart', 'school.termEnd'],
  columns: {},
  derived: {
    from: { type: 'date', zh: '学期开始', en: 'Term start', from: [], typical: '2025-02-17' },
    to: { type: 'date', zh: '学期结束', en: 'Term end', from: [], typical: '2025-07-04' },
    openingEducations: {
      type: 'count',
      zh: '开学初的开学教育次数',
      en: 'Sessions at the opening of term',
      from: [],
      also: ['education.date', 'education.type'],
      typical: 1,
    },
    closingEducations: {
      type: 'count',
      zh: '放假前的放假教育次数',
      en: 'Sessions before the holiday',
      from: [],
      also: ['education.date', 'education.type'],
      typical: 1,
    },
    lectures: {
      type: 'count',
      zh: '专题讲座次数',
      en: 'Lectures',
      from: [],
      also: ['education.date', 'education.type'],
      typical: 2,
    },
    staffTrainings: {
      type: 'count',
      zh: '教职工培训次数',
      en: 'Staff trainings',
      from: [],
      also: ['education.date', 'education.type'],
      typical: 1,
    },
    uncheckedItems: {
      type: 'names',
      zh: '没有核查记录的项目',
      en: 'Items without a check',
      from: [],
      also: ['facility.date', 'facility.place', 'facility.item'],
      typical: [],
    },
  },
});
