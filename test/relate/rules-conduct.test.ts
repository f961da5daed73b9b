import { describe, expect, it } from 'vitest';
import { build, rulesOf, verdictsOf, type TypedRow } from '../build.js';

const rules = rulesOf('conduct');
const staff = [
  { name: '张一', status: '在岗' },
  { name: '李二', status: '离职' },
];

/** A confirmed infringement that was dealt with as it should be. */
const hit: TypedRow = {
  id: 'SJ-1',
  at: '2025-08-20 10:00',
  place: '教室',
  type: '体罚',
  class: '七年级1班',
  severity: '无',
  actor: '张一',
  actorRole: '教职工',
  finding: '属实',
  suspended: '2025-08-20',
  handledAt: '2025-08-25',
  concealed: '',
  concluded: '2025-09-01',
  outcome: '记过',
  recourse: '不追偿',
  correctiveAction: '培训',
  closed: '2025-09-05',
  rescued: '是',
  bothParentsTold: '是',
  counselled: '是',
  serious: '',
};
const sexual = { type: '性侵害性骚扰' };
const bullying = {
  type: '学生欺凌',
  actorRole: '学生',
  actor: '小明',
  concluded: '2025-08-30',
  serious: '否',
};

const cases: readonly (readonly [rule: string, row: TypedRow, verdict: string])[] = [
  ['no-corporal-punishment', {}, 'gap'],
  ['no-corporal-punishment', { finding: '不属实' }, 'met'],
  ['no-corporal-punishment', { finding: '待查' }, 'no-evidence'],
  ['no-corporal-punishment', { finding: '' }, 'gap'],
  ['no-corporal-punishment', { finding: '', outcome: '' }, 'no-evidence'],
  ['no-corporal-punishment', { actorRole: '学生' }, 'not-applicable'],
  ['no-corporal-punishment', { actorRole: '' }, 'no-evidence'],
  ['no-disguised-punishment', { type: '变相体罚' }, 'gap'],
  ['no-disguised-punishment', { type: '变相体罚', finding: '不属实' }, 'met'],
  ['no-disguised-punishment', { type: '变相体罚', finding: '待查' }, 'no-evidence'],
  ['no-disguised-punishment', {}, 'not-applicable'],
  ['no-humiliation', { type: '侮辱人格' }, 'gap'],
  ['no-humiliation', { type: '侮辱人格', finding: '不属实' }, 'met'],
  ['no-humiliation', { type: '', finding: '不属实' }, 'no-evidence'],
  ['no-humiliation', {}, 'not-applicable'],
  ['no-sexual-offence', sexual, 'gap'],
  ['no-sexual-offence', { ...sexual, finding: '不属实' }, 'met'],
  ['no-sexual-offence', { ...sexual, finding: '待查' }, 'no-evidence'],
  ['no-sexual-offence', {}, 'not-applicable'],
  ['kept-from-pupils', sexual, 'met'],
  ['kept-from-pupils', { ...sexual, suspended: '2025-08-21' }, 'gap'],
  ['kept-from-pupils', { ...sexual, suspended: '未' }, 'gap'],
  ['kept-from-pupils', { ...sexual, suspended: '已' }, 'no-evidence'],
  ['kept-from-pupils', { ...sexual, suspended: '' }, 'no-evidence'],
  ['kept-from-pupils', { suspended: '未' }, 'not-applicable'],
  ['protective-decision', { suspended: '' }, 'met'],
  ['protective-decision', { handledAt: '', suspended: '已' }, 'met'],
  ['protective-decision', { handledAt: '2025-10-09', suspended: '未' }, 'gap'],
  ['protective-decision', { handledAt: '', suspended: '' }, 'no-evidence'],
  ['protective-decision', { ...sexual, handledAt: '', suspended: '' }, 'not-applicable'],
  ['no-concealment', {}, 'met'],
  ['no-concealment', { concealed: '无' }, 'met'],
  ['no-concealment', { concealed: '隐瞒' }, 'gap'],
  ['no-concealment', { concealed: '私了' }, 'met'],
  ['no-concealment', { ...sexual, concealed: '私了' }, 'gap'],
  ['no-concealment', { ...bullying, serious: '是', concealed: '私了' }, 'gap'],
  ['no-concealment', { severity: '', concealed: '私了' }, 'no-evidence'],
  ['dealt-with', {}, 'met'],
  ['dealt-with', { concluded: '' }, 'gap'],
  ['dealt-with', { outcome: '无' }, 'gap'],
  ['dealt-with', { recourse: '未追责' }, 'gap'],
  ['dealt-with', { recourse: '' }, 'no-evidence'],
  ['dealt-with', { outcome: '' }, 'no-evidence'],
  ['dealt-with', { outcome: '不予处理', recourse: '无', finding: '不属实' }, 'met'],
  ['dealt-with', { recourse: '', finding: '不属实' }, 'no-evidence'],
  ['dealt-with', { recourse: '待定', finding: '不属实' }, 'gap'],
  ['dealt-with', { at: '2025-09-01 10:00', concluded: '' }, 'not-applicable'],
  ['barred-from-post', { outcome: '解聘', actor: '李二' }, 'met'],
  ['barred-from-post', { outcome: '解聘' }, 'gap'],
  ['barred-from-post', { outcome: '移送司法机关' }, 'not-applicable'],
  ['barred-from-post', { outcome: '解聘', finding: '待查' }, 'not-applicable'],
  ['barred-from-post', { outcome: '解聘', finding: '' }, 'no-evidence'],
  ['barred-from-post', { outcome: '解聘', finding: '', actor: '李二' }, 'no-evidence'],
  ['bullying-handled', bullying, 'met'],
  ['bullying-handled', { ...bullying, counselled: '否' }, 'gap'],
  ['bullying-handled', { ...bullying, bothParentsTold: '未' }, 'gap'],
  ['bullying-handled', { ...bullying, concluded: '2025-08-31' }, 'gap'],
  ['bullying-handled', { ...bullying, concluded: '' }, 'no-evidence'],
  ['bullying-handled', { ...bullying, at: '2025-09-20 10:00', concluded: '' }, 'met'],
  ['bullying-handled', {}, 'not-applicable'],
];

