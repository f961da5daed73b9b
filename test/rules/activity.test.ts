import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/model/finding.js';
import { build, entitiesOf, rulesOf, verdictsOf, type Sheets, type TypedRow } from '../build.js';

const base = rulesOf('activity');

/** An off-campus activity as a school writes it, with nothing wrong; every column is there. */
const held: TypedRow = {
  id: 'HD-01',
  name: '秋季研学',
  place: '校外',
  organizingUnit: '德育处',
  organizer: '周海燕',
  purpose: '了解家乡',
  content: '参观、徒步',
  nature: '研学',
  start: '2025-9-10 8:00',
  end: '2025-9-10 16:00',
  location: '烈士陵园',
  students: '30',
  leaders: '周海燕、王建国',
  applied: '2025-9-1',
  schoolApproved: '2025-9-2',
  approver: '钱校长',
  authorityApproved: '2025年9月5日',
  safetyGroup: '钱、周海燕',
  safetyPlan: '2025-9-2',
  emergencyPlan: '2025-9-2',
  riskAssessed: '2025-9-2',
  safetyEducation: '2025-9-9',
  rehearsal: '2025-9-9',
  siteInspected: '2025-9-8',
  hazardsFound: '',
  hazardsCleared: '',
  parentsInformed: '2025-9-8',
  byVehicle: '是',
  vehicleChecked: '√',
  driverChecked: '√',
  actualStart: '2025-9-10 8:05',
  actualEnd: '2025-9-10 15:50',
  actualLocation: '市烈士陵园',
  actualStudents: '30',
  themeChanged: '',
  changeApproved: '',
  onSite: '王建国',
  classLeaders: '周海燕',
  agency: '',
  agencyContract: '',
  emergency: '',
  planActivated: '',
  classes: '七(1)班',
  measures: '每班两人看护',
  planFor: '',
  plan: '2025-9-2',
  roles: '周海燕总负责',
  logistics: '随队校医',
  partners: '交警大队',
  educated: '30',
  dangerousWork: '',
};
const around: Sheets = {
  staff: [
    { name: '周海燕', posts: '教师', status: '在岗', joined: '2020-9-1' },
    { name: '王建国', posts: '教师', status: '在岗', joined: '2020-9-1' },
    { name: '李梅', posts: '教师', status: '离职', joined: '2020-9-1' },
    { name: '赵强', posts: '', status: '', joined: '' },
    { name: '钱', posts: '校长', status: '在岗', joined: '2020-9-1' },
  ],
  class: [{ name: '七年级1班' }, { name: '七年级2班' }],
  incident: [{ id: 'S1', at: '2025-9-10', activityId: 'HD-02' }],
};
const onCampus = { place: '校内', location: '操场', actualLocation: '操场' };
const away = { actualLocation: '水库' };
const trouble = { emergency: '有', planActivated: '是' };
const agency = { agency: '阳光研学社', agencyContract: '已签' };
const large = { students: '200' };

/** A rule, its verdict, and what differs from an activity with nothing wrong. */
type Case = readonly [id: string, verdict: Verdict, row: TypedRow, others?: Sheets];

