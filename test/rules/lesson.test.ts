import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/model/finding.js';
import { build, rulesOf, verdictsOf, type Sheets, type TypedRow } from '../build.js';

const base = rulesOf('lesson');

/** A practical lesson as a school writes it, with nothing wrong; every column is there. */
const held: TypedRow = {
  date: '2025-9-10',
  period: '第1节',
  class: '七(1)班',
  subject: '化学实验',
  teacher: '周海燕',
  room: '实验室',
  start: '8:00',
  end: '8:45',
  arrived: '7:58',
  left: '8:46',
  absent: '',
  expected: '40',
  present: '40',
  excused: '',
  absenteesRegistered: '',
  absenteesReported: '',
  abnormality: '无',
  abnormalityHandled: '',
  abnormalityReported: '',
  parentsNotified: '',
  inspectedBefore: '√',
  briefed: '√',
  toSyllabus: '是',
  guided: '是',
  equipmentIssued: '是',
  equipmentReturned: '是',
  leftMidway: '',
  standIn: '',
  assistant: '',
  tools: '',
  protectiveGear: '是',
  unsafeHandling: '',
  absenteesParentsReached: '',
  overrunMinutes: '',
  studentsLeft: '',
  offCampus: '',
  offCampusApproved: '',
};
const around: Sheets = {
  staff: [
    { name: '周海燕', status: '在岗', joined: '2020-9-1' },
    { name: '王建国', status: '在岗', joined: '2020-9-1' },
    { name: '李梅', status: '离职', joined: '2020-9-1' },
    { name: '赵强', status: '', joined: '' },
  ],
  class: [
    { name: '七年级1班', students: '40', headTeacher: '王建国' },
    { name: '七年级2班', students: '40', headTeacher: '' },
  ],
  incident: [{ id: '1', at: '2025-9-10 9:20', class: '七年级1班' }],
  hazard: [
    { id: '1', found: '2025-9-8', place: '篮球场', level: '重大', fixed: '' },
    { id: '2', found: '2025-9-10 15:00', place: '东楼梯', level: '重大', fixed: '' },
    { id: '3', found: '2025-9-8', place: '西楼梯', level: '重大', fixed: '2025-9-10 15:00' },
  ],
  leave: [
    { person: '王建国', start: '2025-9-10', end: '2025-9-10', approver: '校长' },
    { person: '赵强', start: '2025-9-10', end: '2025-9-10', approver: '' },
  ],
};
const missing = { present: '38', excused: '1' };
const unwell = { abnormality: '一名学生头晕' };
const gone = { leftMidway: '是' };
const outside = { offCampus: '是' };
const english = { subject: '英语' };

/** A rule, its verdict on the first row, and the rows by what differs from a lesson with nothing wrong. */
type Case = readonly [id: string, verdict: Verdict, ...rows: TypedRow[]];

