import { describe, expect, it } from 'vitest';
import type { RuleBase } from '../../src/model/rule-base.js';
import { build, rulesOf, verdictsOf, type Sheets, type TypedRow } from '../build.js';
import { checkSheets, verdictsIn } from '../check-sheets.js';

const school: TypedRow = { name: '云溪小学', termStart: '2025-09-01', termEnd: '2025-09-26', asOf: '2025-09-26', safetyLeader: '钱安' }; // prettier-ignore
const staff: readonly TypedRow[] = [
  ...['张三', '李四', '王五', '钱安'].map((name) => ({ name, posts: '教师', status: '在岗' })),
  { name: '赵主任', posts: '教务主任', status: '在岗' },
];
/** All of them on Monday, 2025-09-08, the second week; lessons from 8:00 to 8:40. */
const plan: TypedRow = { class: '七1', weekday: '周一', period: '第1节', subject: '语文', teacher: '张三', room: '', weeks: '2', parity: '' }; // prettier-ignore
const lesson: TypedRow = { date: '2025-09-08', period: '第1节', class: '七1', subject: '语文', teacher: '张三', room: '', start: '8:00', end: '8:40', assistant: '', absent: '' }; // prettier-ignore
const roster: TypedRow = { date: '', weekday: '周一', validFrom: '2025-09-08', validTo: '2025-09-14', shift: '护学岗', place: '校门', start: '7:30', end: '8:10', person: '张三', leader: '' }; // prettier-ignore
const shift: TypedRow = { date: '2025-09-08', shift: '护学岗', place: '校门', start: '7:30', end: '8:10', person: '张三', leader: '', substitute: '', substituteApprovedBy: '', handedOver: '', takenOver: '' }; // prettier-ignore
const trip: TypedRow = { id: 'HD1', name: '秋游', place: '校外', location: '科技馆', start: '2025-09-08 8:00', end: '2025-09-08 16:00', organizer: '张三', leaders: '李四', onSite: '王五', classes: '八1' }; // prettier-ignore
const leave: TypedRow = { person: '张三', start: '2025-09-08', end: '2025-09-08', type: '病假', substitute: '无', approver: '赵主任' }; // prettier-ignore
const twin: TypedRow = { name: '张三', posts: '', status: '在岗' };
const base: Sheets = { school: [school], staff, period: [{ name: '第1节', start: '8:00', end: '8:40', weekdays: '' }] }; // prettier-ignore

type Case = readonly [name: string, sheets: Sheets, expected: string];

function judges(rule: string, cases: readonly Case[]): void {
  describe(rule, () => {
    it.each(cases.map(([name, sheets, expected]) => ({ name, sheets, expected })))('$name: $expected', async ({ sheets, expected }) => {
      expect(await verdictsIn(rule, { ...base, ...sheets })).toBe(expected);
    }); // prettier-ignore
  });
}