const cases: readonly Case[] = [
  ['written-application', 'met', {}],
  ['written-application', 'gap', { applied: '2025-9-3' }],
  ['written-application', 'gap', { applied: '未' }],
  ['written-application', 'no-evidence', { applied: '已' }],
  ['written-application', 'no-evidence', { applied: '' }],
  ['application-complete', 'met', {}],
  ['application-complete', 'gap', { measures: '' }],
  ['application-complete', 'gap', { purpose: '无' }],
  ['application-complete', 'gap', { start: '' }],
  ['application-complete', 'no-evidence', { students: '三五十' }],
  ['school-approval', 'met', { schoolApproved: '2025-9-10' }],
  ['school-approval', 'gap', { schoolApproved: '2025-9-11' }],
  ['school-approval', 'gap', { approver: '王建国' }],
  ['school-approval', 'gap', { approver: '路人甲' }],
  ['school-approval', 'gap', { approver: '钱', organizer: '钱' }],
  ['school-approval', 'no-evidence', { approver: '' }],
  ['school-approval', 'no-evidence', { approver: '赵强' }],
  ['authority-approval', 'met', {}],
  ['authority-approval', 'gap', { authorityApproved: '否' }],
  ['authority-approval', 'no-evidence', { authorityApproved: '已备案' }],
  ['authority-approval', 'no-evidence', { place: '', authorityApproved: '' }],
  ['authority-approval', 'not-applicable', { ...onCampus, authorityApproved: '' }],
  ['safety-group', 'met', {}],
  ['safety-group', 'gap', { safetyGroup: '' }],
  ['safety-group', 'gap', { safetyGroup: '王建国' }],
  ['safety-group', 'no-evidence', { safetyGroup: '赵强' }],
  ['safety-plan', 'met', {}],
  ['safety-plan', 'gap', { safetyPlan: '2025-9-11' }],
  ['safety-plan', 'no-evidence', { safetyPlan: '' }],
  ['emergency-plan', 'met', {}],
  ['emergency-plan', 'gap', { emergencyPlan: '无' }],
  ['emergency-plan', 'no-evidence', { emergencyPlan: '' }],
  ['risk-assessed', 'met', {}],
  ['risk-assessed', 'gap', { riskAssessed: '2025-9-11' }],
  ['risk-assessed', 'no-evidence', { riskAssessed: '' }],
  ['safety-education', 'met', { safetyEducation: '2025-8-27' }],
  ['safety-education', 'gap', { safetyEducation: '2025-8-26' }],
  ['safety-education', 'no-evidence', { safetyEducation: '√' }],
  ['rehearsed', 'met', large],
  ['rehearsed', 'gap', { ...large, rehearsal: '未' }],
  ['rehearsed', 'gap', { content: '篝火晚会', rehearsal: '未' }],
  ['rehearsed', 'no-evidence', { ...large, rehearsal: '' }],
  ['rehearsed', 'not-applicable', { rehearsal: '' }],
  ['site-inspected', 'met', { siteInspected: '2025-9-3' }],
  ['site-inspected', 'gap', { siteInspected: '2025-9-2' }],
  ['site-inspected', 'no-evidence', { siteInspected: '' }],
  ['hazards-cleared', 'met', { hazardsFound: '2', hazardsCleared: '2025-9-9' }],
  ['hazards-cleared', 'gap', { hazardsFound: '2', hazardsCleared: '未' }],
  ['hazards-cleared', 'no-evidence', { hazardsFound: '2' }],
  ['hazards-cleared', 'no-evidence', { hazardsFound: '若干' }],
  ['hazards-cleared', 'not-applicable', {}],
  ['parents-informed', 'met', {}],
  ['parents-informed', 'gap', { parentsInformed: '2025-9-11' }],
  ['parents-informed', 'no-evidence', { parentsInformed: '已通知' }],
  ['vehicle-and-driver-checked', 'met', {}],
  ['vehicle-and-driver-checked', 'gap', { driverChecked: '×' }],
  ['vehicle-and-driver-checked', 'no-evidence', { vehicleChecked: '' }],
  ['vehicle-and-driver-checked', 'no-evidence', { byVehicle: '' }],
  ['vehicle-and-driver-checked', 'not-applicable', { byVehicle: '否', vehicleChecked: '' }],
  ['enough-adults', 'met', {}],
  ['enough-adults', 'gap', { students: '31' }],
  ['enough-adults', 'gap', { students: '10', leaders: '周海燕' }],
  ['enough-adults', 'gap', { students: '30', leaders: '周海燕、李梅' }],
  ['enough-adults', 'met', { ...onCampus, students: '30', leaders: '周海燕' }],
  ['enough-adults', 'gap', { ...onCampus, students: '31', leaders: '周海燕、家长甲' }],
  ['enough-adults', 'gap', { leaders: '无' }],
  ['enough-adults', 'no-evidence', { leaders: '' }],
  ['enough-adults', 'no-evidence', { leaders: '周海燕、赵强' }],
  ['supervised-on-site', 'met', {}],
  ['supervised-on-site', 'gap', { onSite: '' }],
  ['supervised-on-site', 'gap', { onSite: '家长甲' }],
  ['supervised-on-site', 'met', { onSite: '家长甲', leaders: '周海燕、家长甲' }],
  ['supervised-on-site', 'no-evidence', { onSite: '家长甲', leaders: '' }],
  ['kept-to-approved-time', 'met', { actualStart: '2025-9-10 7:45' }],
  ['kept-to-approved-time', 'gap', { actualStart: '2025-9-10 7:44', changeApproved: '未' }],
  ['kept-to-approved-time', 'no-evidence', { actualStart: '2025-9-10 7:44' }],
  ['kept-to-approved-time', 'gap', { actualEnd: '2025-9-10 18:00', changeApproved: '2025-9-11' }],
  ['kept-to-approved-time', 'met', { actualEnd: '2025-9-10 18:00', changeApproved: '2025-9-10' }],
  ['kept-to-approved-time', 'no-evidence', { actualEnd: '' }],
  ['kept-to-approved-time', 'no-evidence', { actualStart: '2025-9-10' }],
  ['kept-to-approved-place', 'met', {}],
  ['kept-to-approved-place', 'gap', { ...away, changeApproved: '未' }],
  ['kept-to-approved-place', 'gap', { ...away, changeApproved: '2025-9-11' }],
  ['kept-to-approved-place', 'met', { ...away, changeApproved: '2025-9-9' }],
  ['kept-to-approved-place', 'no-evidence', away],
  ['kept-to-approved-place', 'no-evidence', { actualLocation: '' }],
  ['kept-to-approved-size', 'met', {}],
  ['kept-to-approved-size', 'gap', { actualStudents: '31', changeApproved: '未' }],
  ['kept-to-approved-size', 'no-evidence', { actualStudents: '' }],
  ['kept-to-approved-theme', 'not-applicable', {}],
  ['kept-to-approved-theme', 'met', { themeChanged: '否' }],
  ['kept-to-approved-theme', 'met', { themeChanged: '是', changeApproved: '2025-9-9' }],
  ['kept-to-approved-theme', 'no-evidence', { themeChanged: '略有' }],
  ['kept-to-approved-theme', 'gap', { themeChanged: '是', changeApproved: '未' }],
  ['kept-to-approved-theme', 'no-evidence', { themeChanged: '是' }],
  ['plan-activated', 'met', trouble, { incident: [{ id: 'S1', at: '2025-9-10', activityId: 'HD-01' }] }],
  ['plan-activated', 'met', trouble, { incident: [{ id: 'S1', at: '2025-9-10', activityId: '秋季研学' }] }],
  ['plan-activated', 'gap', trouble],
  ['plan-activated', 'gap', { emergency: '有', planActivated: '否' }],
  ['plan-activated', 'no-evidence', trouble, { incident: [{ id: 'S1', at: '2025-9-10', activityId: '' }] }],
  [
    'plan-activated',
    'no-evidence',
    trouble,
    { incident: [{ id: 'S1', at: '2025-9-10 17:00', activityId: '' }] },
  ],
  ['plan-activated', 'gap', trouble, { incident: [{ id: 'S1', at: '2025-9-10 17:01', activityId: '' }] }],
  ['plan-activated', 'gap', { ...trouble, start: '', planActivated: '否' }],
  ['plan-activated', 'not-applicable', { ...trouble, start: '2025-10-1 8:00', end: '2025-10-1 16:00' }],
  ['plan-activated', 'not-applicable', {}],
  ['agency-contract', 'met', agency],
  ['agency-contract', 'gap', { ...agency, agencyContract: '无' }],
  ['agency-contract', 'gap', { ...agency, classes: '七(1)班、七(2)班' }],
  ['agency-contract', 'no-evidence', { ...agency, classLeaders: '' }],
  ['agency-contract', 'not-applicable', {}],
  ['agency-contract', 'not-applicable', { agency: '无' }],
  ['no-dangerous-labour', 'not-applicable', {}],
  ['no-dangerous-labour', 'not-applicable', { content: '登高擦外窗' }],
  ['no-dangerous-labour', 'met', { dangerousWork: '无' }],
  ['no-dangerous-labour', 'met', { dangerousWork: '/' }],
  ['no-dangerous-labour', 'gap', { dangerousWork: '登高擦外窗' }],
  ['plan-fits-place', 'met', {}],
  ['plan-fits-place', 'met', { planFor: '烈士陵园', emergencyPlan: '已' }],
  ['plan-fits-place', 'gap', { planFor: '水库' }],
  ['plan-fits-place', 'no-evidence', { planFor: '各类活动通用' }],
  ['plan-fits-place', 'no-evidence', { emergencyPlan: '2024-9-1' }],
  ['plan-fits-place', 'not-applicable', { emergencyPlan: '' }],
  ['no-commercial', 'met', {}],
  ['no-commercial', 'gap', { nature: '商业' }],
  ['no-commercial', 'gap', { content: '为商场促销表演', nature: '公益' }],
  ['no-commercial', 'no-evidence', { nature: '' }],
  ['organizer-on-staff', 'met', {}],
  ['organizer-on-staff', 'gap', { organizer: '' }],
  ['organizer-on-staff', 'gap', { organizer: '德育处' }],
  ['organizer-on-staff', 'gap', { organizer: '李梅' }],
  ['organizer-on-staff', 'no-evidence', { organizer: '赵强' }],
  ['plan-made', 'met', {}],
  ['plan-made', 'gap', { plan: '未' }],
  ['plan-made', 'no-evidence', { plan: '' }],
  ['duties-divided', 'met', {}],
  ['duties-divided', 'gap', { roles: '无' }],
  ['duties-divided', 'no-evidence', { roles: '' }],
  ['logistics-ready', 'met', {}],
  ['logistics-ready', 'gap', { logistics: '无' }],
  ['logistics-ready', 'no-evidence', { logistics: '' }],
  ['logistics-ready', 'not-applicable', { ...onCampus, logistics: '无' }],
  ['partners-arranged', 'met', {}],
  ['partners-arranged', 'gap', { byVehicle: '否', partners: '无' }],
  ['partners-arranged', 'no-evidence', { partners: '' }],
  ['partners-arranged', 'not-applicable', { byVehicle: '否', content: '参观', partners: '无' }],
  ['education-covers-all', 'met', {}],
  ['education-covers-all', 'gap', { educated: '29' }],
  ['education-covers-all', 'no-evidence', { students: '' }],
  ['education-covers-all', 'not-applicable', { educated: '' }],
];

