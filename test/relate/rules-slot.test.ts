import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/model/finding.js';
import { build, entitiesOf, rulesOf, verdictsOf, type Sheets, type TypedRow } from '../build.js';

const base = rulesOf('slot');

/** One school day, 2025-09-01, a Monday; noon on the playground is watched. */
const school: TypedRow = { name: '校', boarders: '0', safetyLeader: '周七', termStart: '2025-09-01', termEnd: '2025-09-01' }; // prettier-ignore
const staff: readonly TypedRow[] = [
  ...['张三', '李四', '王五'].map((name) => ({ name, posts: '语文教师', department: '语文组', status: '在岗' })),
  { name: '周七', posts: '德育主任', department: '德育处', status: '在岗' },
  { name: '吴八', posts: '语文教师', department: '语文组', status: '离职' },
  { name: '同名', staffId: 'A', posts: '语文教师', status: '在岗' },
  { name: '同名', staffId: 'B', posts: '语文教师', status: '在岗' },
  { name: '门大', posts: '门卫', department: '总务处', status: '在岗' },
]; // prettier-ignore
const noon: TypedRow = { name: '午间', start: '12:00', end: '13:00', weekdays: '周一至周五', places: '操场', defaultPost: '值班教师' }; // prettier-ignore
const duty: TypedRow = { weekday: '周一', shift: '午间', start: '12:00', end: '13:00', place: '操场', person: '张三', leader: '' }; // prettier-ignore
const leave: TypedRow = { person: '张三', start: '2025-09-01', end: '2025-09-01', substitute: '', approver: '周七' }; // prettier-ignore

async function verdictOf(rule: string, sheets: Sheets): Promise<Verdict | undefined> {
  const all = await verdictsOf(base, `slot/${rule}`, schoolWith(sheets));
  expect(all.length).toBeLessThan(2);
  return all[0];
}

function schoolWith(sheets: Sheets) {
  return build({ school: [school], staff, period: [noon], roster: [duty], ...sheets });
}

type Case = readonly [what: string, sheets: Sheets, verdict: Verdict];

describe('slot/covered', () => {
  it.each<Case>([
    ['the whole time', {}, 'met'],
    ['a minute short', { roster: [{ ...duty, end: '12:59' }] }, 'gap'],
    ['nobody', { roster: [{ ...duty, person: '' }] }, 'gap'],
    ['everybody is nobody', { roster: [{ ...duty, person: '全体教师' }] }, 'gap'],
    ['on leave', { leave: [leave] }, 'gap'],
    ['a name that two bear', { roster: [{ ...duty, person: '同名' }] }, 'no-evidence'],
  ])('%s', async (_, sheets, verdict) => {
    expect(await verdictOf('covered', sheets)).toBe(verdict);
  });

  it('cannot be judged without a roster', async () => {
    const sheets = { school: [school], staff, period: [noon] };
    expect(await verdictsOf(base, 'slot/covered', build(sheets))).toEqual(['no-evidence']);
  });

  it.each([
    ['德育主任', { defaultHolder: ['周七'], unheldPost: '' }],
    ['值班教师', { defaultHolder: [], unheldPost: '值班教师' }],
    ['', { defaultHolder: null, unheldPost: '' }],
  ])('default post “%s” answers, or stands without a holder', (defaultPost, facts) => {
    const made = schoolWith({ period: [{ ...noon, defaultPost }] });
    expect(entitiesOf(made, 'slot')[0]!.facts).toMatchObject(facts);
  });
});

