import { describe, expect, it } from 'vitest';
import type { School } from '../../src/model/school.js';
import { build, entitiesOf, rulesOf, verdictsOf, type Sheets, type TypedRow } from '../build.js';
import { staff } from './shifts.js';

/** An ordinary hazard that was fixed the day it was found, as a school types it; judged on 2025-09-30. */
const hazard: TypedRow = {
  id: '1',
  found: '2025-09-10 10:00',
  place: '三楼走廊',
  level: '一般',
  finder: '张三',
  reported: '2025-09-10',
  owner: '李四',
  measure: '加固护栏',
  deadline: '',
  interim: '',
  fixed: '2025-09-10 15:00',
  knownBy: '',
  ordered: '',
  verifier: '李主任',
  verified: '2025-09-11',
  reportedAuthority: '',
  beyondOwnMeans: '',
};

function withHazard(row: TypedRow, others: Sheets = { staff }): School {
  return build({ ...others, hazard: [{ ...hazard, ...row }] });
}

function fact(name: string, row: TypedRow, others?: Sheets): unknown {
  return entitiesOf(withHazard(row, others), 'hazard')[0]!.facts[name];
}

describe('derived facts of hazards', () => {
  it.each([
    ['2025-09-30', true],
    ['2025-10-01', false],
    ['', true],
    ['国庆前', undefined],
  ])('found %s: by asOf %s', (found, expected) => {
    expect(fact('foundByThen', { found })).toBe(expected);
  });

  it.each([
    ['李四', true],
    ['钱五', true],
    ['周某', false],
    ['无', false],
    ['', undefined],
  ])('owner %s is on the list: %s', (owner, expected) => {
    expect(fact('ownerOnStaff', { owner })).toBe(expected);
    expect(fact('ownerOnStaff', { owner }, {})).toBeUndefined();
  });

  it.each([
    ['2025-09-10', true, 0],
    ['2025-09-10 23:00', true, 0],
    ['2025-09-11 0:10', false, 1],
    ['', undefined, undefined],
    ['未整改', false, 20],
    ['已整改', undefined, undefined],
    ['2025-09-09', undefined, undefined],
  ])('fixed "%s"', (fixed, sameDay, open) => {
    expect([fact('fixedSameDay', { fixed }), fact('daysOpen', { fixed })]).toEqual([sameDay, open]);
  });

  it('counts calendar days', () => {
    const row = {
      fixed: '2025-09-20 8:00',
      verified: '2025-09-28',
      reported: '2025-09-12',
      ordered: '2025-09-14',
    };
    const names = [
      'daysToReport',
      'daysSinceFixed',
      'daysToVerify',
      'daysSinceTold',
      'daysFoundToOrder',
      'daysToldToOrder',
    ];
    expect(names.map((name) => fact(name, row))).toEqual([2, 10, 8, 18, 4, 2]);
    expect(fact('daysSinceTold', { reported: '' })).toBe(20);
  });

  it.each([
    ['2025-09-12', true],
    ['无', false],
    ['/', false],
    ['', undefined],
    ['尽快', undefined],
  ])('deadline "%s" is given: %s', (deadline, expected) => {
    expect(fact('deadlineGiven', { deadline })).toBe(expected);
  });

  it('does not know of a deadline without the column', () => {
    const row = Object.fromEntries(Object.entries(hazard).filter(([field]) => field !== 'deadline'));
    expect(entitiesOf(build({ hazard: [row] }), 'hazard')[0]!.facts['deadlineGiven']).toBeUndefined();
  });

  it('counts the days since it was found', () => {
    expect(fact('daysSinceFound', {})).toBe(20);
    expect(fact('daysSinceFound', { found: '' })).toBeUndefined();
  });
});

const rules = rulesOf('hazard');

it('lets every leader who knows answer', () => {
  const school = withHazard({ knownBy: '李主任、王校长' });
  const [entity] = entitiesOf(school, 'hazard');
  const paths = rules.rules.find(({ id }) => id === 'hazard/leader-acted')!.responsible;
  const answers = paths.flatMap((path) => school.answer(entity!, path).map(({ name }) => name));
  expect(answers).toEqual(['李主任', '王校长']);
});

const overnight = { fixed: '2025-09-11' };
const due = { deadline: '2025-09-12' };
const known = { knownBy: '李主任' };
const beyond = { level: '重大', beyondOwnMeans: '是' };