judges('shift/one-place-at-a-time', [
  ['nothing else', { shift: [shift] }, 'met'],
  ['a lesson', { shift: [shift], lesson: [lesson] }, 'gap'],
  ['a lesson for one minute', { shift: [{ ...shift, end: '8:01' }], lesson: [lesson] }, 'gap'],
  ['a lesson that begins as it ends', { shift: [{ ...shift, end: '8:00' }], lesson: [lesson] }, 'met'],
  ['another duty', { shift: [shift, { ...shift, place: '操场' }] }, 'gap 2'],
  ['another duty at the same place', { shift: [shift, { ...shift, shift: '早活动', place: '校门东侧' }] }, 'met 2'],
  ['an activity', { shift: [shift], activity: [trip] }, 'gap'],
  ['an activity without times', { shift: [shift], activity: [{ ...trip, start: '2025-09-08', end: '' }] }, 'no-evidence'],
  ['总值班', { shift: [{ ...shift, shift: '总值班', place: '' }], lesson: [lesson] }, 'met'],
  ['two shared places', { shift: [{ ...shift, place: '操场' }], lesson: [{ ...lesson, room: '体育馆' }] }, 'met'],
  ['as leader on duty', { shift: [{ ...shift, person: '李四', leader: '张三' }], lesson: [lesson] }, 'met'],
  ['an approved substitute came instead', { shift: [{ ...shift, leader: '赵主任', substitute: '李四', substituteApprovedBy: '赵主任' }], lesson: [lesson] }, 'met'],
  ['a substitute nobody approved', { shift: [{ ...shift, substitute: '李四' }], lesson: [lesson] }, 'no-evidence'],
  ['a lesson of which the place is not said', { shift: [shift], lesson: [{ ...lesson, subject: '体育' }] }, 'no-evidence'],
  ['no times', { shift: [{ ...shift, start: '', end: '' }] }, 'no-evidence'],
  ['nobody named', { shift: [{ ...shift, person: '' }] }, 'no-evidence'],
  ['nobody on duty', { shift: [{ ...shift, person: '无' }] }, 'met'],
  ['a name that two bear', { staff: [...staff, twin], shift: [shift], lesson: [lesson] }, 'no-evidence'],
  ['over midnight', { shift: [{ ...shift, start: '22:00', end: '6:00' }, { ...shift, date: '2025-09-09', start: '5:59', end: '7:00', place: '宿舍' }] }, 'gap 2'],
  ['to midnight and from it', { shift: [{ ...shift, start: '22:00', end: '24:00' }, { ...shift, date: '2025-09-09', start: '0:00', end: '6:00', place: '宿舍' }] }, 'met 2'],
  ['what was only planned', { shift: [shift], timetable: [plan] }, 'met'],
  ['not yet over', { school: [{ ...school, asOf: '2025-09-07' }], shift: [shift], lesson: [lesson] }, 'not-applicable'],
]); // prettier-ignore

judges('activity/not-double-booked', [
  ['nothing else', { activity: [trip] }, 'met'],
  ['a lesson on record', { activity: [trip], lesson: [lesson] }, 'gap'],
  ['a lesson of the timetable', { activity: [trip], timetable: [plan] }, 'gap'],
  ['a duty on record', { activity: [trip], shift: [shift] }, 'gap'],
  ['a duty of the roster', { activity: [trip], roster: [roster] }, 'gap'],
  ['another activity', { activity: [trip, { ...trip, id: 'HD2', name: '参观', location: '博物馆', organizer: '钱安', leaders: '王五', onSite: '钱安' }] }, 'gap 2'],
  ['a leader', { activity: [{ ...trip, organizer: '钱安', leaders: '张三' }], lesson: [lesson] }, 'gap'],
  ['an on-site supervisor', { activity: [{ ...trip, organizer: '钱安', onSite: '张三' }], lesson: [lesson] }, 'gap'],
  ['a lesson of a class that takes part', { activity: [{ ...trip, classes: '七1' }], timetable: [plan], lesson: [lesson] }, 'met'],
  ['a lesson of a grade that takes part', { activity: [{ ...trip, classes: '七年级' }], timetable: [plan] }, 'met'],
  ['a lesson of a class that may take part', { activity: [{ ...trip, classes: '' }], timetable: [plan] }, 'no-evidence'],
  ['a lesson that was swapped away', { activity: [trip], timetable: [plan], substitution: [{ date: '2025-09-08', period: '1', class: '七1', originalTeacher: '张三', substituteTeacher: '钱安', approver: '赵主任' }] }, 'met'],
  ['停课', { activity: [trip], timetable: [plan], lesson: [lesson], calendar: [{ date: '2025-09-08', type: '停课' }] }, 'met'],
  ['a lesson that ends as it begins', { activity: [{ ...trip, start: '2025-09-08 8:40' }], lesson: [lesson] }, 'met'],
  ['a lesson that ends a minute later', { activity: [{ ...trip, start: '2025-09-08 8:39' }], lesson: [lesson] }, 'gap'],
  ['no times of day', { activity: [{ ...trip, start: '2025-09-08', end: '2025-09-08' }], lesson: [lesson] }, 'no-evidence'],
  ['supervisors left blank', { activity: [{ ...trip, onSite: '' }] }, 'no-evidence'],
  ['a name that two bear', { staff: [...staff, twin], activity: [trip], lesson: [lesson] }, 'no-evidence'],
  ['not yet begun', { school: [{ ...school, asOf: '2025-09-07' }], activity: [trip], lesson: [lesson] }, 'not-applicable'],
]); // prettier-ignore

