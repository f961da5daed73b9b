import { table } from './table.js';

/**
 * Places: each on campus that lessons, shifts, activities, hazards or incidents name, once; derived, no sheet.
 */
export const placeTable = table({
  kind: 'place',
  sheet: { zh: '场所', en: 'Places' },
  aliases: [],
  keys: [],
  sheetless: true,
  needs: [['lesson', 'shift', 'activity', 'hazard', 'incident']],
  madeOf: [
    'lesson.room', 'lesson.offCampus', 'shift.place', 'activity.place', 'activity.location', 'hazard.place',
    'incident.place',
  ], // prettier-ignore
  links: { area: 'name' },
  columns: {},
  derived: {
    name: { type: 'text', zh: '场所', en: 'Place', from: [], typical: '操场' },
    times: { type: 'count', zh: '记录中出现的次数', en: 'How often records name it', from: [], typical: 1 },
    listed: {
      type: 'yesNo',
      zh: '在责任区中',
      en: 'Is among the areas',
      from: [],
      also: ['area.name', 'class.name', 'class.room'],
      typical: true,
    },
  },
});