const cases: readonly (readonly [rule: string, row: TypedRow, verdict: string])[] = [
  ['owner-named', {}, 'met'],
  ['owner-named', { owner: '' }, 'gap'],
  ['owner-named', { owner: '周某' }, 'gap'],
  ['owner-named', { found: '2025-10-01', owner: '' }, 'not-applicable'],
  ['reported-at-once', {}, 'met'],
  ['reported-at-once', { reported: '2025-09-11' }, 'gap'],
  ['reported-at-once', { reported: '' }, 'no-evidence'],
  ['not-overnight', {}, 'met'],
  ['not-overnight', { ...overnight, interim: '围挡' }, 'met'],
  ['not-overnight', { ...overnight, interim: '无' }, 'gap'],
  ['not-overnight', { fixed: '未', interim: '无' }, 'gap'],
  ['not-overnight', { fixed: '', interim: '无' }, 'no-evidence'],
  ['not-overnight', overnight, 'no-evidence'],
  ['not-overnight', { ...overnight, ...due }, 'not-applicable'],
  ['not-overnight', { ...overnight, level: '重大' }, 'not-applicable'],
  ['deadline-set', { ...overnight, ...due }, 'met'],
  ['deadline-set', { ...due, fixed: '未', measure: '无' }, 'gap'],
  ['deadline-set', { ...due, fixed: '', measure: '无' }, 'no-evidence'],
  ['deadline-set', { fixed: '', found: '2025-09-30', reported: '', measure: '无' }, 'not-applicable'],
  ['deadline-set', { ...overnight, deadline: '2025-09-12' }, 'met'],
  ['deadline-set', { ...overnight, deadline: '无' }, 'gap'],
  ['deadline-set', { ...overnight, deadline: '尽快' }, 'no-evidence'],
  ['deadline-set', overnight, 'no-evidence'],
  ['deadline-set', {}, 'not-applicable'],
  ['fixed-in-time', { ...due, fixed: '2025-09-12 18:00' }, 'met'],
  ['fixed-in-time', { ...due, fixed: '2025-09-13' }, 'gap'],
  ['fixed-in-time', { ...due, fixed: '' }, 'gap'],
  ['fixed-in-time', { ...due, fixed: '否' }, 'gap'],
  ['fixed-in-time', { ...due, fixed: '已整改' }, 'no-evidence'],
  ['fixed-in-time', { ...due, level: '' }, 'no-evidence'],
  ['fixed-in-time', { deadline: '2025-10-01', fixed: '' }, 'not-applicable'],
  ['fixed-in-time', { fixed: '' }, 'not-applicable'],
  ['major-fixed-in-time', { ...due, level: '重大', fixed: '2025-09-12' }, 'met'],
  ['major-fixed-in-time', { ...due, level: '重大', fixed: '' }, 'gap'],
  ['major-fixed-in-time', { ...due, level: '重大', fixed: '是' }, 'no-evidence'],
  ['major-fixed-in-time', { ...due, fixed: '' }, 'not-applicable'],
  ['interim-protection', { level: '重大', interim: '封闭' }, 'met'],
  ['interim-protection', { level: '重大', interim: '无' }, 'gap'],
  ['interim-protection', { level: '重大', fixed: '', interim: '无' }, 'gap'],
  ['interim-protection', { fixed: '未', interim: '无' }, 'gap'],
  ['interim-protection', { fixed: '', interim: '无' }, 'no-evidence'],
  ['interim-protection', { fixed: '', found: '2025-09-29', interim: '无' }, 'not-applicable'],
  ['interim-protection', { fixed: '', found: '2025-09-28', interim: '无' }, 'no-evidence'],
  ['interim-protection', { fixed: '2025-09-12' }, 'no-evidence'],
  ['interim-protection', { fixed: '2025-09-11', interim: '无' }, 'not-applicable'],
  ['verified-by-another', {}, 'met'],
  ['verified-by-another', { verifier: '李四' }, 'gap'],
  ['verified-by-another', { verified: '2025-09-09' }, 'gap'],
  ['verified-by-another', { verifier: '', verified: '' }, 'gap'],
  ['verified-by-another', { verifier: '无' }, 'gap'],
  ['verified-by-another', { fixed: '2025-09-23', verifier: '', verified: '2025-09-24' }, 'gap'],
  ['verified-by-another', { fixed: '2025-09-24', verifier: '', verified: '2025-09-25' }, 'no-evidence'],
  ['verified-by-another', { fixed: '2025-09-24', verifier: '', verified: '' }, 'not-applicable'],
  ['verified-by-another', { fixed: '已整改' }, 'no-evidence'],
  ['verified-by-another', { fixed: '' }, 'not-applicable'],
  ['closed', { verified: '2025-09-17' }, 'met'],
  ['closed', { verified: '2025-09-18' }, 'gap'],
  ['closed', { verified: '' }, 'gap'],
  ['closed', { fixed: '2025-09-24', verified: '' }, 'not-applicable'],
  ['closed', { fixed: '已整改' }, 'no-evidence'],
  ['leader-acted', { ...known, ordered: '2025-09-11' }, 'met'],
  ['leader-acted', { ...known, ordered: '2025-09-13', reported: '2025-09-12' }, 'met'],
  ['leader-acted', { ...known, ordered: '2025-09-12' }, 'gap'],
  ['leader-acted', { ...known, ordered: '否' }, 'gap'],
  ['leader-acted', { ...known, ordered: '已' }, 'no-evidence'],
  ['leader-acted', known, 'no-evidence'],
  ['leader-acted', { ...known, ordered: '2025-09-12', reported: '' }, 'no-evidence'],
  ['leader-acted', {}, 'not-applicable'],
  ['major-reported-up', { ...beyond, reportedAuthority: '2025-09-11' }, 'met'],
  ['major-reported-up', { ...beyond, reportedAuthority: '未' }, 'gap'],
  ['major-reported-up', beyond, 'no-evidence'],
  ['major-reported-up', { level: '重大' }, 'no-evidence'],
  ['major-reported-up', { ...beyond, beyondOwnMeans: '否' }, 'not-applicable'],
];

describe('rules of hazards on typed rows', () => {
  it.each(cases)('hazard/%s %o: %s', async (rule, row, verdict) => {
    expect(await verdictsOf(rules, `hazard/${rule}`, withHazard(row))).toEqual([verdict]);
  });
});