const cases: readonly Case[] = [
  ['register-absentees', 'met', { ...missing, absenteesRegistered: '张某、李某' }],
  ['register-absentees', 'gap', { ...missing, absenteesRegistered: '否' }],
  ['register-absentees', 'no-evidence', missing],
  ['register-absentees', 'no-evidence', { present: '' }],
  ['register-absentees', 'not-applicable', {}],
  ['register-absentees', 'not-applicable', { ...missing, absent: '是' }],
  ['report-absentees', 'met', { ...missing, absenteesReported: '已报' }],
  ['report-absentees', 'gap', { ...missing, absenteesReported: '未' }],
  ['report-absentees', 'not-applicable', { ...missing, absenteesReported: '未', teacher: '王建国' }],
  ['report-absentees', 'no-evidence', { ...missing, absenteesReported: '未', class: '七年级2班' }],
  ['head-count', 'met', {}],
  ['head-count', 'gap', { present: '41' }],
  ['head-count', 'gap', { expected: '44', present: '44' }],
  ['head-count', 'no-evidence', { present: '' }],
  ['head-count', 'no-evidence', { class: '七年级9班' }],
  ['head-count', 'not-applicable', { class: '七年级走班A' }],
  ['handle-abnormality', 'met', { ...unwell, abnormalityHandled: '是' }],
  ['handle-abnormality', 'gap', { ...unwell, abnormalityHandled: '否' }],
  ['handle-abnormality', 'no-evidence', unwell],
  ['handle-abnormality', 'not-applicable', {}],
  ['report-abnormality', 'met', { ...unwell, abnormalityReported: '是' }],
  ['report-abnormality', 'gap', { ...unwell, abnormalityReported: '否' }],
  ['report-abnormality', 'no-evidence', unwell],
  ['tell-parents', 'met', { ...unwell, parentsNotified: '已通知' }],
  ['tell-parents', 'gap', { ...unwell, parentsNotified: '无' }],
  ['tell-parents', 'no-evidence', unwell],
  ['inspect-before', 'met', {}],
  ['inspect-before', 'gap', { inspectedBefore: '×' }],
  ['inspect-before', 'no-evidence', { inspectedBefore: '' }],
  ['inspect-before', 'not-applicable', { ...english, inspectedBefore: '×' }],
  ['brief-before', 'met', {}],
  ['brief-before', 'gap', { briefed: '否' }],
  ['brief-before', 'no-evidence', { briefed: '' }],
  ['brief-before', 'gap', { ...english, tools: '剪刀', briefed: '否' }],
  ['teach-to-syllabus', 'met', english],
  ['teach-to-syllabus', 'gap', { toSyllabus: '否' }],
  ['teach-to-syllabus', 'no-evidence', { toSyllabus: '' }],
  ['guide-practice', 'met', {}],
  ['guide-practice', 'gap', { guided: '否' }],
  ['guide-practice', 'no-evidence', { guided: '' }],
  ['account-equipment', 'met', {}],
  ['account-equipment', 'gap', { equipmentReturned: '否' }],
  ['account-equipment', 'no-evidence', { equipmentReturned: '' }],
  ['account-equipment', 'not-applicable', { subject: '体育', equipmentReturned: '否' }],
  ['account-equipment', 'gap', { subject: '体育', tools: '实心球', equipmentReturned: '否' }],
  ['safe-handling', 'met', {}],
  ['safe-handling', 'gap', { unsafeHandling: '徒手取药品' }],
  ['safe-handling', 'no-evidence', { unsafeHandling: '徒手取药品', subject: '' }],
  ['protective-gear', 'met', {}],
  ['protective-gear', 'gap', { protectiveGear: '否' }],
  ['protective-gear', 'no-evidence', { protectiveGear: '' }],
  ['reach-absentees-parents', 'met', { ...missing, absenteesParentsReached: '9:30' }],
  ['reach-absentees-parents', 'gap', { ...missing, absenteesParentsReached: '12:30' }],
  ['reach-absentees-parents', 'gap', { ...missing, absenteesParentsReached: '2025-9-11' }],
  ['reach-absentees-parents', 'no-evidence', { ...missing, absenteesParentsReached: '已' }],
  ['reach-absentees-parents', 'no-evidence', { present: '38' }],
  ['reach-absentees-parents', 'not-applicable', { present: '38', excused: '2' }],
  ['arrive-on-time', 'met', { arrived: '8:00' }],
  ['arrive-on-time', 'gap', { arrived: '8点01分' }],
  ['arrive-on-time', 'no-evidence', { arrived: '' }],
  ['arrive-on-time', 'not-applicable', { arrived: '', absent: '是' }],
  ['stay-to-end', 'met', { left: '8:45' }],
  ['stay-to-end', 'gap', { left: '8:44' }],
  ['stay-to-end', 'no-evidence', { left: '' }],
  ['no-truancy', 'met', {}],
  ['no-truancy', 'gap', { absent: '是' }],
  ['no-truancy', 'met', { absent: '是', teacher: '王建国' }],
  ['no-truancy', 'no-evidence', { absent: '是', teacher: '赵强' }],
  ['no-truancy', 'no-evidence', { absent: '两名学生' }],
  ['no-leaving-midway', 'met', { ...gone, standIn: '王建国' }],
  ['no-leaving-midway', 'gap', { ...gone, standIn: '无' }],
  ['no-leaving-midway', 'gap', { ...gone, standIn: '体育委员' }],
  ['no-leaving-midway', 'met', { ...gone, standIn: '李梅' }],
  ['no-leaving-midway', 'gap', { ...gone, standIn: '王建国' }, { teacher: '王建国', class: '七年级2班' }],
  ['no-leaving-midway', 'no-evidence', gone],
  ['no-leaving-midway', 'not-applicable', { standIn: '无' }],
  ['no-overrun', 'met', { overrunMinutes: '2' }],
  ['no-overrun', 'gap', { overrunMinutes: '5分钟' }],
  ['no-overrun', 'no-evidence', { overrunMinutes: '有点' }],
  ['keep-students-in', 'met', { studentsLeft: '0' }],
  ['keep-students-in', 'gap', { studentsLeft: '1' }],
  ['keep-students-in', 'no-evidence', { studentsLeft: '若干' }],
  ['no-unapproved-off-campus', 'met', { ...outside, offCampusApproved: '2025.9.10' }],
  ['no-unapproved-off-campus', 'gap', { ...outside, offCampusApproved: '2025.9.11' }],
  ['no-unapproved-off-campus', 'gap', { ...outside, offCampusApproved: '未' }],
  ['no-unapproved-off-campus', 'no-evidence', { ...outside, offCampusApproved: '已批' }],
  ['no-unapproved-off-campus', 'not-applicable', {}],
  ['teacher-on-staff', 'met', {}],
  ['teacher-on-staff', 'gap', { teacher: '李梅' }],
  ['teacher-on-staff', 'gap', { teacher: '外来的人' }],
  ['teacher-on-staff', 'no-evidence', { teacher: '赵强' }],
  ['teacher-on-staff', 'no-evidence', { teacher: '' }],
  ['incident-noted', 'met', { ...unwell, start: '9:00', end: '9:45' }],
  ['incident-noted', 'gap', { start: '9:00', end: '9:45' }],
  ['incident-noted', 'no-evidence', { start: '', end: '' }],
  ['incident-noted', 'not-applicable', {}],
  ['not-in-dangerous-place', 'met', {}],
  ['not-in-dangerous-place', 'gap', { room: '篮球场' }],
  ['not-in-dangerous-place', 'met', { room: '东楼梯' }],
  ['not-in-dangerous-place', 'gap', { room: '西楼梯' }],
  ['not-in-dangerous-place', 'no-evidence', { room: '' }],
];

