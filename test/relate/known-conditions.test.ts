import { describe, expect, it } from 'vitest';
import type { School } from '../../src/model/school.js';
import type { DerivedOf } from '../../src/model/tables.js';
import { build, entitiesOf, rulesOf, verdictsOf, type Sheets, type TypedRow } from '../build.js';

const lesson: TypedRow = {
  date: '2025-9-10',
  period: '第3节',
  class: '七(1)班',
  subject: '体育',
  teacher: '周海燕',
  exempted: '',
};
const condition: TypedRow = {
  pupil: '小明',
  class: '七年级1班',
  registered: '2025-9-1',
  toldHeadTeacher: '',
  toldPeTeacher: '',
  unfitFor: '剧烈运动',
};
const around: Sheets = {
  staff: [
    { name: '周海燕', posts: '体育教师', status: '在岗' },
    { name: '李梅', posts: '语文教师', status: '在岗' },
    { name: '孙丽', posts: '校医', status: '在岗' },
  ],
  class: [
    { name: '七年级1班', headTeacher: '李梅' },
    { name: '七年级2班', headTeacher: '' },
  ],
};

function school(row: TypedRow, ...conditions: TypedRow[]): School {
  const sheet = conditions.map((each) => ({ ...condition, ...each }));
  return build({ ...around, condition: sheet, lesson: [{ ...lesson, ...row }] });
}

function fact(name: DerivedOf<'lesson'>, row: TypedRow, ...conditions: TypedRow[]): unknown {
  return entitiesOf(school(row, ...conditions), 'lesson')[0]!.facts[name];
}

describe('unfitPupils', () => {
  it.each<[string, TypedRow, TypedRow, unknown]>([
    ['PE, unfit for exertion', {}, {}, true],
    ['PE, unfit for running', {}, { unfitFor: '长跑、游泳' }, true],
    ['PE, unfit for nothing', {}, { unfitFor: '无' }, false],
    ['PE, unfit for what is no sport', {}, { unfitFor: '海鲜' }, false],
    ['PE, not said for what', {}, { unfitFor: '' }, undefined],
    ['another class', { class: '七(2)班' }, {}, false],
    ['a joint lesson', { class: '七1、七2' }, {}, true],
    ['a pupil of no class', {}, { class: '' }, undefined],
    ['a pupil of no class, unfit for nothing', {}, { class: '', unfitFor: '无' }, false],
    ['labour, unfit for heavy loads', { subject: '劳动' }, { unfitFor: '搬重物' }, true],
    ['labour, unfit for running', { subject: '劳动' }, { unfitFor: '长跑' }, false],
    ['a sports day', { subject: '秋季运动会' }, {}, true],
    ['another subject', { subject: '数学' }, { unfitFor: '' }, false],
    ['a subject that is not said', { subject: '' }, {}, undefined],
    ['a subject that is not said, unfit for what is no sport', { subject: '' }, { unfitFor: '海鲜' }, false],
    ['registered that day', {}, { registered: '2025-9-10' }, true],
    ['registered later', {}, { registered: '2025-9-11' }, false],
    ['registered on no known day', {}, { registered: '' }, true],
  ])('%s', (_, row, each, expected) => {
    expect(fact('unfitPupils', row, each)).toBe(expected);
  });

  it('needs the sheet for PE and labour alone', () => {
    const without = (subject: string): unknown =>
      entitiesOf(build({ ...around, lesson: [{ ...lesson, subject }] }), 'lesson')[0]!.facts['unfitPupils'];
    expect([without('体育'), without('数学')]).toEqual([undefined, false]);
  });

  it('shows what a pupil is unfit for, and asks for it where it is blank', () => {
    const at = (which: 'cells' | 'openCells', ...conditions: TypedRow[]): unknown[] => {
      const related = school({}, ...conditions);
      const [entity] = entitiesOf(related, 'lesson');
      return related[which](entity!, 'unfitPupils').map(({ sheet, cell }) => `${sheet}!${cell}`);
    };
    const blank = { pupil: '小红', unfitFor: '' };
    expect(at('cells', {}, blank)).toEqual(['课堂记录!D2', '课堂记录!C2', '特异体质学生!F2']);
    expect(at('openCells', { unfitFor: '无' }, blank)).toEqual(['特异体质学生!F3']);
  });
});

describe('exemptionAnswers', () => {
  it.each<[string, TypedRow, TypedRow, unknown]>([
    ['told', {}, { toldPeTeacher: '2025-9-10' }, ['周海燕']],
    ['not said whether told', {}, {}, ['周海燕']],
    ['never told', {}, { toldPeTeacher: '未' }, ['李梅', '孙丽']],
    ['told afterwards', {}, { toldPeTeacher: '2025-9-11' }, ['李梅', '孙丽']],
    ['told as head teacher', { teacher: '李梅' }, { toldPeTeacher: '未', toldHeadTeacher: '已' }, ['李梅']],
    [
      'labour: no column says it',
      { subject: '劳动' },
      { toldPeTeacher: '未', unfitFor: '搬重物' },
      ['周海燕'],
    ],
    ['no teacher', { teacher: '' }, {}, []],
  ])('%s', (_, row, each, expected) => {
    expect(fact('exemptionAnswers', row, each)).toEqual(expected);
  });

  it('is the teacher where one of two pupils was made known', () => {
    const both: TypedRow[] = [{ toldPeTeacher: '未' }, { pupil: '小红', toldPeTeacher: '已' }];
    expect(fact('exemptionAnswers', {}, ...both)).toEqual(['周海燕']);
  });
});

describe('lesson/exempt-known-conditions, on what schools type', () => {
  it.each([
    ['met', { exempted: '是' }, {}],
    ['gap', { exempted: '否' }, {}],
    ['no-evidence', {}, {}],
    ['no-evidence', { exempted: '否' }, { unfitFor: '' }],
    ['not-applicable', { exempted: '否' }, { unfitFor: '无' }],
    ['not-applicable', { exempted: '否', subject: '数学' }, {}],
    ['not-applicable', { exempted: '否', date: '2025-10-1' }, {}],
  ])('%s for %o, %o', async (verdict, row, each) => {
    const related = school(row, each);
    expect(await verdictsOf(rulesOf('lesson'), 'lesson/exempt-known-conditions', related)).toEqual([verdict]);
  });
});
