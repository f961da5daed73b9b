import { describe, expect, it } from 'vitest';
import { rulesOf, verdictsOf, type TypedRow } from '../build.js';
import { withShifts } from './shifts.js';

const rules = rulesOf('shift');

/** A shift in which nothing is wrong, as a school types it. */
const good: TypedRow = {
  arrived: '11:55',
  left: '13:32',
  substitute: '',
  substituteApprovedBy: '',
  patrols: '2',
  log: '是',
  event: '',
  eventAt: '',
  eventReportedAt: '',
  handedOver: '是',
  takenOver: '是',
  breach: '',
  substituteRequestedAt: '',
  officeTold: '',
  leaveGrantedBy: '',
  openMatters: '',
  mattersSettled: '',
  eventHandling: '',
  eventLevel: '',
  reportedTo: '',
  checkedBy: '李主任',
  checkedAt: '12:40',
};
const event = { event: '停水', mattersSettled: '否' };
const cover = { substitute: '李四', substituteApprovedBy: '李主任' };
const next: TypedRow = { ...good, start: '13:30', end: '17:00', arrived: '13:30', left: '17:00' };

type Case = readonly [rule: string, row: TypedRow, verdict: string, later?: TypedRow];

const cases: readonly Case[] = [
  ['on-time', { arrived: '12:00' }, 'met'],
  ['on-time', { arrived: '12:01' }, 'gap'],
  ['on-time', { arrived: '' }, 'no-evidence'],
  ['on-time', { arrived: '12:01', date: '2025-10-01' }, 'not-applicable'],
  ['not-early', { left: '13:30' }, 'met'],
  ['not-early', { left: '13:20' }, 'met', { arrived: '13:15' }],
  ['not-early', { left: '13:20' }, 'no-evidence'],
  ['not-early', { left: '13:20', handedOver: '', takenOver: '' }, 'no-evidence'],
  ['not-early', { left: '13:20', takenOver: '' }, 'no-evidence'],
  ['not-early', { left: '13:20', takenOver: '未' }, 'gap'],
  ['not-early', { left: '', handedOver: '' }, 'no-evidence'],
  ['not-early', { left: '13:20', handedOver: '' }, 'no-evidence', { arrived: '13:15' }],
  ['not-early', { left: '13:20' }, 'gap', { arrived: '13:25' }],
  ['not-early', { date: '2025-09-30', end: '6:00' }, 'not-applicable'],
  ['no-desertion', { breach: '迟到' }, 'met'],
  ['no-desertion', { breach: '脱岗20分钟' }, 'gap'],
  ['no-desertion', { breach: '' }, 'not-applicable'],
  ['no-desertion', { breach: '无脱岗现象' }, 'not-applicable'],
  ['sober', { breach: '迟到' }, 'met'],
  ['sober', { breach: '午间饮酒' }, 'gap'],
  ['no-other-activity', { breach: '迟到' }, 'met'],
  ['no-other-activity', { breach: '做与值班无关活动' }, 'gap'],
  ['leader-present', {}, 'met'],
  ['leader-present', { leader: '' }, 'gap'],
  ['leader-present', { leader: '无' }, 'gap'],
  ['leader-present', { leader: '张三' }, 'gap'],
  ['leader-present', { leader: '周某' }, 'gap'],
  ['leader-present', { leader: '孙六' }, 'no-evidence'],
  ['leader-present', { leader: '', shift: '课间', end: '12:10' }, 'not-applicable'],
  ['leader-present', { leader: '', shift: '课间', end: '13:00' }, 'gap'],
  ['leader-present', { leader: '', shift: '晚间', end: '12:10' }, 'gap'],
  ['own-staff', {}, 'met'],
  ['own-staff', { person: '张三、周某' }, 'gap'],
  ['own-staff', { person: '钱五' }, 'gap'],
  ['own-staff', { person: '' }, 'no-evidence'],
  ['own-staff', { person: '无' }, 'gap'],
  ['own-staff', { person: '无', substitute: '周某' }, 'gap'],
  ['substitute-approved', cover, 'met'],
  ['substitute-approved', { ...cover, substituteApprovedBy: '李四' }, 'gap'],
  ['substitute-approved', { ...cover, leader: '张三', substituteApprovedBy: '张三' }, 'gap'],
  ['substitute-approved', { ...cover, substituteApprovedBy: '' }, 'no-evidence'],
  ['substitute-approved', {}, 'not-applicable'],
  ['patrolled', { patrols: '1' }, 'met'],
  ['patrolled', { patrols: '0' }, 'gap'],
  ['patrolled', { patrols: '' }, 'no-evidence'],
  ['patrolled', { patrols: '0', end: '12:10' }, 'not-applicable'],
  ['patrolled', { shift: '夜间', start: '22:00', end: '6:00', patrols: '4' }, 'met'],
  ['patrolled', { shift: '夜间', start: '22:00', end: '6:00', patrols: '3' }, 'gap'],
  ['logged', {}, 'met'],
  ['logged', { log: '平安无事,巡查两次' }, 'met'],
  ['logged', { log: '无' }, 'gap'],
  ['logged', { log: '' }, 'no-evidence'],
  ['reported-in-time', { ...event, eventAt: '12:30', eventReportedAt: '13:00' }, 'met'],
  ['reported-in-time', { ...event, eventAt: '12:30', eventReportedAt: '13:01' }, 'gap'],
  ['reported-in-time', { ...event, eventAt: '12:30' }, 'no-evidence'],
  ['reported-in-time', { ...event, eventAt: '2025-09-10', eventReportedAt: '2025-09-10' }, 'no-evidence'],
  ['reported-in-time', { event: '一切正常' }, 'not-applicable'],
  ['substitute-in-advance', { ...cover, substituteRequestedAt: '11:00', officeTold: '是' }, 'met'],
  ['substitute-in-advance', { ...cover, substituteRequestedAt: '12:00', officeTold: '是' }, 'gap'],
  ['substitute-in-advance', { ...cover, substituteRequestedAt: '2025-09-09', officeTold: '否' }, 'gap'],
  ['substitute-in-advance', { ...cover, substituteRequestedAt: '11:00' }, 'no-evidence'],
  ['relieved-before-leaving', { left: '13:30' }, 'met', { arrived: '13:30' }],
  ['relieved-before-leaving', { left: '13:30' }, 'gap', { arrived: '13:31' }],
  ['relieved-before-leaving', { left: '13:30', leaveGrantedBy: '李主任' }, 'met', { arrived: '13:31' }],
  ['relieved-before-leaving', { left: '13:30' }, 'no-evidence', { arrived: '' }],
  ['relieved-before-leaving', { left: '13:30' }, 'not-applicable'],
  ['relieved-before-leaving', { left: '13:30' }, 'not-applicable', { start: '13:31', arrived: '13:31' }],
  ['open-matters-passed-on', { ...event, openMatters: '总阀已关' }, 'met'],
  ['open-matters-passed-on', { ...event, openMatters: '无' }, 'gap'],
  ['open-matters-passed-on', event, 'no-evidence'],
  ['open-matters-passed-on', { ...event, mattersSettled: '是' }, 'not-applicable'],
  ['first-asked-handles', { ...event, eventHandling: '关总阀' }, 'met'],
  ['first-asked-handles', { ...event, eventHandling: '无' }, 'gap'],
  ['first-asked-handles', event, 'no-evidence'],
  ['major-to-principal', { eventLevel: '重大', reportedTo: '李主任、王校长' }, 'met'],
  ['major-to-principal', { eventLevel: '重大', reportedTo: '李主任' }, 'gap'],
  ['major-to-principal', { eventLevel: '重大' }, 'no-evidence'],
  ['major-to-principal', { eventLevel: '一般', reportedTo: '李主任' }, 'not-applicable'],
];

