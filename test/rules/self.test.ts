import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { findingsOf } from '../../src/evaluate/findings.js';
import { build, entitiesOf, rulesOf, verdictsOf, type Sheets, type TypedRow } from '../build.js';

const rules = rulesOf('self');
const school: TypedRow = { name: '青禾小学', principal: '王建国', selfCheckLeader: '王建国' };
const person = (name: string, posts: string, supervisor: string, status = '在岗'): TypedRow => ({ name, posts, supervisor, status }); // prettier-ignore
const staff = [
  person('王建国', '校长', ''),
  person('李秀英', '德育主任', '王建国'),
  person('陈静', '语文教师', '李秀英'),
  person('赵强', '数学教师', '李秀英'),
];
/** Rows of 履职自查: `name date`, `-` for a blank. */
const selves = (...rows: readonly string[]): Sheets => ({
  'self-inspection': rows.map((row) => {
    const [person = '', date = '-'] = row.split(' ');
    return { person, date: date === '-' ? '' : `2025-${date}`, shortcoming: '无' };
  }),
});

const judge = (rule: string, sheets: Sheets, more: TypedRow = {}): Promise<string[]> =>
  verdictsOf(rules, `self/${rule}`, build({ school: [{ ...school, ...more }], staff, ...sheets }));

describe('self/led-by-principal', () => {
  it.each<[string, TypedRow, Sheets, string]>([
    ['the principal', {}, selves('陈静 09-12'), 'met'],
    ['by post', { selfCheckLeader: '校长' }, selves('陈静 09-12'), 'met'],
    ['somebody else', { selfCheckLeader: '李秀英' }, selves('陈静 09-12'), 'gap'],
    ['nobody', { selfCheckLeader: '无' }, selves('陈静 09-12'), 'gap'],
    ['left blank', { selfCheckLeader: '' }, selves('陈静 09-12'), 'no-evidence'],
    ['no self-inspections', { selfCheckLeader: '李秀英' }, selves(), 'not-applicable'],
    ['no sheet', {}, {}, 'no-evidence'],
  ])('%s', async (_, more, sheets, verdict) => {
    expect(await judge('led-by-principal', sheets, more)).toEqual([verdict]);
  });
});

describe('self/everyone', () => {
  const own = async (...rows: readonly string[]): Promise<string> => (await judge('everyone', selves(...rows)))[2]!; // prettier-ignore

  it('asks for one in the last twelve months', async () => {
    expect(await own('陈静 09-12')).toBe('met');
    expect(await own('赵强 09-12')).toBe('gap');
    expect(await own('陈静 10-01')).toBe('gap');
    const old = { 'self-inspection': [{ person: '陈静', date: '2024-09-30' }, { person: '赵强', date: '2024-09-29' }] }; // prettier-ignore
    expect(await judge('everyone', old)).toEqual(['gap', 'gap', 'met', 'gap']);
  });

  it('is open where a row does not say when, or whose it is', async () => {
    expect(await own('陈静 -')).toBe('no-evidence');
    const twins = { staff: [...staff, { ...staff[2]!, staffId: '9' }], ...selves('陈静 09-12') };
    expect((await judge('everyone', twins))[0]).toBe('no-evidence');
    expect(await judge('everyone', {})).toEqual(Array(4).fill('no-evidence'));
  });

  it('says up to when it was counted', async () => {
    const built = build({ school: [school], staff, ...selves('陈静 09-12') });
    const { outcomes } = await evaluate(built, rules);
    const outcome = outcomes.find(({ rule }) => rule.id === 'self/everyone')!;
    const [first] = findingsOf(outcome, { school: built, base: rules, lang: 'zh' });
    expect(first!.message).toBe('“王建国”到 2025-09-30 的最近 12 个月内履职自查 0 次。');
  });

  it('asks those who are in post', async () => {
    const left = { staff: [person('孙某', '教师', '王建国', '离职')], ...selves() };
    expect(await judge('everyone', left)).toEqual(['not-applicable']);
  });
});

describe('self/top-down', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['from the top', ['王建国 09-01', '李秀英 09-02', '陈静 09-03'], ['met', 'met']],
    ['all on one day', ['王建国 09-02', '李秀英 09-02', '陈静 09-02'], ['met', 'met']],
    ['the leader a day later', ['王建国 09-01', '李秀英 09-04', '陈静 09-03'], ['met', 'gap']],
    ['the first of those below counts', ['王建国 09-01', '李秀英 09-04', '陈静 09-05', '赵强 09-03'], ['met', 'gap']],
    ['a leader who did not', ['李秀英 09-02', '陈静 09-03'], ['gap', 'met']],
    ['nobody below did', ['王建国 09-01'], ['not-applicable', 'not-applicable']],
    ['a second round, in which the leader was first again', ['李秀英 03-01', '陈静 03-02', '李秀英 09-01', '陈静 09-02'], ['gap', 'met']],
    ['without the leader’s day', ['王建国 -', '李秀英 09-02'], ['no-evidence', 'not-applicable']],
    ['without the day of one below', ['王建国 09-01', '李秀英 -'], ['no-evidence', 'not-applicable']],
  ])('%s', async (_, rows, verdicts) => {
    expect((await judge('top-down', selves(...rows))).slice(0, 2)).toEqual(verdicts);
  }); // prettier-ignore

  it('asks those who lead the school', async () => {
    const made = { staff: [...staff, person('周某', '语文教师', '陈静')], ...selves('周某 09-02') };
    expect((await judge('top-down', made))[2]).toBe('not-applicable');
  });

  it('shows the days that it compares', () => {
    const built = build({ school: [school], staff, ...selves('李秀英 09-04', '陈静 09-03') });
    const leader = entitiesOf(built, 'staff')[1]!;
    expect(leader.facts['firstBelow']).toBe('2025-09-03');
    expect(built.cells(leader, 'inspectedSelfFirst').map(({ cell }) => cell)).toEqual(['B2', 'B3']);
  });
});

describe('self/measure', () => {
  const row: TypedRow = { person: '陈静', date: '2025-09-12', shortcoming: '演练少', measure: '补练', deadline: '2025-09-30' }; // prettier-ignore

  it.each<[TypedRow, string]>([
    [{}, 'met'],
    [{ measure: '无' }, 'gap'],
    [{ deadline: '无' }, 'gap'],
    [{ deadline: '' }, 'no-evidence'],
    [{ measure: '' }, 'no-evidence'],
    [{ shortcoming: '无', measure: '', deadline: '' }, 'not-applicable'],
    [{ shortcoming: '' }, 'no-evidence'],
    [{ date: '2025-10-01', measure: '无' }, 'not-applicable'],
  ])('%o: %s', async (changes, verdict) => {
    expect(await judge('measure', { 'self-inspection': [{ ...row, ...changes }] })).toEqual([verdict]);
  });
});
