import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.js';
import type { RuleBase } from '../../src/model/rule-base.js';
import { build, rulesOf, verdictsOf, type Sheets, type TypedRow } from '../build.js';

const rules = rulesOf('incident');

/** An incident in which nothing is wrong, as a school types it. */
const good: TypedRow = {
  id: 'SJ-1',
  at: '2025-09-10 10:00',
  place: '操场',
  type: '学生伤害',
  class: '七年级1班',
  severity: '轻微',
  actor: '',
  actorRole: '无',
  discoverer: '张一',
  discoveredAt: '2025-09-10 10:00',
  rescued: '是',
  reportedSchool: '2025-09-10 10:10',
  parentsNotified: '2025-09-10 10:20',
  takenToHospital: '2025-09-10 10:30',
  policeCalled: '2025-09-10 10:30',
  reportedAuthority: '2025-09-10 12:00',
  writtenReport: '2025-09-11',
  recordedResponsible: '张一',
  exemption: '',
  concluded: '2025-09-15',
  outcome: '批评教育',
  recourse: '',
  correctiveAction: '加装软垫',
  closed: '2025-09-20',
  serious: '',
  compensated: '否',
  faultDegree: '无',
  leaderOnScene: '冯副校长',
  leaderArrivedAt: '2025-09-10 10:20',
  suspectIsGuardian: '',
};
const around: Sheets = {
  staff: [
    { name: '张一', status: '在岗' },
    { name: '冯副校长', status: '在岗' },
  ],
  class: [{ name: '七年级1班', headTeacher: '张一' }],
  area: [{ name: '操场', owner: '张一' }],
};
const serious = { severity: '轻伤' };
const grave = { severity: '重伤' };
const bullying = { type: '学生欺凌', serious: '是' };
const old = { discoveredAt: '2025-08-31 10:00' };

