import { table } from './table.js';

/** Names of posts: each that 岗位 of 教职工 writes, once; derived, no sheet. */
export const writtenPostTable = table({
  kind: 'written-post',
  sheet: { zh: '所写岗位', en: 'Posts as written' },
  aliases: [],
  keys: [],
  sheetless: true,
  needs: [['staff']],
  madeOf: ['staff.posts'],
  columns: {},
  derived: {
    name: { type: 'text', zh: '所写岗位', en: 'Post as written', from: [], typical: '语文教师' },
    known: {
      type: 'yesNo',
      zh: '是岗位表或其别名中的岗位',
      en: 'Is in the table of posts or its aliases',
      from: [],
      also: ['staff.posts'],
      typical: true,
    },
    people: { type: 'names', zh: '写此岗位的人', en: 'People with it', from: [], typical: ['张三'] },
    near: { type: 'text', zh: '相近的岗位', en: 'The nearest known post', from: [], typical: '' },
  },
});
