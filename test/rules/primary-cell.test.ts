import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { findingsOf } from '../../src/evaluate/findings.js';
import type { Kind } from '../../src/model/tables.js';
import { build, rulesOf, type TypedRow } from '../build.js';

const staff: readonly TypedRow[] = [
  { name: '周海燕', posts: '教师', status: '在岗', joined: '2020-9-1' },
  { name: '王建国', posts: '教师', status: '在岗', joined: '2020-9-1' },
];
const activity: TypedRow = {
  id: 'HD-01',
  name: '秋季研学',
  place: '校内',
  organizer: '周海燕',
  start: '2025-9-10 8:00',
  end: '2025-9-10 16:00',
  students: '30',
  leaders: '周海燕、王建国',
  actualStart: '2025-9-10 8:00',
  actualEnd: '2025-9-10 16:00',
  changeApproved: '未',
};
const hazard: TypedRow = {
  id: '1',
  found: '2025-9-10 10:00',
  place: '走廊',
  reported: '2025-9-10',
  knownBy: '周海燕',
  ordered: '2025-9-10',
};
const shift: TypedRow = {
  date: '2025-9-10',
  shift: '午间',
  start: '12:00',
  end: '13:30',
  place: '操场',
  person: '周海燕',
  arrived: '11:55',
  left: '13:30',
  event: '停水',
  eventAt: '12:30',
  eventReportedAt: '12:40',
  leaveGrantedBy: '无',
};
const next = { ...shift, start: '13:30', end: '17:00', arrived: '13:40', left: '17:00', event: '' };

type Case = readonly [rule: string, kind: Kind, rows: readonly TypedRow[], fields: readonly string[]];

const cases: readonly Case[] = [
  ['activity/enough-adults', 'activity', [{ ...activity, students: '61' }], ['leaders', 'students']],
  ['activity/enough-adults', 'activity', [{ ...activity, place: '校外', students: '31' }], ['leaders', 'students']],
  ['activity/enough-adults', 'activity', [{ ...activity, place: '校外', students: '9', leaders: '周海燕' }], ['leaders']],
  ['activity/kept-to-approved-time', 'activity', [{ ...activity, actualEnd: '2025-9-10 17:00' }], ['actualEnd', 'end']],
  ['activity/kept-to-approved-time', 'activity', [{ ...activity, actualStart: '2025-9-10 7:00' }], ['actualStart', 'start']],
  ['hazard/reported-at-once', 'hazard', [{ ...hazard, reported: '2025-9-12' }], ['reported', 'found']],
  ['hazard/leader-acted', 'hazard', [{ ...hazard, ordered: '2025-9-12' }], ['ordered', 'found', 'reported']],
  ['hazard/leader-acted', 'hazard', [{ ...hazard, ordered: '否' }], ['ordered']],
  ['shift/reported-in-time', 'shift', [{ ...shift, eventReportedAt: '13:40' }], ['eventReportedAt', 'eventAt']],
  ['shift/relieved-before-leaving', 'shift', [shift, next], ['left', 'arrived']],
]; // prettier-ignore

describe('a gap is shown first at the cell that the demand is about', () => {
  const named = cases.map(([rule, kind, rows, fields]) => ({ rule, kind, rows, fields }));
  it.each(named)('$rule: $fields', async ({ rule, kind, rows, fields }) => {
    const base = rulesOf(rule.split('/')[0]!);
    const school = build({ staff, [kind]: rows });
    const rules = base.rules.filter(({ id }) => id === rule);
    const { outcomes } = await evaluate(school, { ...base, rules });
    const found = outcomes.flatMap((outcome) => findingsOf(outcome, { school, base, lang: 'zh' }));
    const [gap] = found.filter(({ verdict }) => verdict === 'gap');
    expect(gap?.at.slice(0, fields.length).map(({ field }) => field)).toEqual(fields);
  });
});