describe('slot/one-owner', () => {
  const other = { ...duty, person: '李四' };
  it.each<Case>([
    ['one row', {}, 'met'],
    ['two in one cell', { roster: [{ ...duty, person: '张三、李四' }] }, 'met'],
    ['two rows', { roster: [duty, other] }, 'gap'],
    ['a guard, whose post it is, beside the one on duty', { roster: [duty, { ...other, person: '门大' }] }, 'met'],
    ['a guard and a teacher in one row beside another', { roster: [duty, { ...other, person: '门大、李四' }] }, 'gap'],
    ['two rows that share a name', { roster: [duty, { ...duty, person: '李四、张三' }] }, 'met'],
    ['two rows of which one names nobody', { roster: [duty, { ...duty, person: '' }] }, 'met'],
    ['two rows of which one says everybody', { roster: [duty, { ...duty, person: '全体教师' }] }, 'met'],
    ['two rows of which one names a unit', { roster: [duty, { ...duty, person: '德育处' }] }, 'met'],
    ['two rows, one after the other', { roster: [{ ...duty, end: '12:30' }, { ...other, start: '12:30' }] }, 'met'],
    ['a relief of 15 minutes', { roster: [{ ...duty, end: '12:35' }, { ...other, start: '12:20' }] }, 'met'],
    ['16 minutes are no relief', { roster: [{ ...duty, end: '12:36' }, { ...other, start: '12:20' }] }, 'gap'],
    ['one within the other is no relief', { roster: [duty, { ...other, start: '12:50' }] }, 'gap'],
    ['parts of the place', { roster: [{ ...duty, place: '操场东侧' }, { ...other, place: '操场西侧' }] }, 'met'],
    ['another place', { roster: [duty, { ...other, place: '食堂' }] }, 'met'],
    ['default post of somebody else', { period: [{ ...noon, defaultPost: '德育主任' }] }, 'gap'],
    ['default post of the same person', { roster: [{ ...duty, person: '周七' }], period: [{ ...noon, defaultPost: '德育主任' }] }, 'met'],
    ['a person as default post', { period: [{ ...noon, defaultPost: '李四' }] }, 'gap'],
    ['default post with nobody rostered', { roster: [], period: [{ ...noon, defaultPost: '德育主任' }] }, 'met'],
    ['任课教师, and a teacher is rostered', { period: [{ ...noon, defaultPost: '任课教师' }] }, 'met'],
    ['班主任, and somebody else is rostered', { class: [{ name: '七1', headTeacher: '王五' }], period: [{ ...noon, defaultPost: '班主任' }] }, 'gap'],
    ['班主任, and one of them is rostered', { class: [{ name: '七1', headTeacher: '张三' }], period: [{ ...noon, defaultPost: '班主任' }] }, 'met'],
    ['班主任 of whom there is none', { period: [{ ...noon, defaultPost: '班主任' }] }, 'met'],
    ['what was recorded does not change the plan', { shift: [{ date: '2025-09-01', shift: '午间', start: '12:00', end: '13:00', place: '操场', person: '李四' }] }, 'met'],
    ['a name that two bear', { roster: [duty, { ...duty, person: '同名' }] }, 'no-evidence'],
    ['a row of another time that cannot be read', { roster: [duty, { ...other, shift: '值日', start: '', end: '' }] }, 'no-evidence'],
  ])('%s', async (_, sheets, verdict) => {
    expect(await verdictOf('one-owner', sheets)).toBe(verdict);
  }); // prettier-ignore

  it('shows 作息时段 first, then the cells that name them', () => {
    const at = (sheets: Sheets): string[] => {
      const made = schoolWith(sheets);
      return made.cells(entitiesOf(made, 'slot')[0]!, 'rivals').map(({ sheet, cell }) => `${sheet}!${cell}`);
    };
    expect(at({ roster: [duty, other] })).toEqual(['作息时段!E2', '值班安排!F2', '值班安排!F3']);
    expect(at({ period: [{ ...noon, defaultPost: '德育主任' }] })).toEqual(['作息时段!F2', '值班安排!F2']);
    expect(at({ roster: [duty, { ...duty, person: '同名' }] })).toEqual(['值班安排!F3']);
  });
});

