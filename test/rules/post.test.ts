import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { findingsOf } from '../../src/evaluate/findings.js';
import type { Finding } from '../../src/model/finding.js';
import { build, entitiesOf, rulesOf, verdictsOf, type Sheets, type TypedRow } from '../build.js';

const school: TypedRow = {
  name: '青禾小学', stage: '小学', boarders: '0', canteen: '无', schoolBus: '无', laboratory: '无',
  principal: '王建国', safetyLeader: '李秀英',
}; // prettier-ignore
const person = (name: string, posts: string, more: TypedRow = {}): TypedRow =>
  ({ name, posts, status: '在岗', department: '', joined: '2020-9-1', pledgeSigned: '2025-9-2', backup: '', ...more }); // prettier-ignore
const leaders = [
  person('王建国', '校长', { backup: '李秀英' }),
  person('李秀英', '德育主任'),
  person('赵强', '教务主任、总务主任、办公室主任'),
];

async function verdict(rule: string, key: string, sheets: Sheets): Promise<string> {
  const base = rulesOf(rule.split('/')[0]!);
  const built = build({ school: [school], staff: leaders, ...sheets });
  const verdicts = await verdictsOf(base, rule, built);
  const kind = base.rules.find(({ id }) => id === rule)!.subject;
  const index = entitiesOf(built, kind).findIndex((entity) => entity.key === key);
  return verdicts[index] ?? 'no such record';
}

async function findings(rule: string, sheets: Sheets, lang: 'zh' | 'en' = 'zh'): Promise<readonly Finding[]> {
  const base = rulesOf(rule.split('/')[0]!);
  const built = build(sheets);
  const { outcomes } = await evaluate(built, base);
  return findingsOf(
    outcomes.find((outcome) => outcome.rule.id === rule)!,
    { school: built, base, lang },
  );
}

const withStaff = (...rows: readonly TypedRow[]): Sheets => ({ staff: [...leaders, ...rows] });
const withSchool = (columns: TypedRow): Sheets => ({ school: [{ ...school, ...columns }] });

const seventh = [{ name: '七1', grade: '七年级' }, { name: '七2', grade: '七年级' }]; // prettier-ignore