describe('rules of shifts on typed rows', () => {
  const named = cases.map(([rule, row, verdict, later]) => ({ rule, row, verdict, later }));
  it.each(named)('shift/$rule $row: $verdict', async ({ rule, row, verdict, later }) => {
    const rows = [{ ...good, ...row }, ...(later ? [{ ...next, ...later }] : [])];
    const [first] = await verdictsOf(rules, `shift/${rule}`, withShifts(rows));
    expect(first).toBe(verdict);
  });

  it('asks nothing of a good shift', async () => {
    for (const { id } of rules.rules.filter(({ subject }) => subject === 'shift')) {
      const [verdict] = await verdictsOf(rules, id, withShifts([good, next]));
      expect([id, verdict]).toEqual([id, expect.stringMatching(/^(met|not-applicable)$/)]);
    }
  });
});

describe('who answers', () => {
  const responsible = (row: TypedRow, path: string, later: TypedRow = {}): unknown[] => {
    const school = withShifts([
      { ...good, ...row },
      { ...next, ...later, person: '李四' },
    ]);
    return school.answer(school.entities.get('shift')![0]!, path).map(({ name }) => name);
  };

  it('is whoever was on duty, and the relief that came late', () => {
    expect(responsible({ person: '张三、孙六' }, 'onDuty')).toEqual(['张三', '孙六']);
    expect(responsible(cover, 'onDuty')).toEqual(['李四']);
    expect(responsible({}, 'lateSuccessor', { arrived: '13:45' })).toEqual(['李四']);
    expect(responsible({}, 'lateSuccessor')).toEqual([]);
    expect(responsible({}, 'leader')).toEqual(['李主任']);
  });
});
