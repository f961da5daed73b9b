import { table } from './table.js';

/** Each class in each week (`week.ts`); derived, no sheet (rulings 26). */
export const classWeekTable = table({
  kind: 'class-week',
  sheet: { zh: '每班每周', en: 'Weeks of classes' },
  aliases: [],
  keys: [],
  sheetless: true,
  needs: [['class']],
  madeOf: ['calendar.date', 'calendar.type', 'class.name'],
  links: { class: 'class' },
  columns: {},
  derived: {
    class: { type: 'text', zh: '班级', en: 'Class', from: [], typical: '七年级1班' },
    from: { type: 'date', zh: '起', en: 'From', from: [], typical: '2025-09-08' },
    to: { type: 'date', zh: '止', en: 'To', from: [], typical: '2025-09-14' },
    schoolDays: {
      type: 'count',
      zh: '上课天数',
      en: 'School days',
      from: [],
      also: ['calendar.type'],
      typical: 5,
      unit: 'days',
    },
    safetyLessons: {
      type: 'count',
      zh: '安全课节数',
      en: 'Safety lessons',
      from: [],
      also: ['education.date', 'education.type', 'education.class', 'education.audience'],
      typical: 1,
    },
    weeklySummaries: {
      type: 'count',
      zh: '周小结份数',
      en: 'Weekly summaries',
      from: [],
      also: ['education.date', 'education.type', 'education.class', 'education.audience'],
      typical: 1,
    },
    classroomInspections: {
      type: 'count',
      zh: '班主任检查教室次数',
      en: 'Inspections of the classroom by the head teacher',
      from: [],
      also: [
        'inspection.date',
        'inspection.scope',
        'inspection.inspector',
        'inspection.place',
        'class.headTeacher',
      ],
      typical: 1,
    },
  },
});
