import { table } from './table.js';

/** Duties: each duty of each post of rules/posts, and whether somebody bears it; derived, no sheet. */
export const dutyTable = table({
  kind: 'duty',
  sheet: { zh: '岗位职责', en: 'Duties of posts' },
  aliases: [],
  keys: [],
  post: { zh: 'post', en: 'postEn' },
  sheetless: true,
  needs: [['school'], ['staff']],
  madeOf: ['staff.name', 'staff.posts', 'staff.status', 'staff.joined'],
  columns: {},
  derived: {
    post: { type: 'text', zh: '岗位名称', en: 'Post', from: [], typical: '校医' },
    postEn: { type: 'text', zh: '岗位英文名称', en: 'Post in English', from: [], typical: 'School doctor' },
    text: { type: 'text', zh: '职责', en: 'Duty', from: [], typical: '学生受伤、发病先救治，需要时转送医院' },
    textEn: {
      type: 'text',
      zh: '职责英文',
      en: 'Duty in English',
      from: [],
      typical: 'Helps a hurt or ill pupil first and has them taken to hospital where needed',
    },
    applies: {
      type: 'yesNo',
      zh: '本校有此职责',
      en: 'The duty arises at this school',
      from: [],
      also: ['school.stage', 'school.canteen', 'school.boarders', 'school.schoolBus', 'school.laboratory'],
      typical: true,
    },
    borne: {
      type: 'yesNo',
      zh: '有在岗的人承担',
      en: 'Somebody in post bears it',
      from: [],
      also: [
        'school.principal', 'school.safetyLeader', 'school.fireChief', 'school.fireManager', 'staff.posts',
        'staff.status', 'staff.subjects', 'staff.headOf', 'class.headTeacher',
      ], // prettier-ignore
      typical: true,
    },
    away: { type: 'names', zh: '写明而不在岗的人', en: 'Named but not in post', from: [], typical: [] },
  },
});
