import { describe, expect, it } from 'vitest';
import { build, rulesOf, verdictsOf, type Sheets, type TypedRow } from '../build.js';

const school: TypedRow = { name: '云溪小学', termStart: '2025-09-01', termEnd: '2026-01-20' };
const leaving: TypedRow = {
  at: '2025-09-10 10:00',
  pupil: '小明',
  class: '七年级1班',
  slip: '是',
  approved: '周海燕',
  parentKnows: '是',
  collectedBy: '母亲',
  guard: '钱五',
};

const cases: readonly (readonly [row: TypedRow, verdict: string, others?: Sheets])[] = [
  [{}, 'met'],
  [{ slip: '无' }, 'gap'],
  [{ approved: '未' }, 'gap'],
  [{ parentKnows: '否' }, 'gap'],
  [{ collectedBy: '无' }, 'gap'],
  [{ collectedBy: '自行回家' }, 'gap'],
  [{ slip: '' }, 'no-evidence'],
  [{ collectedBy: '' }, 'no-evidence'],
  [{ at: '2025-10-01', slip: '无' }, 'not-applicable'],
  [{ at: '2025-09-13 10:00', slip: '无' }, 'not-applicable'],
  [{ at: '2025-09-13 10:00', slip: '无' }, 'gap', { calendar: [{ date: '2025-09-13', type: '', boardersStay: '是' }] }], // prettier-ignore
  [{ at: '2025-09-13 10:00', slip: '无' }, 'gap', { calendar: [{ date: '2025-09-13', type: '调休上课' }] }],
  [{ slip: '无' }, 'not-applicable', { calendar: [{ date: '2025-09-10', type: '放假' }] }],
  [{ slip: '无' }, 'no-evidence', { calendar: [{ date: '2025-09-10', type: '半天' }] }],
  [{ slip: '无' }, 'gap', { school: [{ name: '云溪小学' }] }],
  [{ at: '2025-08-29 10:00', slip: '无' }, 'gap'],
];

describe('gate/no-leaving-without-slip on typed rows', () => {
  const all = cases.map(([row, verdict, others = {}]) => [row, verdict, others] as const);

  it.each(all)('%o: %s', async (row, verdict, others) => {
    const made = build({ school: [school], ...others, gate: [{ ...leaving, ...row }] });
    expect(await verdictsOf(rulesOf('gate'), 'gate/no-leaving-without-slip', made)).toEqual([verdict]);
  });
});