const cases: readonly (readonly [rule: string, row: TypedRow, verdict: string])[] = [
  ['rescued', {}, 'met'],
  ['rescued', { rescued: '否' }, 'gap'],
  ['rescued', { rescued: '' }, 'no-evidence'],
  ['rescued', { rescued: '否', severity: '无', type: '其他' }, 'not-applicable'],
  ['parents-told', serious, 'met'],
  ['parents-told', { ...serious, parentsNotified: '2025-09-10 11:00' }, 'met'],
  ['parents-told', { ...serious, parentsNotified: '2025-09-10 11:01' }, 'gap'],
  ['parents-told', { ...serious, parentsNotified: '未' }, 'gap'],
  ['parents-told', { ...serious, parentsNotified: '已' }, 'no-evidence'],
  ['parents-told', { ...serious, parentsNotified: '2025-09-10' }, 'no-evidence'],
  ['parents-told', { ...serious, parentsNotified: '' }, 'no-evidence'],
  ['parents-told', { severity: '', parentsNotified: '未' }, 'no-evidence'],
  ['parents-told', { parentsNotified: '未' }, 'not-applicable'],
  ['parents-told', { type: '突发疾病', parentsNotified: '未' }, 'gap'],
  ['parents-told', { type: '学生欺凌', parentsNotified: '未' }, 'gap'],
  ['parents-told', { ...grave, parentsNotified: '未', suspectIsGuardian: '是' }, 'not-applicable'],
  ['parents-told-minor', {}, 'met'],
  ['parents-told-minor', { parentsNotified: '2025-09-11' }, 'gap'],
  ['parents-told-minor', { parentsNotified: '未' }, 'gap'],
  ['parents-told-minor', { parentsNotified: '已通知' }, 'no-evidence'],
  ['parents-told-minor', { ...serious, parentsNotified: '未' }, 'not-applicable'],
  ['serious-bullying-reported', bullying, 'met'],
  ['serious-bullying-reported', { ...bullying, policeCalled: '未' }, 'gap'],
  ['serious-bullying-reported', { ...bullying, reportedAuthority: '否' }, 'gap'],
  ['serious-bullying-reported', { ...bullying, policeCalled: '' }, 'no-evidence'],
  ['serious-bullying-reported', { ...bullying, serious: '' }, 'no-evidence'],
  ['serious-bullying-reported', { ...bullying, serious: '否', policeCalled: '未' }, 'not-applicable'],
  ['serious-bullying-reported', { ...bullying, at: '2021-05-31', policeCalled: '未' }, 'not-applicable'],
  ['serious-bullying-reported', { ...bullying, at: '', policeCalled: '未' }, 'gap'],
  ['school-told', serious, 'met'],
  ['school-told', { ...serious, reportedSchool: '2025-09-10 10:30' }, 'met'],
  ['school-told', { ...serious, reportedSchool: '2025-09-10 10:31' }, 'gap'],
  ['school-told', { ...serious, reportedSchool: '' }, 'no-evidence'],
  ['school-told', { type: '性侵害性骚扰', reportedSchool: '未' }, 'gap'],
  ['school-told', { reportedSchool: '未' }, 'not-applicable'],
  ['school-told-minor', {}, 'met'],
  ['school-told-minor', { reportedSchool: '2025-09-11 8:00' }, 'gap'],
  ['school-told-minor', { reportedSchool: '' }, 'no-evidence'],
  ['school-told-minor', { ...grave, reportedSchool: '未' }, 'not-applicable'],
  ['to-hospital', serious, 'met'],
  ['to-hospital', { ...serious, takenToHospital: '2025-09-10 11:01' }, 'gap'],
  ['to-hospital', { ...serious, takenToHospital: '未' }, 'gap'],
  ['to-hospital', { ...serious, takenToHospital: '已' }, 'no-evidence'],
  ['to-hospital', { takenToHospital: '未' }, 'not-applicable'],
  ['authority-told', grave, 'met'],
  ['authority-told', { ...grave, reportedAuthority: '2025-09-11 10:00' }, 'met'],
  ['authority-told', { ...grave, reportedAuthority: '2025-09-11 10:01' }, 'gap'],
  ['authority-told', { ...grave, reportedAuthority: '2025-09-11' }, 'met'],
  ['authority-told', { ...grave, reportedAuthority: '2025-09-12' }, 'gap'],
  ['authority-told', { ...grave, reportedAuthority: '已' }, 'no-evidence'],
  ['authority-told', { ...serious, reportedAuthority: '未' }, 'not-applicable'],
  ['police-told', { ...grave, actorRole: '校外人员' }, 'met'],
  ['police-told', { ...grave, actorRole: '校外人员', policeCalled: '2025-09-11' }, 'gap'],
  ['police-told', { type: '火灾', actorRole: '学生', policeCalled: '未' }, 'gap'],
  ['police-told', { suspectIsGuardian: '是', policeCalled: '未' }, 'gap'],
  ['police-told', { ...grave, actorRole: '校外人员', policeCalled: '' }, 'no-evidence'],
  ['police-told', { ...grave, policeCalled: '未' }, 'not-applicable'],
  ['written-report', grave, 'met'],
  ['written-report', { ...grave, writtenReport: '未' }, 'gap'],
  ['written-report', { ...grave, writtenReport: '' }, 'no-evidence'],
  ['written-report', { ...serious, writtenReport: '未' }, 'not-applicable'],
  ['responsible-named', {}, 'met'],
  ['responsible-named', { recordedResponsible: '' }, 'gap'],
  ['responsible-named', { recordedResponsible: '无' }, 'gap'],
  ['responsible-named', { recordedResponsible: '总务处' }, 'gap'],
  ['responsible-named', { recordedResponsible: '食堂' }, 'gap'],
  ['responsible-named', { recordedResponsible: '', at: '' }, 'gap'],
  ['responsible-agrees', {}, 'met'],
  ['responsible-agrees', { recordedResponsible: '冯副校长、张一' }, 'met'],
  ['responsible-agrees', { recordedResponsible: '冯副校长' }, 'gap'],
  ['responsible-agrees', { recordedResponsible: '' }, 'not-applicable'],
  ['responsible-agrees', { place: '回家路上', recordedResponsible: '冯副校长' }, 'not-applicable'],
  ['responsible-agrees', { place: '天台', class: '' }, 'not-applicable'],
  ['basis-and-exemption', {}, 'not-applicable'],
  ['basis-and-exemption', { exemption: '学生不小心' }, 'gap'],
  ['basis-and-exemption', { exemption: '不可抗力' }, 'no-evidence'],
  ['concluded', old, 'met'],
  ['concluded', { ...old, concluded: '' }, 'gap'],
  ['concluded', { ...old, outcome: '' }, 'gap'],
  ['concluded', { ...old, concluded: '2025-10-08' }, 'gap'],
  ['concluded', { ...old, concluded: '下周' }, 'no-evidence'],
  ['concluded', { discoveredAt: '2025-09-01', concluded: '' }, 'not-applicable'],
  ['recourse', { compensated: '是', faultDegree: '故意', recourse: '已追偿' }, 'met'],
  ['recourse', { compensated: '是', faultDegree: '重大过失', recourse: '无' }, 'gap'],
  ['recourse', { compensated: '是', faultDegree: '故意', recourse: '' }, 'no-evidence'],
  ['recourse', { compensated: '是', faultDegree: '轻过失' }, 'not-applicable'],
  ['recourse', { compensated: '否', faultDegree: '故意' }, 'not-applicable'],
  ['corrected', {}, 'met'],
  ['corrected', { correctiveAction: '' }, 'gap'],
  ['corrected', { concluded: '', correctiveAction: '' }, 'not-applicable'],
  ['corrected', { concluded: '待定', correctiveAction: '' }, 'no-evidence'],
  ['closed', { discoveredAt: '2025-08-01' }, 'met'],
  ['closed', { discoveredAt: '2025-08-01', closed: '' }, 'gap'],
  ['closed', { discoveredAt: '2025-08-02', closed: '' }, 'not-applicable'],
  ['closed', { discoveredAt: '那天', closed: '' }, 'no-evidence'],
  ['leader-on-scene', grave, 'met'],
  ['leader-on-scene', { ...grave, leaderOnScene: '无' }, 'gap'],
  ['leader-on-scene', { type: '火灾', leaderArrivedAt: '2025-09-10 9:00' }, 'met'],
  ['leader-on-scene', { ...grave, leaderArrivedAt: '' }, 'no-evidence'],
  ['leader-on-scene', { ...grave, leaderOnScene: '无', leaderArrivedAt: '' }, 'gap'],
  ['leader-on-scene', { ...grave, leaderOnScene: '' }, 'no-evidence'],
  ['leader-on-scene', { ...serious, leaderOnScene: '' }, 'not-applicable'],
];