describe('slot/owner-absent', () => {
  const lesson: TypedRow = { date: '2025-09-01', class: '七1', period: '5', subject: '语文', teacher: '张三', start: '12:30', end: '13:10' }; // prettier-ignore
  const trip: TypedRow = { id: 'HD1', name: '秋游', place: '校外', location: '科技馆', start: '2025-09-01 8:00', end: '2025-09-01 16:00', organizer: '张三' }; // prettier-ignore
  it.each<Case>([
    ['there', {}, 'met'],
    ['on leave', { leave: [leave] }, 'gap'],
    ['on leave with somebody in their place', { leave: [{ ...leave, substitute: '李四' }] }, 'met'],
    ['on leave with somebody in their place who is on leave too', { leave: [{ ...leave, substitute: '李四' }, { ...leave, person: '李四' }] }, 'gap'],
    ['on leave with somebody in their place who teaches for a part', { leave: [{ ...leave, substitute: '李四' }], lesson: [{ ...lesson, teacher: '李四' }] }, 'gap'],
    ['on leave with a name that two bear in their place', { leave: [{ ...leave, substitute: '同名' }] }, 'no-evidence'],
    ['teaching', { lesson: [lesson] }, 'gap'],
    ['off campus', { activity: [trip] }, 'gap'],
    ['on a duty elsewhere that was recorded', { shift: [{ date: '2025-09-01', shift: '午间', start: '12:00', end: '13:00', place: '校门', person: '张三' }] }, 'gap'],
    ['one of two', { roster: [{ ...duty, person: '张三、李四' }], leave: [leave] }, 'gap'],
    ['nobody named', { roster: [{ ...duty, person: '' }] }, 'not-applicable'],
    ['on leave until nobody knows when', { leave: [{ ...leave, end: '' }] }, 'no-evidence'],
    ['a name that two bear', { roster: [{ ...duty, person: '同名' }] }, 'no-evidence'],
  ])('%s', async (_, sheets, verdict) => {
    expect(await verdictOf('owner-absent', sheets)).toBe(verdict);
  }); // prettier-ignore
});