describe('rules on posts, from what a school types', () => {
  it.each<[string, string, Sheets, string]>([
    ['post/key-post-filled', 'gate-guard', withStaff(person('老张', '门卫')), 'met'],
    ['post/key-post-filled', 'gate-guard', {}, 'gap'],
    ['post/key-post-filled', 'gate-guard', withStaff(person('老张', '门卫', { status: '' })), 'no-evidence'],
    ['post/key-post-filled', 'school-doctor', {}, 'not-applicable'],
    ['post/key-post-filled', 'principal', {}, 'met'],
    ['post/key-post-filled', 'safety-vice-principal', {}, 'met'],
    ['post/key-post-filled', 'safety-vice-principal', withSchool({ safetyLeader: '' }), 'no-evidence'],
    ['post/key-post-filled', 'safety-vice-principal', withSchool({ safetyLeader: '无' }), 'gap'],
    ['post/filled', 'school-doctor', withStaff(person('孙医', '校医', { employment: '外聘' })), 'met'],
    ['post/filled', 'school-doctor', {}, 'gap'],
    ['post/filled', 'school-doctor', withStaff(person('孙医', '')), 'no-evidence'],
    ['post/filled', 'gate-guard', {}, 'not-applicable'],
    ['post/filled', 'canteen-worker', {}, 'not-applicable'],
    ['post/filled', 'canteen-worker', withSchool({ canteen: '有' }), 'gap'],
    ['post/filled', 'canteen-worker', withSchool({ canteen: '' }), 'no-evidence'],
    ['post/advised', 'academic-director', {}, 'met'],
    ['post/advised', 'cleaner', {}, 'met'],
    ['post/advised', 'archivist', {}, 'gap'],
    ['post/advised', 'archivist', withStaff(person('孙某', '')), 'no-evidence'],
    ['post/advised', 'archivist', withSchool({ stage: '幼儿园' }), 'not-applicable'],
    ['post/advised', 'school-doctor', {}, 'not-applicable'],
    ['post/duty-borne', 'school-doctor.1', withStaff(person('孙医', '校医')), 'met'],
    ['post/duty-borne', 'school-doctor.1', {}, 'gap'],
    ['post/duty-borne', 'school-doctor.1', withStaff(person('孙医', '校医', { status: '' })), 'no-evidence'],
    ['post/duty-borne', 'canteen-worker.1', {}, 'not-applicable'],
    ['post/backup-named', 'principal', {}, 'met'],
    ['post/backup-named', 'academic-director', {}, 'gap'],
    ['post/backup-named', 'principal', withStaff(person('孙某', '')), 'no-evidence'],
    ['post/backup-named', 'archivist', {}, 'not-applicable'],
    ['post/known', '校长', {}, 'met'],
    ['post/known', '看门的', withStaff(person('老张', '看门的')), 'gap'],
    ['post/not-overloaded', '赵强', { hazard: [] }, 'met'],
    ['post/not-overloaded', '孙某', { hazard: [], ...withStaff(person('孙某', '校医、电工、会计、出纳、保洁、厨师')) }, 'gap'],
    ['post/not-overloaded', '孙某', withStaff(person('孙某', '采购员、验收员')), 'gap'],
    ['post/not-overloaded', '赵强', { hazard: [{ id: '1', owner: '赵强', verifier: '赵强' }] }, 'gap'],
    ['post/not-overloaded', '赵强', {}, 'no-evidence'],
    ['post/not-overloaded', '孙某', withStaff(person('孙某', '采购员、验收员', { status: '离职' })), 'not-applicable'],
    ['post/leaders-duty-list', '王建国', {}, 'met'],
    ['post/leaders-duty-list', '孙某', withStaff(person('孙某', '教学副校长', { pledgeSigned: '2025-8-31' })), 'gap'],
    ['post/leaders-duty-list', '孙某', withStaff(person('孙某', '教学副校长', { pledgeSigned: '' })), 'no-evidence'],
    ['post/leaders-duty-list', '赵强', {}, 'not-applicable'],
    ['area/all-areas-listed', '操场', { hazard: [{ id: '1', place: '操场' }], area: [{ name: '操场' }] }, 'met'],
    ['area/all-areas-listed', '操场', { hazard: [{ id: '1', place: '操场' }], area: [] }, 'gap'],
    ['area/all-areas-listed', '操场', { hazard: [{ id: '1', place: '操场' }] }, 'no-evidence'],
    ['department/head-named', '总务处', withStaff(person('孙某', '水电工', { department: '总务处' })), 'met'],
    ['department/head-named', '保卫科', withStaff(person('孙某', '保安', { department: '保卫科' })), 'gap'],
    ['department/head-named', '保卫科', withStaff(person('孙某', '', { department: '保卫科' })), 'no-evidence'],
    ['grade/leader-named', '7', { class: seventh, ...withStaff(person('孙某', '七年级组长')) }, 'met'],
    ['grade/leader-named', '7', { class: seventh }, 'gap'],
    ['grade/leader-named', '7', { class: seventh.slice(1) }, 'not-applicable'],
    ['grade/leader-named', '7', { class: seventh, ...withStaff(person('孙某', '年级组长')) }, 'no-evidence'],
  ])('%s, %s with %o: %s', async (rule, key, sheets, expected) => {
    expect(await verdict(rule, key, sheets)).toBe(expected);
  }); // prettier-ignore
});

describe('findings on posts', () => {
  it('an absent row is shown at the header of 岗位, and the principal answers', async () => {
    const [guard] = await findings('post/key-post-filled', { school: [school], staff: leaders });
    expect(guard).toMatchObject({
      verdict: 'gap',
      nature: 'assignment',
      subject: { kind: 'post', key: 'gate-guard', label: '门卫' },
      message: '关键岗位“门卫”没有在岗的人担任。',
    });
    expect(guard!.at).toEqual([{ file: 'school.xlsx', sheet: '教职工', cell: 'B1', field: 'posts', value: null }]); // prettier-ignore
    expect(guard!.responsible).toMatchObject([{ name: '王建国', role: 'direct' }]);
  });

  it('speaks English of a duty', async () => {
    const all = await findings('post/duty-borne', { school: [school], staff: leaders }, 'en');
    const doctor = all.find(({ subject }) => subject.key === 'school-doctor.1')!;
    expect(doctor.message).not.toMatch(/[一-鿿]/);
    expect(doctor.subject.label).not.toMatch(/[一-鿿]/);
  });

  it('a column that is not there is one finding', async () => {
    const staff = leaders.map(({ name, status }) => ({ name: name!, status: status! }));
    const all = await findings('post/filled', { school: [school], staff });
    const absent = all.filter(({ missing }) => missing.some(({ cell }) => cell === null));
    expect(absent).toMatchObject([
      { verdict: 'no-evidence', missing: [{ sheet: '教职工', field: 'posts' }] },
    ]);
    expect(absent[0]!.count).toBeGreaterThan(1);
  });

  it('are none where 学校 or 教职工 was not handed in', async () => {
    expect(await findings('post/key-post-filled', { staff: leaders })).toEqual([]);
    expect(await findings('post/key-post-filled', { school: [school] })).toEqual([]);
  });
});