describe('rules of lessons, on what schools type', () => {
  const named = cases.map(([id, verdict, ...rows]) => ({ id, verdict, rows }));
  it.each(named)('$id: $verdict for $rows', async ({ id, verdict, rows }) => {
    const school = build({ ...around, lesson: rows.map((row) => ({ ...held, ...row })) });
    expect((await verdictsOf(base, `lesson/${id}`, school))[0]).toBe(verdict);
  });

  it('judges no lesson that lies after the day of judgement', async () => {
    const school = build({ ...around, lesson: [{ ...held, date: '2025-10-1' }] });
    const rules = base.rules.filter(({ subject }) => subject === 'lesson');
    for (const { id } of rules) expect(await verdictsOf(base, id, school)).toEqual(['not-applicable']);
  });

  it('asks once for each class and half-day whether parents were reached', async () => {
    const lesson = ['8:00', '9:00', '14:00'].map((start) => ({ ...held, ...missing, start, period: start }));
    expect(await verdictsOf(base, 'lesson/reach-absentees-parents', build({ ...around, lesson }))).toEqual([
      'no-evidence',
      'not-applicable',
      'no-evidence',
    ]);
  });

  it('gives every one of the eleven lines a rule', () => {
    const lines = new Set(base.rules.flatMap(({ line }) => line ?? []));
    expect(lines.size).toBe(11);
  });
});
