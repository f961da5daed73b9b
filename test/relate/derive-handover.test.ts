import { describe, expect, it } from 'vitest';
import type { School } from '../../src/model/school.js';
import { build, entitiesOf, rulesOf, verdictsOf, type Sheets, type TypedRow } from '../build.js';

const staff: readonly TypedRow[] = ['周海燕', '李四'].map((name) => ({ name, posts: '语文教师', status: '在岗' })); // prettier-ignore
const classes: readonly TypedRow[] = [
  { name: '三年级1班', grade: '三年级', headTeacher: '周海燕' },
  { name: '四年级1班', grade: '四年级', headTeacher: '李四' },
  { name: '启航班', grade: '二年级', headTeacher: '' },
];
const primary: TypedRow = { name: '云溪小学', stage: '小学' };

/** A handover in which nothing is wrong, as a school types it. */
const handover: TypedRow = {
  date: '2025-09-10',
  stage: '离校',
  group: '三1',
  from: '周海燕',
  to: '王妈妈',
  toRole: '家长',
  authorised: '',
  expected: '40',
  present: '40',
  rollCall: '是',
  fromSigned: '周海燕',
  toSigned: '王妈妈',
  whereabouts: '',
  parentsTold: '',
};

function withHandover(row: TypedRow, others: Sheets = {}): School {
  return build({ school: [primary], staff, class: classes, ...others, handover: [{ ...handover, ...row }] });
}

function fact(name: string, row: TypedRow, others?: Sheets): unknown {
  return entitiesOf(withHandover(row, others), 'handover')[0]!.facts[name];
}

describe('derived facts of handovers', () => {
  it.each([
    ['三1', '小学', 3],
    ['三1、四1', '小学', 3],
    ['启航班', '小学', 2],
    ['五(2)班', '小学', 5],
    ['一年级', '小学', 1],
    ['大一班', '', 0],
    ['301室', '小学', undefined],
    ['301室', '幼儿园', 0],
    ['301室', '初中', 7],
    ['301室', '高中', 10],
    ['', '小学', undefined],
  ])('%s of %s: grade %s', (group, stage, grade) => {
    expect(fact('grade', { group }, { school: [{ ...primary, stage }] })).toBe(grade);
  });

  it.each([
    ['三1', ['周海燕']],
    ['三1、四1', ['周海燕', '李四']],
    ['启航班', undefined],
    ['301室', []],
  ])('%s: head teachers %s', (group, expected) => {
    expect(fact('headTeachers', { group })).toEqual(expected);
  });

  it.each([
    ['a parent', {}, ['周海燕']],
    ['one of the staff', { to: '李四', toRole: '教职工' }, ['周海燕', '李四']],
    ['one of the staff, role left blank', { to: '李四', toRole: '' }, ['周海燕', '李四']],
    ['a stranger, role left blank', { toRole: '' }, ['周海燕']],
    ['nobody', { to: '', toRole: '教职工' }, ['周海燕']],
    ['giver left blank', { from: '', to: '李四', toRole: '' }, ['李四']],
  ])('to %s: %o sign', (_, row, signers) => {
    expect(fact('signers', row)).toEqual(signers);
  });

  it.each([
    ['', false],
    ['是', false],
    ['否', true],
    ['口头', undefined],
  ])('authorised "%s": refused %s', (authorised, refused) => {
    expect(fact('refused', { authorised })).toBe(refused);
  });
});

const missing = { present: '39', whereabouts: '病假', parentsTold: '是' };

const cases: readonly (readonly [rule: string, row: TypedRow, verdict: string])[] = [
  ['roll-call', {}, 'met'],
  ['roll-call', { present: '全勤' }, 'met'],
  ['roll-call', { rollCall: '否' }, 'gap'],
  ['roll-call', { present: '41' }, 'gap'],
  ['roll-call', { rollCall: '' }, 'no-evidence'],
  ['roll-call', { present: '' }, 'no-evidence'],
  ['roll-call', { date: '2025-10-01', rollCall: '否' }, 'not-applicable'],
  ['signed', {}, 'met'],
  ['signed', { toSigned: '未' }, 'gap'],
  ['signed', { fromSigned: '无' }, 'gap'],
  ['signed', { toSigned: '' }, 'no-evidence'],
  ['to-the-right-person', {}, 'met'],
  ['to-the-right-person', { toRole: '授权监护人' }, 'met'],
  ['to-the-right-person', { toRole: '授权监护人', authorised: '否' }, 'gap'],
  ['to-the-right-person', { toRole: '其他', authorised: '是' }, 'met'],
  ['to-the-right-person', { toRole: '其他', authorised: '否' }, 'gap'],
  ['to-the-right-person', { toRole: '教职工', authorised: '' }, 'no-evidence'],
  ['to-the-right-person', { toRole: '' }, 'no-evidence'],
  ['to-the-right-person', { group: '四1', toRole: '其他', authorised: '否' }, 'not-applicable'],
  ['to-the-right-person', { stage: '放晚学', toRole: '其他', authorised: '否' }, 'not-applicable'],
  ['to-the-right-person', { group: '', toRole: '其他', authorised: '否' }, 'no-evidence'],
  ['nobody-missing', {}, 'not-applicable'],
  ['nobody-missing', missing, 'met'],
  ['nobody-missing', { ...missing, parentsTold: '2025-09-10 17:30' }, 'met'],
  ['nobody-missing', { ...missing, whereabouts: '无' }, 'gap'],
  ['nobody-missing', { ...missing, parentsTold: '未' }, 'gap'],
  ['nobody-missing', { ...missing, whereabouts: '' }, 'no-evidence'],
  ['nobody-missing', { present: '' }, 'no-evidence'],
];

describe('rules of handovers on typed rows', () => {
  it.each(cases)('handover/%s %o: %s', async (rule, row, verdict) => {
    expect(await verdictsOf(rulesOf('handover'), `handover/${rule}`, withHandover(row))).toEqual([verdict]);
  });
});
