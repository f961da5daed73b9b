import { table } from './table.js';

/** Nights on which boarders stay, or may, of a school that has some; derived, no sheet. */
export const nightTable = table({
  kind: 'night',
  sheet: { zh: '住宿夜', en: 'Nights with boarders' },
  aliases: [],
  keys: [],
  sheetless: true,
  needs: [],
  madeOf: ['calendar.date', 'calendar.type', 'calendar.boardersStay'],
  columns: {},
  derived: {
    date: { type: 'date', zh: '日期', en: 'Date', from: [], typical: '2025-09-10' },
    boardersStay: {
      type: 'yesNo',
      zh: '当夜住宿',
      en: 'Boarders stay',
      from: [],
      also: ['calendar.boardersStay'],
      typical: true,
    },
    logs: {
      type: 'count',
      zh: '宿舍日志条数',
      en: 'Rows in the dormitory log',
      from: [],
      also: ['dormitory.date', 'dormitory.building'],
      typical: 1,
    },
  },
});
