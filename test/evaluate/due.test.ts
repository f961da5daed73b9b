import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { incidentsOf } from '../../src/evaluate/incident-view.js';
import { kinds, factOf, tableOf } from '../../src/model/tables.js';
import type { IncidentDuty } from '../../src/model/report.js';
import { dueLines } from '../../src/report/due.js';
import { build, rulesOf, type TypedRow } from '../build.js';
import { incident, school } from './told.js';

const rules = rulesOf('incident');

/** What one rule shows of an incident, seen on 2025-09-30. */
async function dutyOf(rule: string, row: TypedRow, base = rules): Promise<IncidentDuty | undefined> {
  const joined = build({ ...school, incident: [incident({ severity: '重伤', ...row })] });
  const [first] = incidentsOf(joined, await evaluate(joined, base), base, 'zh');
  return first!.reports.find((each) => each.rule === `incident/${rule}`);
}

async function readsOfKeys(count: number): Promise<number> {
  const rows = Array.from({ length: count }, (_, i) => incident({ id: `SJ-${i}` }));
  const joined = build({ ...school, incident: rows });
  const { outcomes, ...rest } = await evaluate(joined, rules);
  let reads = 0;
  const counted = outcomes.map((outcome) => ({
    ...outcome,
    entities: outcome.entities.map((entity) =>
      Object.defineProperty({ ...entity }, 'key', { get: () => ((reads += 1), entity.key) }),
    ),
  }));
  expect(incidentsOf(joined, { ...rest, outcomes: counted }, rules, 'zh')).toHaveLength(count);
  return reads;
}

async function linesOf(rule: string, row: TypedRow): Promise<string[]> {
  const duty = await dutyOf(rule, row);
  return dueLines(duty!.due, '2025-09-30', 'zh');
}

describe('what an incident asks for is due', () => {
  it('is found among those of ten times as many incidents with ten times as much work', async () => {
    const [few, many] = [await readsOfKeys(5), await readsOfKeys(50)];
    expect(many).toBe(10 * few);
  });

  it.each([
    ['authority-told', { at: '2025-09-29 22:10' }, ['2025-09-30 22:10', '发生时间起 24 小时内']],
    ['authority-told', { at: '2025-09-29' }, ['2025-09-30', '发生时间起 24 小时内']],
    ['to-hospital', { at: '2025-09-15 23:30' }, ['2025-09-16 00:30（已过）', '发生时间起 60 分钟内']],
    [
      'school-told',
      { discoveredAt: '2025-09-15 12:00' },
      ['2025-09-15 12:30（已过）', '发现时间起 30 分钟内'],
    ],
    ['police-told', { type: '性侵害性骚扰', actorRole: '校外人员' }, ['2025-09-15（已过）', '发生时间当日']],
  ])('%s %o', async (rule, row, lines) => {
    expect(await linesOf(rule, row)).toEqual(lines);
  });

  it('by the shortest of the limits that hold for it', async () => {
    const hours = (value: number) => ({ value, unit: 'hours', why: { zh: '试', en: 'a test' } });
    const own = { ...rules, parameters: { ...rules.parameters, authorityHours: hours(24), gravestAuthorityHours: hours(2) } }; // prettier-ignore
    const row = { at: '2025-09-29 22:10' };
    expect((await dutyOf('authority-told', row, own))!.due).toMatchObject({
      at: '2025-09-30T00:10',
      within: 2,
    });
    const slight = { ...row, type: '食物中毒', severity: '轻伤' };
    expect((await dutyOf('authority-told', slight, own))!.due).toMatchObject({
      at: '2025-09-30T22:10',
      within: 24,
    });
  });

  it('on a day to come, while the rule does not judge yet', async () => {
    const duty = (await dutyOf('concluded', { at: '2025-09-15 10:10' }))!;
    expect([duty.verdict, duty.due?.at]).toEqual(['not-applicable', '2025-10-15']);
    expect(await dutyOf('concluded', { at: '2025-09-15 10:10', concluded: '2025-09-20', outcome: '批评教育' })).toBeUndefined(); // prettier-ignore
    expect(await dutyOf('recourse', { compensated: '否' })).toBeUndefined();
  });

  it('or it says why that cannot be reckoned', async () => {
    expect((await linesOf('authority-told', { at: '' }))[0]).toBe(
      '无法推算：事件记录!B2（发生时间）没有写明',
    );
    expect((await linesOf('to-hospital', { at: '2025-09-15' }))[0]).toBe('无法推算到几点几分：事件记录!B2（发生时间）只有日期'); // prettier-ignore
    expect(await linesOf('written-report', {})).toEqual(['规则未定期限，由学校定']);
  });

  it('in English, in the singular too', async () => {
    const { due } = (await dutyOf('authority-told', {}))!;
    expect(dueLines({ ...due!, within: 1 }, '2025-09-30', 'en')[1]).toBe('within 1 hour of “发生时间”');
  });
});

it('counts from a moment that the table of the kind has', () => {
  for (const kind of kinds)
    for (const { since } of Object.values(tableOf(kind).derived ?? {}))
      if (since !== undefined) expect(factOf(kind, since)?.type).toMatch(/^date/);
});
