import { table } from './table.js';

/** Days that 校历 makes a holiday, of the term and up to the date of judgement; derived, no sheet (rulings 7). */
export const holidayTable = table({
  kind: 'holiday',
  sheet: { zh: '放假日', en: 'Holidays' },
  aliases: [],
  keys: [],
  sheetless: true,
  needs: [['calendar']],
  madeOf: ['calendar.date', 'calendar.type', 'school.termStart', 'school.termEnd'],
  columns: {},
  derived: {
    date: { type: 'date', zh: '日期', en: 'Date', from: [], typical: '2025-10-01' },
    onDuty: {
      type: 'names',
      zh: '总值班人',
      en: 'On duty for the school',
      from: [],
      also: [
        'roster.date', 'roster.weekday', 'roster.validFrom', 'roster.validTo', 'roster.shift', 'roster.person',
        'shift.date', 'shift.shift', 'shift.person', 'leave.person', 'leave.start', 'leave.end', 'staff.status',
      ], // prettier-ignore
      typical: ['张三'],
    },
  },
});
