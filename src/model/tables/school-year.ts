import { table } from './table.js';

/** School years, from 1 September, that the records cover and that are over; derived, no sheet (rulings 7, 26). */
export const schoolYearTable = table({
  kind: 'schoolYear',
  sheet: { zh: '学年', en: 'School year' },
  aliases: [],
  keys: [],
  sheetless: true,
  needs: [],
  madeOf: ['school.termStart', 'school.termEnd'],
  columns: {},
  derived: {
    from: { type: 'date', zh: '起', en: 'From', from: [], typical: '2024-09-01' },
    to: { type: 'date', zh: '止', en: 'To', from: [], typical: '2025-08-31' },
    fireDrills: {
      type: 'count',
      zh: '消防演练次数',
      en: 'Fire drills',
      from: [],
      also: ['drill.date', 'drill.type'],
      typical: 1,
    },
    earthquakeDrills: {
      type: 'count',
      zh: '地震演练次数',
      en: 'Earthquake drills',
      from: [],
      also: ['drill.date', 'drill.type'],
      typical: 1,
    },
    drillKinds: {
      type: 'count',
      zh: '演练的种类数',
      en: 'Kinds of drills',
      from: [],
      also: ['drill.date', 'drill.type'],
      typical: 3,
    },
    electricalOverhauls: {
      type: 'count',
      zh: '假期中检修电器设备次数',
      en: 'Overhauls of electrical equipment in a holiday',
      from: [],
      also: ['facility.date', 'facility.item'],
      typical: 1,
    },
  },
});