describe('incident rules on what a school types', () => {
  it.each(cases)('%s of %j: %s', async (rule, row, verdict) => {
    const school = build({ ...around, incident: [{ ...good, ...row }] });
    expect(await verdictsOf(rules, `incident/${rule}`, school)).toEqual([verdict]);
  });
});

describe('an incident after the day of judgement', () => {
  const bad = { ...good, ...grave, rescued: '否', reportedSchool: '未', parentsNotified: '未', policeCalled: '未', reportedAuthority: '未', takenToHospital: '未', writtenReport: '未', recordedResponsible: '', exemption: '学生不小心', concluded: '', correctiveAction: '', closed: '', leaderOnScene: '无' }; // prettier-ignore
  const kinds: readonly TypedRow[] = [bad, { ...bad, ...bullying }, { ...bad, severity: '轻微' }, { ...bad, class: '一年级1班', concluded: '2025-09-15', compensated: '是', faultDegree: '故意', recordedResponsible: '冯副校长' }, { ...bad, discoveredAt: '2025-07-01' }]; // prettier-ignore
  const incident = kinds.map((row, i) => ({ ...row, id: `SJ-${i}`, at: '2025-10-01 0:10' }));

  it.each(rules.rules.map(({ id }) => id))('%s is not judged', async (id) => {
    const verdicts = await verdictsOf(rules, id, build({ ...around, incident }));
    expect(new Set(verdicts)).toEqual(new Set(['not-applicable']));
  });
});

describe('the second pass', () => {
  const lessons = rulesOf('lesson').rules.filter(({ id }) => id === 'lesson/brief-before');
  const base: RuleBase = { ...rules, rules: [...lessons, ...rules.rules] };
  const lesson = { date: '2025-09-10', period: '3', class: '一年级1班', subject: '体育', teacher: '张一', start: '9:50', end: '10:30' }; // prettier-ignore

  async function verdict(rule: string, row: TypedRow, briefed: string): Promise<string> {
    const incident = [{ ...good, class: '一年级1班', ...row }];
    const { outcomes } = await evaluate(
      build({ ...around, incident, lesson: [{ ...lesson, briefed }] }),
      base,
    );
    const { judgements } = outcomes.find((outcome) => outcome.rule.id === `incident/${rule}`)!;
    return judgements.situations[judgements.of[0]!]!.verdict;
  }

  it.each<[string, TypedRow, string, string]>([
    ['young-children', {}, '是', 'met'],
    ['young-children', {}, '否', 'met'],
    ['young-children', {}, '', 'gap'],
    ['young-children', { at: '2025-09-10 12:00' }, '', 'no-evidence'],
    ['young-children', { class: '五年级1班' }, '', 'not-applicable'],
    ['basis-and-exemption', { exemption: '对抗性体育竞赛' }, '是', 'met'],
    ['basis-and-exemption', { exemption: '对抗性体育竞赛' }, '否', 'gap'],
    ['basis-and-exemption', { exemption: '对抗性体育竞赛' }, '', 'no-evidence'],
    ['basis-and-exemption', { exemption: '放学途中', place: '放学途中' }, '', 'met'],
    ['responsible-agrees', {}, '是', 'met'],
  ])('%s of %j, briefed %s: %s', async (rule, row, briefed, expected) => {
    expect(await verdict(rule, row, briefed)).toBe(expected);
  });

  it('lets whoever was there answer for help that was not given', async () => {
    const incident = [{ ...good, class: '一年级1班', rescued: '否' }];
    const school = build({ ...around, incident, lesson: [lesson] });
    const { outcomes } = await evaluate(school, base);
    const { entities } = outcomes.find(({ rule }) => rule.id === 'incident/rescued')!;
    expect(school.answer(entities[0]!, 'directPersons').map(({ name }) => name)).toEqual(['张一']);
  });
});