const math: TypedRow = { ...plan, class: '七2', subject: '数学' };
judges('lesson/planned-in-one-place', [
  ['two classes', { timetable: [plan, math] }, 'gap'],
  ['week after week, told once', { timetable: [plan, math].map((row) => ({ ...row, weeks: '' })) }, 'gap'],
  ['odd weeks and even weeks', { timetable: [{ ...plan, weeks: '', parity: '单' }, { ...math, weeks: '', parity: '双' }] }, ''],
  ['perhaps a joint lesson', { timetable: [plan, { ...math, subject: '语文' }] }, 'no-evidence'],
  ['a joint lesson by its room', { timetable: [{ ...plan, room: '301' }, { ...math, room: '301' }] }, ''],
  ['on the playground and in a room', { timetable: [{ ...plan, subject: '体育' }, math] }, 'gap'],
  ['two records are told on these', { timetable: [plan, math], lesson: [lesson, { ...lesson, class: '七2', subject: '数学' }] }, ''],
  ['one of them recorded', { timetable: [plan, math], lesson: [lesson] }, 'gap'],
  ['one of them recorded with another', { timetable: [plan, math], lesson: [{ ...lesson, teacher: '李四' }] }, ''],
  ['a substitute who teaches then', { timetable: [plan, { ...math, teacher: '李四' }], substitution: [{ date: '2025-09-08', period: '1', class: '七1', originalTeacher: '张三', substituteTeacher: '李四', approver: '赵主任' }] }, 'gap'],
  ['a lesson and a duty', { timetable: [plan], roster: [roster] }, 'not-applicable'],
  ['while on leave', { timetable: [plan, math], leave: [leave] }, ''],
  ['a make-up day of that weekday', { timetable: [{ ...plan, weeks: '1' }, { ...math, weeks: '1' }], calendar: [{ date: '2025-09-06', type: '调休上课', actsAs: '周一' }, { date: '2025-09-01', type: '放假' }] }, 'gap'],
  ['after the term', { timetable: [{ ...plan, weeks: '5' }, { ...math, weeks: '5' }] }, ''],
  ['after the day of judgement', { school: [{ ...school, asOf: '2025-09-07' }], timetable: [plan, math] }, ''],
  ['a name that two bear', { staff: [...staff, twin], timetable: [plan, math] }, ''],
  ['no plan', { lesson: [lesson] }, 'not checked'],
]); // prettier-ignore

judges('shift/planned-in-one-place', [
  ['a lesson and a duty', { timetable: [plan], roster: [roster] }, 'gap'],
  ['a duty that ends as the lesson begins', { timetable: [plan], roster: [{ ...roster, end: '8:00' }] }, ''],
  ['two duties', { roster: [roster, { ...roster, place: '操场' }] }, 'gap'],
  ['two duties at one place', { roster: [roster, { ...roster, shift: '早活动', place: '校门东侧' }] }, ''],
  ['a duty recorded elsewhere', { roster: [roster], shift: [{ ...shift, place: '操场' }] }, 'gap'],
  ['a duty recorded there', { roster: [roster], shift: [shift] }, ''],
  ['a duty on record and a lesson of the timetable', { timetable: [plan], shift: [shift] }, 'gap'],
  ['a lesson of which the place is not said', { timetable: [{ ...plan, subject: '体育' }], roster: [roster] }, 'no-evidence'],
  ['总值班', { timetable: [plan], roster: [{ ...roster, shift: '总值班', place: '' }] }, ''],
  ['an activity is told there', { roster: [roster], activity: [trip] }, ''],
  ['two lessons', { timetable: [plan, math], roster: [{ ...roster, person: '李四' }] }, 'not-applicable'],
]); // prettier-ignore

