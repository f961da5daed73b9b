import { describe, expect, it } from 'vitest';
import { build, rulesOf, verdictsOf, type Sheets, type TypedRow } from '../build.js';

const rules = rulesOf('bus');
const staff: readonly TypedRow[] = ['张三', '李四'].map((name) => ({ name, status: '在岗' }));

/** A run in which nothing is wrong, as a school types it. */
const run: TypedRow = {
  date: '2025-09-10',
  plate: '京A12345',
  route: '1号线',
  driver: '张三',
  attendant: '李四老师',
  permitUntil: '2025年9月10日',
  boarded: '30',
  alighted: '30',
  sweptAfter: '√',
  licensed: '30',
  driverUntil: '长期',
  stopApproved: '是',
};

const cases: readonly (readonly [rule: string, row: TypedRow, verdict: string, sheets?: Sheets])[] = [
  ['permit', {}, 'met'],
  ['permit', { permitUntil: '2025.9.9' }, 'gap'],
  ['permit', { permitUntil: '' }, 'no-evidence'],
  ['not-overloaded', {}, 'met'],
  ['not-overloaded', { boarded: '31' }, 'gap'],
  ['driver-qualified', {}, 'met'],
  ['driver-qualified', { driverUntil: '2025-09-09' }, 'gap'],
  ['approved-stop', {}, 'met'],
  ['approved-stop', { stopApproved: '未' }, 'gap'],
  ['approved-stop', { stopApproved: '/' }, 'no-evidence'],
  ['attendant', {}, 'met'],
  ['attendant', { attendant: '' }, 'gap'],
  ['attendant', { attendant: '无' }, 'gap'],
  ['attendant', { attendant: '刘奶奶' }, 'gap'],
  ['attendant', { attendant: '张三' }, 'gap'],
  ['attendant', { driver: '' }, 'no-evidence'],
  ['attendant', { attendant: '' }, 'gap', {}],
  ['attendant', {}, 'no-evidence', {}],
  ['counted', {}, 'met'],
  ['counted', { alighted: '29' }, 'gap'],
  ['counted', { alighted: '' }, 'no-evidence'],
  ['swept', {}, 'met'],
  ['swept', { sweptAfter: '×' }, 'gap'],
  ['swept', { sweptAfter: '' }, 'no-evidence'],
  ['swept', { date: '2025-10-01', sweptAfter: '' }, 'not-applicable'],
];

describe('rules of bus runs on typed rows', () => {
  const all = cases.map(([rule, row, verdict, sheets = { staff }]) => [rule, row, verdict, sheets] as const);

  it.each(all)('bus/%s %o: %s', async (rule, row, verdict, sheets) => {
    const school = build({ ...sheets, bus: [{ ...run, ...row }] });
    expect(await verdictsOf(rules, `bus/${rule}`, school)).toEqual([verdict]);
  });
});
