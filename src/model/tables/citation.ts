import { table } from './table.js';

/** Articles of laws that any cell of the workbook quotes, each once; derived, no sheet (rulings 26). */
export const citationTable = table({
  kind: 'citation',
  sheet: { zh: '引用的法条', en: 'Laws quoted' },
  aliases: [],
  keys: [],
  sheetless: true,
  needs: [],
  madeOf: [],
  columns: {},
  derived: {
    cited: {
      type: 'text',
      zh: '引用的法条',
      en: 'Law quoted',
      from: [],
      typical: '《未成年人保护法》第27条',
    },
    inForce: {
      type: 'yesNo',
      zh: '引用的条文现行有效',
      en: 'The article quoted is in force',
      from: [],
      typical: true,
    },
    today: {
      type: 'text',
      zh: '现行对应条文',
      en: 'Its number today',
      from: [],
      typical: '《中华人民共和国未成年人保护法》第27条',
    },
    todayEn: {
      type: 'text',
      zh: '现行对应条文（英文）',
      en: 'Its number today, in English',
      from: [],
      typical: 'Law on the Protection of Minors, Art. 27',
    },
    cells: { type: 'count', zh: '引用的单元格数', en: 'Cells that quote it', from: [], typical: 1 },
  },
});
