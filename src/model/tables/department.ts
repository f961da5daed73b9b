import { table } from './table.js';

/** Departments: each that 部门 of 教职工 names, once; derived, no sheet. */
export const departmentTable = table({
  kind: 'department',
  sheet: { zh: '部门', en: 'Departments' },
  aliases: [],
  keys: [],
  sheetless: true,
  needs: [['staff']],
  madeOf: ['staff.department'],
  columns: {},
  derived: {
    name: { type: 'text', zh: '部门', en: 'Department', from: [], typical: '教务处' },
    headed: {
      type: 'yesNo',
      zh: '有在岗的负责人',
      en: 'Its head is in post',
      from: [],
      also: ['staff.posts', 'staff.status', 'staff.joined'],
      typical: true,
    },
    away: { type: 'names', zh: '写明而不在岗的人', en: 'Named but not in post', from: [], typical: [] },
  },
});