describe('conduct rules on what a school types', () => {
  it.each(cases)('%s of %j: %s', async (rule, row, verdict) => {
    const school = build({ staff, incident: [{ ...hit, ...row }] });
    expect(await verdictsOf(rules, `conduct/${rule}`, school)).toEqual([verdict]);
  });

  it.each<[string, TypedRow, string]>([
    ['a measure between', {}, 'met'],
    ['nothing between', { handledAt: '2025-08-21', suspended: '未', correctiveAction: '无' }, 'gap'],
    ['nothing noted', { handledAt: '', suspended: '', correctiveAction: '' }, 'no-evidence'],
    ['the first was unfounded', { finding: '不属实' }, 'not-applicable'],
  ])('repeated: %s', async (_, first, verdict) => {
    const earlier = { ...hit, id: 'SJ-0', at: '2025-05-10', suspended: '2025-05-10', ...first };
    const school = build({ staff, incident: [earlier, hit] });
    expect(await verdictsOf(rules, 'conduct/repeated', school)).toEqual(['not-applicable', verdict]);
  });

  it.each(rules.rules.map(({ id }) => id))('%s: not judged after the day of judgement', async (id) => {
    const bad = { ...hit, at: '2025-10-01', discoveredAt: '2025-08-01', concealed: '隐瞒', suspended: '未', handledAt: '2025-10-03', recourse: '待定', outcome: '开除' }; // prettier-ignore
    const types = ['体罚', '变相体罚', '侮辱人格', '性侵害性骚扰'].map((type) => ({ ...bad, type }));
    const rows = [...types, { ...bad, ...bullying, counselled: '否' }];
    const incident = rows.map((row, i) => ({ ...row, id: `SJ-${i}` }));
    expect(new Set(await verdictsOf(rules, id, build({ staff, incident })))).toEqual(new Set(['not-applicable'])); // prettier-ignore
  });
});