judges('shift/leave-covered', [
  ['a duty of the roster', { leave: [leave], roster: [roster] }, 'gap'],
  ['a duty of the roster, somebody stands in', { leave: [{ ...leave, substitute: '李四' }], roster: [roster] }, 'met'],
  ['a stand-in is not said', { leave: [{ ...leave, substitute: '' }], roster: [roster] }, 'no-evidence'],
  ['a leave without an end', { leave: [{ ...leave, end: '' }], roster: [roster] }, 'no-evidence'],
  ['a duty on record', { leave: [{ ...leave, substitute: '李四' }], shift: [shift] }, 'gap'],
  ['a duty on record that somebody else stood', { leave: [leave], roster: [roster], shift: [{ ...shift, person: '李四' }] }, ''],
  ['as leader on duty', { leave: [leave], roster: [{ ...roster, person: '李四', leader: '张三' }] }, 'gap'],
  ['an activity', { leave: [leave], activity: [trip] }, 'gap'],
  ['an activity, on official leave', { leave: [{ ...leave, type: '公出' }], activity: [trip] }, ''],
  ['a second teacher on record', { leave: [leave], lesson: [{ ...lesson, teacher: '李四', assistant: '张三' }] }, 'gap'],
  ['a teacher on record is told there', { leave: [leave], lesson: [lesson] }, ''],
  ['a planned lesson is told there', { leave: [leave], timetable: [plan] }, ''],
  ['leave from the end of the duty', { leave: [{ ...leave, start: '2025-09-08 8:10' }], roster: [roster] }, ''],
  ['leave from its last minute', { leave: [{ ...leave, start: '2025-09-08 8:09' }], roster: [roster] }, 'gap'],
  ['three days, three duties', { leave: [{ ...leave, end: '2025-09-10' }], roster: [{ ...roster, weekday: '周一至周五' }] }, 'gap 3'],
  ['no leave', { timetable: [plan], roster: [roster] }, 'not-applicable'],
  ['a leave of one of two who bear the name', { staff: [...staff, twin], leave: [leave], roster: [roster] }, ''],
]); // prettier-ignore

const later: TypedRow = { ...shift, shift: '早活动', start: '8:40', end: '9:00', person: '李四' };
const signed = [
  { ...shift, handedOver: '√' },
  { ...later, takenOver: '√' },
];
judges('shift/handed-over', [
  ['both signed', { shift: signed }, 'met, not-applicable'],
  ['the giver did not', { shift: [{ ...shift, handedOver: '未' }, signed[1]!] }, 'gap, not-applicable'],
  ['the taker did not', { shift: [signed[0]!, { ...later, takenOver: '否' }] }, 'gap, not-applicable'],
  ['left blank', { shift: [signed[0]!, later] }, 'no-evidence, not-applicable'],
  ['31 minutes later', { shift: [shift, { ...later, start: '8:41' }] }, 'not-applicable 2'],
  ['at once', { shift: [shift, { ...later, start: '8:10', takenOver: '√' }] }, 'no-evidence, not-applicable'],
  ['at another place', { shift: [shift, { ...later, place: '操场' }] }, 'not-applicable 2'],
  ['the same person stays', { shift: [shift, { ...later, person: '张三' }] }, 'not-applicable 2'],
  ['one of two who begin together signed', { shift: [signed[0]!, later, { ...later, shift: '护导', person: '王五', takenOver: '√' }] }, 'met, not-applicable 2'],
  ['over midnight', { shift: [{ ...shift, start: '18:00', end: '24:00', handedOver: '√' }, { ...later, date: '2025-09-09', start: '0:20', end: '6:00', takenOver: '√' }] }, 'met, not-applicable'],
  ['after the day of judgement', { school: [{ ...school, asOf: '2025-09-08' }], shift: [{ ...shift, start: '18:00', end: '24:00' }, { ...later, date: '2025-09-09', start: '0:20', end: '6:00' }] }, 'not-applicable 2'],
  ['no times', { shift: [{ ...shift, start: '', end: '' }] }, 'no-evidence'],
]); // prettier-ignore