describe('slot/day-without-gap', () => {
  const timetable: readonly TypedRow[] = [{ class: '七1', weekday: '周一', period: '第1节', subject: '语文', teacher: '李四' }]; // prettier-ignore
  const first: TypedRow = { name: '第1节', start: '8:00', end: '12:00', weekdays: '周一至周五', places: '', defaultPost: '' }; // prettier-ignore
  const early: TypedRow = { ...duty, shift: '早活动', start: '7:00', end: '8:00', place: '校门' };
  const full = { timetable, period: [first, noon], roster: [early, duty] };
  const roving = { ...duty, shift: '总值班', start: '7:00', end: '13:00', place: '', person: '周七' };
  it.each<Case>([
    ['duties and lessons meet', full, 'met'],
    ['a minute before the lesson', { ...full, roster: [{ ...early, end: '7:59' }, duty] }, 'gap'],
    ['late in the morning', { ...full, roster: [{ ...early, start: '7:01' }, duty] }, 'gap'],
    ['to the end of the last band', { ...full, roster: [early, { ...duty, end: '12:59' }] }, 'gap'],
    ['总值班 all day', { ...full, roster: [roving] }, 'met'],
    ['the teacher is on leave', { ...full, leave: [{ ...leave, person: '李四' }] }, 'gap'],
    ['another teaches instead', { ...full, leave: [{ ...leave, person: '李四', substitute: '王五' }] }, 'met'],
    ['two on duty at once, one on leave', { ...full, roster: [{ ...early, person: '张三、王五' }, { ...duty, person: '王五' }], leave: [leave] }, 'met'],
    ['a default post that somebody holds', { ...full, roster: [early], period: [first, { ...noon, defaultPost: '德育主任' }] }, 'met'],
    ['a default post that nobody holds', { ...full, roster: [early] }, 'gap'],
    ['班主任', { ...full, roster: [early], class: [{ name: '七1', headTeacher: '王五', boarders: '0' }], period: [first, { ...noon, defaultPost: '班主任' }] }, 'met'],
    ['任课教师: who taught before', { ...full, roster: [early], period: [first, { ...noon, defaultPost: '任课教师' }] }, 'met'],
    ['任课教师: nobody taught before', { ...full, roster: [duty], period: [first, noon, { ...noon, name: '早活动', start: '7:00', end: '8:00', defaultPost: '任课教师' }] }, 'gap'],
    ['an activity', { ...full, roster: [early], activity: [{ name: '运动会', organizer: '王五', place: '校内', location: '操场', start: '2025-09-01 12:00', end: '2025-09-01 13:00' }] }, 'met'],
    ['an activity some time that day', { ...full, roster: [early], activity: [{ name: '运动会', organizer: '王五', place: '校内', location: '操场', start: '2025-09-01', end: '' }] }, 'no-evidence'],
    ['a room that is open', { ...full, roster: [early], opening: [{ date: '2025-09-01', place: '阅览室', start: '12:00', end: '13:00', supervisor: '王五' }] }, 'met'],
    ['somebody who has left', { ...full, roster: [{ ...early, person: '吴八' }, duty] }, 'gap'],
    ['a name that two bear', { ...full, roster: [{ ...early, person: '同名' }, duty] }, 'no-evidence'],
    ['a teacher who is not written', { ...full, timetable: [{ ...timetable[0]!, teacher: '' }] }, 'no-evidence'],
    ['no times of the day', { ...full, period: [], timetable: [] }, 'no-evidence'],
    ['a day that contradicts itself', { ...full, calendar: [{ date: '2025-09-01', type: '上课' }, { date: '2025-09-01', type: '放假' }] }, 'no-evidence'],
  ])('%s', async (_, sheets, verdict) => {
    expect(await verdictOf('day-without-gap', sheets)).toBe(verdict);
  }); // prettier-ignore

  it.each<[string, Sheets, string[]]>([
    ['a leave without an end', { ...full, leave: [{ ...leave, end: '' }] }, ['请假!C2']],
    ['a teacher who is not written', { ...full, timetable: [{ ...timetable[0]!, teacher: '' }] }, ['课程表!E2']],
    ['a name that two bear', { ...full, roster: [{ ...early, person: '同名' }, duty] }, ['值班安排!F2']],
    ['whether boarders stay', { ...full, roster: [roving], school: [{ ...school, boarders: '3' }], calendar: [{ date: '2025-09-01', type: '上课', boardersStay: '' }] }, ['校历!C2']],
    ['no times of the day', { ...full, period: [], timetable: [] }, ['作息时段!null']],
  ])('says what would decide it: %s', (_, sheets, expected) => {
    const made = schoolWith(sheets);
    const cells = made.openCells(entitiesOf(made, 'day')[0]!, 'minutesUncovered');
    expect(cells.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual(expected);
  }); // prettier-ignore

  it.each([
    ['roster', { school: [school], staff, period: [first, noon], timetable }],
    ['timetable', { school: [school], staff, period: [first, noon], roster: [early, duty] }],
  ])('cannot be judged without the sheet of kind %s', async (_, sheets) => {
    expect(await verdictsOf(base, 'slot/day-without-gap', build(sheets))).toEqual(['no-evidence']);
  });

  describe('with boarders', () => {
    const boarding = { ...school, boarders: '30', termEnd: '2025-09-02' };
    const stay = (first: string, second: string): readonly TypedRow[] => [
      { date: '2025-09-01', type: '上课', boardersStay: first },
      { date: '2025-09-02', type: '上课', boardersStay: second },
    ];
    const always = { ...roving, weekday: '周一、周二', start: '7:00', end: '13:00' };
    const night = { ...roving, shift: '夜间', start: '13:00', end: '7:00' };
    const verdicts = (sheets: Sheets): Promise<Verdict[]> => verdictsOf(base, 'slot/day-without-gap', schoolWith({ ...full, school: [boarding], ...sheets })); // prettier-ignore
    it.each<[string, Sheets, Verdict[]]>([
      ['who stay one night', { calendar: stay('是', '否'), roster: [always, night] }, ['met', 'met']],
      ['whom nobody watches after midnight', { calendar: stay('是', '否'), roster: [always, { ...night, end: '24:00' }] }, ['met', 'gap']],
      ['whom the keeper of the dormitory log watches from 22:00 to 6:00', { calendar: stay('是', '否'), roster: [always, { ...night, end: '22:00' }, { ...night, weekday: '周二', start: '6:00', end: '7:00' }], dormitory: [{ date: '2025-09-01', building: '1号楼', keeper: '王五' }] }, ['met', 'met']],
      ['whom a log of another night does not help', { calendar: stay('是', '否'), roster: [always, { ...night, end: '22:00' }], dormitory: [{ date: '2025-09-02', building: '1号楼', keeper: '王五' }] }, ['gap', 'gap']],
      ['whom nobody watches at night', { calendar: stay('是', '否'), roster: [always] }, ['gap', 'gap']],
      ['who go home', { calendar: stay('否', '否'), roster: [always] }, ['met', 'met']],
      ['of whom it is not known', { calendar: stay('', ''), roster: [always] }, ['no-evidence', 'no-evidence']],
      ['of whom it is not known, but the day itself has a gap', { calendar: stay('', ''), roster: [] }, ['gap', 'gap']],
      ['who stay over a holiday', { calendar: [stay('是', '否')[0]!, { date: '2025-09-02', type: '放假', boardersStay: '是' }], roster: [always, night] }, ['met', 'gap']],
    ])('%s', async (_, sheets, expected) => {
      expect(await verdicts(sheets)).toEqual(expected);
    }); // prettier-ignore
  });
});

describe('slot/leader-on-duty', () => {
  const shift: TypedRow = { date: '2025-09-01', shift: '午间', start: '12:00', end: '13:00', place: '操场', person: '张三', leader: '周七' }; // prettier-ignore
  it.each<Case>([
    ['in the plan', { roster: [{ ...duty, leader: '周七' }] }, 'met'],
    ['in the record', { shift: [shift] }, 'met'],
    ['a leader who has 总值班', { roster: [{ ...duty, shift: '总值班', place: '', person: '周七' }] }, 'met'],
    ['somebody who has 总值班 and is no leader', { roster: [{ ...duty, shift: '总值班', place: '' }] }, 'gap'],
    ['no leader by post', { roster: [{ ...duty, leader: '李四' }] }, 'gap'],
    ['nobody', {}, 'gap'],
    ['no duty that day', { roster: [{ ...duty, weekday: '周二', leader: '周七' }] }, 'gap'],
    ['on leave', { roster: [{ ...duty, leader: '周七' }], leave: [{ ...leave, person: '周七' }] }, 'gap'],
    ['on leave, a leader in their place', { roster: [{ ...duty, leader: '周七' }], staff: [...staff, { name: '郑九', posts: '副校长', status: '在岗' }], leave: [{ ...leave, person: '周七', substitute: '郑九' }] }, 'met'],
    ['on leave in the morning', { roster: [{ ...duty, leader: '周七' }], leave: [{ ...leave, person: '周七', end: '2025-09-01 12:00' }] }, 'met'],
    ['a blank in the record', { roster: [], shift: [{ ...shift, leader: '' }] }, 'no-evidence'],
    ['a plan without the column', { roster: [{ weekday: '周一', shift: '午间', place: '操场', person: '张三' }] }, 'no-evidence'],
    ['a leader whose post is not written', { staff: [{ name: '周七', posts: '', status: '在岗' }, { name: '张三', posts: '语文教师', status: '在岗' }], school: [{ ...school, safetyLeader: '' }], roster: [{ ...duty, leader: '周七' }] }, 'no-evidence'],
    ['boarders who stay over a holiday', { school: [{ ...school, boarders: '3' }], calendar: [{ date: '2025-09-01', type: '放假', boardersStay: '是' }] }, 'not-applicable'],
  ])('%s', async (_, sheets, verdict) => {
    expect(await verdictOf('leader-on-duty', sheets)).toBe(verdict);
  }); // prettier-ignore

  it('reads the record alone where it is all that there is, from its first to its last day', async () => {
    const sheets = { school: [{ ...school, termEnd: '2025-09-04' }], staff, shift: [{ ...shift, date: '2025-09-01' }, { ...shift, date: '2025-09-03' }] }; // prettier-ignore
    const found = await verdictsOf(base, 'slot/leader-on-duty', build(sheets));
    expect(found).toEqual(['met', 'gap', 'met', 'no-evidence']);
  });
});

describe('slot/holiday-duty', () => {
  const calendar = [{ date: '2025-09-01', type: '放假' }];
  const dated: TypedRow = { date: '2025-09-01', shift: '总值班', start: '8:00', end: '8:00', place: '', person: '张三' }; // prettier-ignore
  it.each<Case>([
    ['总值班', { roster: [dated] }, 'met'],
    ['节假日', { roster: [{ ...dated, shift: '节假日', place: '值班室' }] }, 'met'],
    ['a duty that keeps no place', { roster: [{ ...dated, shift: '白班' }] }, 'met'],
    ['recorded', { roster: [], shift: [dated] }, 'met'],
    ['a guard at the gate', { roster: [{ ...dated, shift: '门卫', place: '校门' }] }, 'gap'],
    ['the duty of a school day', {}, 'gap'],
    ['a weekly duty of every day', { roster: [{ ...duty, weekday: '每天', shift: '总值班', place: '' }] }, 'met'],
    ['nobody named', { roster: [{ ...dated, person: '' }] }, 'gap'],
    ['somebody who has left', { roster: [{ ...dated, person: '吴八' }] }, 'gap'],
    ['somebody on leave', { roster: [dated], leave: [{ ...leave, end: '2025-09-02' }] }, 'gap'],
    ['a name that two bear', { roster: [{ ...dated, person: '同名' }] }, 'no-evidence'],
    ['a record without a name', { roster: [], shift: [{ ...dated, person: '' }] }, 'no-evidence'],
  ])('%s', async (_, sheets, verdict) => {
    expect(await verdictOf('holiday-duty', { calendar, ...sheets })).toBe(verdict);
  }); // prettier-ignore

  it('is asked of holidays in 校历 that are past', () => {
    const days = (more: Sheets): number => entitiesOf(schoolWith(more), 'holiday').length;
    const weekend = { school: [{ ...school, termEnd: '2025-09-07' }] };
    expect([days({ calendar }), days({}), days(weekend)]).toEqual([1, 0, 0]);
    const later = build({ school: [{ ...school, termEnd: '2025-10-31' }], staff, calendar: [{ date: '2025-10-01', type: '放假' }] }); // prettier-ignore
    expect(entitiesOf(later, 'holiday')).toEqual([]);
  });
});

describe('slot/holiday-room-supervised', () => {
  const opening: TypedRow = { date: '2025-09-06', place: '阅览室', start: '9:00', end: '11:00', supervisor: '张三' }; // prettier-ignore
  const away = { person: '张三', start: '2025-09-06 10:00', end: '2025-09-06 11:00', substitute: '' };
  it.each<Case>([
    ['the whole time', {}, 'met'],
    ['nobody', { opening: [{ ...opening, supervisor: '无' }] }, 'gap'],
    ['nobody of the staff', { opening: [{ ...opening, supervisor: '家长志愿者' }] }, 'gap'],
    ['somebody who has left', { opening: [{ ...opening, supervisor: '吴八' }] }, 'gap'],
    ['on leave for a part', { leave: [away] }, 'gap'],
    ['on leave, another stands in', { leave: [{ ...away, substitute: '李四' }] }, 'met'],
    ['two, one of them on leave', { opening: [{ ...opening, supervisor: '张三、李四' }], leave: [away] }, 'met'],
    ['on a duty elsewhere', { shift: [{ date: '2025-09-06', shift: '护学岗', start: '9:00', end: '10:00', place: '校门', person: '张三' }] }, 'gap'],
    ['blank', { opening: [{ ...opening, supervisor: '' }] }, 'no-evidence'],
    ['no end', { opening: [{ ...opening, end: '' }] }, 'no-evidence'],
    ['a name that two bear', { opening: [{ ...opening, supervisor: '同名' }] }, 'no-evidence'],
    ['to come', { opening: [{ ...opening, date: '2025-10-01', supervisor: '' }] }, 'not-applicable'],
  ])('%s', async (_, sheets, verdict) => {
    expect(await verdictOf('holiday-room-supervised', { opening: [opening], ...sheets })).toBe(verdict);
  }); // prettier-ignore
});

describe('slot/somebody-by-name and slot/person-not-unit', () => {
  const told = async (person: string): Promise<Verdict[]> => {
    const made = schoolWith({ roster: [{ ...duty, leader: '', person }] });
    const rules = ['slot/somebody-by-name', 'slot/person-not-unit'];
    return (await Promise.all(rules.map((rule) => verdictsOf(base, rule, made)))).flat();
  };
  it.each([
    ['张三', ['met', 'met']],
    ['张三老师', ['met', 'met']],
    ['同名', ['met', 'met']],
    ['陈老师', ['met', 'met']],
    ['家长王芳', ['met', 'met']],
    ['全体教职工', ['gap', 'met']],
    ['全体教师', ['gap', 'met']],
    ['各班主任', ['gap', 'met']],
    ['相关人员', ['gap', 'met']],
    ['保卫科', ['met', 'gap']],
    ['德育处', ['met', 'gap']],
    ['语文组', ['met', 'gap']],
    ['值班教师', ['met', 'gap']],
    ['德育主任', ['met', 'gap']],
    ['七年级班主任', ['met', 'gap']],
    ['保安2人', ['met', 'gap']],
    ['门卫(东门)', ['met', 'gap']],
    ['张三、德育处', ['met', 'gap']],
    ['全体教师、保卫科', ['gap', 'gap']],
    ['无', []],
    ['', []],
  ])('%s', async (person, expected) => {
    expect(await told(person)).toEqual(expected);
  });

  it('are asked of every cell that assigns something', () => {
    const made = build({
      staff,
      roster: [{ ...duty, leader: '德育处' }],
      shift: [{ date: '2025-09-01', shift: '午间', start: '12:00', place: '操场', person: '保卫科', leader: '周七' }],
      area: [{ name: '操场', owner: '总务处' }, { name: '食堂', owner: '' }],
      activity: [{ name: '运动会', organizer: '体育组', start: '2025-09-01' }],
      hazard: [{ id: 'YH1', found: '2025-09-01', owner: '全体教师' }],
      opening: [{ date: '2025-09-01', place: '机房', supervisor: '值班教师' }],
    }); // prettier-ignore
    const units = entitiesOf(made, 'assignment').map(({ facts }) => String([...(facts['everybody'] as string[]), ...(facts['postsAndUnits'] as string[])])); // prettier-ignore
    expect(units).toEqual(['', '德育处', '保卫科', '', '总务处', '体育组', '全体教师', '值班教师']);
    expect(made.cells(entitiesOf(made, 'assignment')[4]!, 'postsAndUnits')).toMatchObject([{ sheet: '责任区', cell: 'B2', value: '总务处' }]); // prettier-ignore
  });
});
