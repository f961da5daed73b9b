import { table } from './table.js';

/** Cells that assign something to somebody (值班人, 安全责任人, 整改责任人 …), as they are written; derived, no sheet. */
export const assignmentTable = table({
  kind: 'assignment',
  sheet: { zh: '责任人栏', en: 'Cells that name who is responsible' },
  aliases: [],
  keys: [],
  sheetless: true,
  needs: [['roster', 'shift', 'area', 'activity', 'hazard', 'opening']],
  madeOf: [
    'roster.person', 'roster.leader', 'shift.person', 'shift.leader', 'area.owner', 'activity.organizer', 'hazard.owner',
    'opening.supervisor',
  ], // prettier-ignore
  columns: {},
  derived: {
    sheet: { type: 'text', zh: '表', en: 'Sheet', from: [], typical: '值班安排' },
    written: { type: 'names', zh: '所写内容', en: 'As written', from: [], typical: ['张三'] },
    everybody: {
      type: 'names',
      zh: '泛指众人的说法',
      en: 'Words that mean everybody',
      from: [],
      also: ['staff.name'],
      typical: [],
    },
    postsAndUnits: {
      type: 'names',
      zh: '岗位或部门名称',
      en: 'Posts and units',
      from: [],
      also: ['staff.name', 'staff.department'],
      typical: [],
    },
  },
});