describe('rules of activities, on what schools type', () => {
  const named = cases.map(([id, verdict, row, others]) => ({ id, verdict, row, others }));
  it.each(named)('$id: $verdict for $row', async ({ id, verdict, row, others }) => {
    const school = build({ ...around, ...others, activity: [{ ...held, ...row }] });
    expect(await verdictsOf(base, `activity/${id}`, school)).toEqual([verdict]);
  });

  it('finds nothing in an activity with nothing wrong', async () => {
    const school = build({ ...around, hazard: [], activity: [held] });
    for (const { id } of base.rules) expect(['met', 'not-applicable']).toContain((await verdictsOf(base, id, school))[0]); // prettier-ignore
  });

  it('asks nothing of an activity that lies after the day of judgement', async () => {
    const blanks = Object.fromEntries(Object.keys(held).map((field) => [field, '']));
    const planned = { ...blanks, name: '冬季运动会', start: '2025-10-1 8:00' };
    const school = build({ ...around, activity: [planned] });
    for (const { id } of base.rules) expect(await verdictsOf(base, id, school)).toEqual(['not-applicable']);
  });

  it('judges a plan that is plainly commercial or sets dangerous labour', async () => {
    const planned = { ...held, start: '2025-10-1 8:00', nature: '商业', dangerousWork: '搬运重物' };
    const school = build({ ...around, activity: [planned] });
    expect(await verdictsOf(base, 'activity/no-commercial', school)).toEqual(['gap']);
    expect(await verdictsOf(base, 'activity/no-dangerous-labour', school)).toEqual(['gap']);
  });

  it.each(['kept-to-approved-theme', 'no-dangerous-labour'])(
    '%s: without its column nothing is known',
    async (id) => {
      const absent = ['themeChanged', 'dangerousWork'];
      const row = Object.fromEntries(Object.entries(held).filter(([field]) => !absent.includes(field)));
      const school = build({ ...around, activity: [row] });
      expect(await verdictsOf(base, `activity/${id}`, school)).toEqual(['no-evidence']);
    },
  );

  it('lets the unit answer where it names no organizer', () => {
    const school = build({ ...around, activity: [{ ...held, organizer: '' }] });
    const [activity] = entitiesOf(school, 'activity');
    expect(school.answer(activity!, 'organizingUnit').map(({ name, post }) => [name, post?.zh])).toEqual([
      [null, '德育处'],
    ]);
  });
});
