import { table } from './table.js';

/**
 * Posts: each post that this school may have (rules/posts), and who holds it; derived, no sheet. Posts that are
 * read from the columns of records, the two of fire safety and bodies are none of them (rulings 47).
 */
export const postTable = table({
  kind: 'post',
  sheet: { zh: '岗位', en: 'Posts' },
  aliases: [],
  keys: [],
  sheetless: true,
  needs: [['school'], ['staff']],
  madeOf: ['staff.name', 'staff.posts', 'staff.status', 'staff.joined'],
  columns: {},
  derived: {
    name: { type: 'text', zh: '岗位名称', en: 'Post', from: [], typical: '校医' },
    nameEn: { type: 'text', zh: '岗位英文名称', en: 'Post in English', from: [], typical: 'School doctor' },
    keyPost: { type: 'yesNo', zh: '属关键岗位', en: 'Is a key post', from: [], typical: false },
    lawRequires: {
      type: 'yesNo',
      zh: '法律要求本校设',
      en: 'Law requires it of this school',
      from: [],
      also: ['school.stage', 'school.canteen', 'school.boarders', 'school.schoolBus', 'school.laboratory'],
      typical: true,
    },
    guideAdvises: {
      type: 'yesNo',
      zh: '指南建议本校设',
      en: 'The guide advises it to this school',
      from: [],
      also: ['school.stage', 'school.canteen'],
      typical: false,
    },
    filled: {
      type: 'yesNo',
      zh: '有在岗的人',
      en: 'Somebody in post holds it',
      from: [],
      also: [
        'school.principal', 'school.safetyLeader', 'staff.posts', 'staff.status', 'staff.subjects', 'staff.headOf',
        'class.headTeacher',
      ], // prettier-ignore
      typical: true,
    },
    holders: { type: 'names', zh: '在岗的任职人', en: 'Holders in post', from: [], typical: ['张三'] },
    away: { type: 'names', zh: '写明而不在岗的人', en: 'Named but not in post', from: [], typical: [] },
    dutiesElsewhere: {
      type: 'yesNo',
      zh: '职责都已列入别的在岗人员的清单',
      en: 'All its duties stand on the lists of others in post',
      from: [],
      also: ['staff.posts', 'staff.status'],
      typical: false,
    },
    oneHolder: {
      type: 'yesNo',
      zh: '只由一人担任',
      en: 'One person alone holds it',
      from: [],
      also: ['staff.posts', 'staff.status'],
      typical: true,
    },
    backup: { type: 'person', zh: '备岗人', en: 'Backup', from: [], also: ['staff.backup'], typical: '王五' },
    holder: {
      type: 'person',
      zh: '任职人',
      en: 'Holder',
      from: [],
      also: ['staff.posts'],
      typical: '张三',
    },
  },
});
