import { table } from './table.js';

/** Grades: each that 年级 of 班级 names, once; derived, no sheet. */
export const gradeTable = table({
  kind: 'grade',
  sheet: { zh: '年级', en: 'Grades' },
  aliases: [],
  keys: [],
  sheetless: true,
  needs: [['class']],
  madeOf: ['class.name', 'class.grade'],
  columns: {},
  derived: {
    name: { type: 'text', zh: '年级', en: 'Grade', from: [], typical: '七年级' },
    classes: { type: 'count', zh: '班级数', en: 'Classes', from: [], typical: 4 },
    led: {
      type: 'yesNo',
      zh: '有在岗的年级组长',
      en: 'Its leader is in post',
      from: [],
      also: [
        'staff.posts', 'staff.status', 'staff.joined', 'staff.department', 'staff.headOf', 'class.headTeacher',
      ], // prettier-ignore
      typical: true,
    },
    away: { type: 'names', zh: '写明而不在岗的人', en: 'Named but not in post', from: [], typical: [] },
  },
});