describe('who answers', () => {
  const answers = async (rule: string, sheets: Sheets): Promise<string[]> => {
    const { findings } = await checkSheets(rule.split('/')[0]!, { ...base, ...sheets });
    return findings.find((each) => each.rule === rule)!.responsible.map(({ name, role }) => `${name} ${role}`); // prettier-ignore
  };
  it.each<[string, Sheets, string[]]>([
    ['shift/handed-over', { shift: [{ ...shift, handedOver: '未' }, later] }, ['张三 direct', '李四 direct']],
    ['shift/one-place-at-a-time', { shift: [shift], lesson: [lesson] }, ['钱安 direct']],
    ['activity/not-double-booked', { activity: [trip], lesson: [lesson] }, ['张三 direct']],
    ['lesson/planned-in-one-place', { timetable: [plan, math] }, ['赵主任 direct']],
    ['shift/planned-in-one-place', { timetable: [plan], roster: [roster] }, ['钱安 direct']],
  ])('%s', async (rule, sheets, expected) => {
    expect((await answers(rule, sheets)).slice(0, expected.length)).toEqual(expected);
  }); // prettier-ignore
});

describe('what a clash of two plans says', () => {
  it('is on how many days it is, and where the two stand', async () => {
    const { findings } = await checkSheets('shift', { ...base, timetable: [{ ...plan, weeks: '' }], roster: [{ ...roster, validTo: '2025-09-30' }] }); // prettier-ignore
    const [found] = findings.filter(({ rule }) => rule === 'shift/planned-in-one-place');
    expect(found!.message).toBe('张三 在 2025-09-08 08:00–08:10 同时排在两处：“周一 护学岗 校门 07:30”和“七1 周一 第1节”（到检查基准日共 3 天如此）。'); // prettier-ignore
    expect(found!.at.map(({ sheet }) => sheet)).toEqual(expect.arrayContaining(['值班安排', '课程表']));
    expect(found!.subject.date).toBe('2025-09-08');
  });
});

describe('shift/rest', () => {
  const night = { ...shift, shift: '夜间', start: '22:00', end: '6:00' };
  const nextDay = { ...lesson, date: '2025-09-09' };
  const off = rulesOf('shift');
  const why = { zh: '试行', en: 'on trial' };
  const on: RuleBase = {
    ...off,
    parameters: { ...off.parameters, restAfterNightDuty: { value: true, unit: 'yesNo', why } },
  };
  const verdict = async (rows: readonly TypedRow[], sheets: Sheets, rules = on): Promise<unknown> =>
    (await verdictsOf(rules, 'shift/rest', build({ ...base, shift: rows, ...sheets }, '2025-09-26')))[0];

  it('is off by default', async () => {
    expect(await verdict([night], { lesson: [nextDay] }, off)).toBe('not-applicable');
  });

  it.each<[string, TypedRow, Sheets, string]>([
    ['a lesson next morning', night, { lesson: [nextDay] }, 'gap'],
    ['a planned one', night, { timetable: [{ ...plan, weekday: '周二' }] }, 'gap'],
    ['a lesson at ten', night, { lesson: [{ ...nextDay, start: '10:00', end: '10:40' }] }, 'met'],
    ['a lesson just before ten', night, { lesson: [{ ...nextDay, start: '9:59', end: '10:39' }] }, 'gap'],
    ['a lesson the same day', night, { lesson: [lesson] }, 'met'],
    ['a night from midnight on', { ...night, start: '0:00' }, { lesson: [lesson] }, 'gap'],
    ['no times', { ...night, start: '' }, { lesson: [nextDay] }, 'no-evidence'],
    ['no night duty', { ...night, shift: '晚间' }, { lesson: [nextDay] }, 'not-applicable'],
  ])('is judged where a school turns it on: %s', async (_, row, sheets, expected) => {
    expect(await verdict([row], sheets)).toBe(expected);
  }); // prettier-ignore
});
