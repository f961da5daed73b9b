import { describe, expect, it } from 'vitest';
import type { School } from '../../src/model/school.js';
import type { DerivedOf } from '../../src/model/tables.js';
import { build, entitiesOf, type Sheets, type TypedRow } from '../build.js';

const blank = '';
const activity: TypedRow = {
  id: 'HD-01',
  name: '秋季研学',
  organizer: '周海燕',
  content: '参观',
  start: '2025-9-10 8:00',
  end: '2025-9-11 16:00',
  location: '烈士陵园',
  students: '60',
  leaders: '周海燕、王建国',
  approver: '钱校长',
  safetyGroup: '周海燕',
  safetyEducation: '2025-9-8',
  siteInspected: '2025-9-9',
  emergencyPlan: '2025-9-1',
  actualStart: '2025-9-10 8:00',
  actualEnd: '2025-9-11 16:00',
  actualLocation: '烈士陵园',
  changeApproved: blank,
  onSite: '周海燕',
  classes: '七年级1班、七年级2班',
  classLeaders: '周海燕、王建国',
  planFor: '烈士陵园',
};
const staff: readonly TypedRow[] = [
  { name: '周海燕', posts: '教师', status: '在岗', joined: '2020-9-1' },
  { name: '王建国', posts: '教师', status: '在岗', joined: '2020-9-1' },
  { name: '孙新来', posts: '教师', status: '在岗', joined: '2025-9-11' },
  { name: '李离职', posts: '教师', status: '离职', joined: '2020-9-1' },
  { name: '吴不详', posts: blank, status: blank, joined: blank },
  { name: '郑德育', posts: '德育主任', status: '在岗', joined: '2020-9-1' },
  { name: '钱', posts: '校长', status: '在岗', joined: '2020-9-1' },
];
const classes = ['七年级1班', '七年级2班', '八年级1班'].map((name) => ({ name }));
const around: Sheets = { staff, class: classes };

function school(row: TypedRow, others: Sheets = around): School {
  return build({ ...others, activity: [{ ...activity, ...row }] });
}

/** One derived fact of one activity. */
function fact(name: DerivedOf<'activity'>, row: TypedRow, others: Sheets = around): unknown {
  return entitiesOf(school(row, others), 'activity')[0]!.facts[name];
}

/** The cells that a derived fact was read from, or those that would have to be filled. */
function cells(name: DerivedOf<'activity'>, related: School, which: 'cells' | 'openCells'): unknown[] {
  const [entity] = entitiesOf(related, 'activity');
  return related[which](entity!, name).map(({ sheet, cell, field }) => `${sheet}!${cell} ${field}`);
}

describe('days before the start', () => {
  it.each([
    ['daysFromEducation', { safetyEducation: '2025-8-27' }, 14],
    ['daysFromEducation', { safetyEducation: '2025-9-11' }, -1],
    ['daysFromEducation', { safetyEducation: '已' }, undefined],
    ['daysFromEducation', { safetyEducation: '2025-8-27', start: blank }, undefined],
    ['daysFromInspection', { siteInspected: '2025-9-3' }, 7],
    ['daysFromInspection', { siteInspected: '未' }, undefined],
    ['daysFromEmergencyPlan', { emergencyPlan: '2025-8-11' }, 30],
    ['daysFromEmergencyPlan', { emergencyPlan: blank }, undefined],
  ] as const)('%s of %o', (name, row, days) => expect(fact(name, row)).toBe(days));
});

describe('approverIsLeader', () => {
  it.each([
    ['钱校长', true],
    ['郑德育', true],
    ['周海燕', false],
    ['路人甲', false],
    ['无', false],
    ['吴不详', undefined],
    [blank, undefined],
  ])('%s', (approver, leads) => expect(fact('approverIsLeader', { approver })).toBe(leads));

  it('is open without the staff sheet, but for those whom 学校 names', () => {
    const named: Sheets = { school: [{ name: '一中', principal: '钱某' }] };
    expect(fact('approverIsLeader', { approver: '周海燕' }, named)).toBeUndefined();
    expect(fact('approverIsLeader', { approver: '钱某' }, named)).toBe(true);
  });

  it('asks for the post of the approver', () => {
    const related = school({ approver: '吴不详' });
    expect(cells('approverIsLeader', related, 'openCells')).toEqual(['教职工!B6 posts']);
  });
});

describe('safetyGroupLed', () => {
  it.each([
    ['周海燕、王建国', '周海燕', true],
    ['王建国、郑德育', '周海燕', true],
    ['王建国', '周海燕', false],
    ['无', '周海燕', false],
    ['无', blank, false],
    ['王建国', blank, undefined],
    ['郑德育', blank, true],
    ['吴不详', '周海燕', undefined],
    [blank, '周海燕', undefined],
  ])('%s, organizer "%s"', (safetyGroup, organizer, led) =>
    expect(fact('safetyGroupLed', { safetyGroup, organizer })).toBe(led),
  );
});

describe('dangersInContent', () => {
  it.each([
    ['皮划艇水上活动,篝火晚会', ['水', '火']],
    ['提高水平,坐火车', []],
    ['无', []],
    [blank, undefined],
  ])('%s', (content, found) => expect(fact('dangersInContent', { content })).toEqual(found));
});

describe('leadersInPost, pupilsPerLeader', () => {
  it.each([
    ['周海燕、王建国', '60', 2, 30],
    ['周海燕、周海燕', '60', 1, 60],
    ['周海燕、孙新来、李离职、路人甲', '60', 1, 60],
    ['路人甲', '60', 0, undefined],
    ['无', '60', 0, undefined],
    ['周海燕、吴不详', '60', undefined, undefined],
    ['周海燕', blank, 1, undefined],
    [blank, '60', undefined, undefined],
  ])('%s for %s pupils', (leaders, students, count, each) => {
    expect(fact('leadersInPost', { leaders, students })).toBe(count);
    expect(fact('pupilsPerLeader', { leaders, students })).toBe(each);
  });

  it('takes the state without a start, and asks for it where it is not given', () => {
    expect(fact('leadersInPost', { leaders: '孙新来', start: blank })).toBe(1);
    const related = school({ leaders: '周海燕、吴不详' });
    expect(cells('leadersInPost', related, 'openCells')).toEqual(['教职工!C6 status']);
  });

  it('is open without the staff sheet, which is asked for', () => {
    expect(fact('leadersInPost', {}, {})).toBeUndefined();
    expect(cells('leadersInPost', school({ leaders: '周海燕' }, {}), 'openCells')).toEqual([
      '教职工!null status',
    ]);
  });
});

describe('onSiteStrangers', () => {
  it.each([
    ['王建国、李离职', '王建国', []],
    ['家长甲、王建国', '王建国', ['家长甲']],
    ['家长甲', '家长甲', []],
    ['家长甲', blank, undefined],
    ['王建国', blank, []],
    ['无', '王建国', []],
    [blank, '王建国', []],
  ])('%s beside leaders "%s"', (onSite, leaders, strangers) =>
    expect(fact('onSiteStrangers', { onSite, leaders })).toEqual(strangers),
  );

  it('is open without the staff sheet, but for the leaders', () => {
    expect(fact('onSiteStrangers', { onSite: '周海燕' }, {})).toEqual([]);
    expect(fact('onSiteStrangers', { onSite: '孙新来' }, {})).toBeUndefined();
  });
});

describe('minutes off the approved time', () => {
  it.each([
    ['minutesStartedEarly', { actualStart: '2025-9-10 7:44' }, 16],
    ['minutesStartedEarly', { actualStart: '2025-9-10 9:00' }, 0],
    ['minutesStartedEarly', { actualStart: '2025-9-9 8:00' }, 1440],
    ['minutesStartedEarly', { actualStart: '2025-9-10' }, undefined],
    ['minutesStartedEarly', { start: '2025-9-10' }, undefined],
    ['minutesEndedLate', { actualEnd: '2025-9-11 16:16' }, 16],
    ['minutesEndedLate', { actualEnd: '2025-9-11 15:00' }, 0],
    ['minutesEndedLate', { actualEnd: blank }, undefined],
  ] as const)('%s of %o', (name, row, minutes) => expect(fact(name, row)).toBe(minutes));
});

describe('the cells that a time asks for', () => {
  it.each([
    ['daysFromEmergencyPlan', { emergencyPlan: '已' }, ['emergencyPlan']],
    ['daysFromEmergencyPlan', { start: blank }, ['start']],
    ['minutesEndedLate', { end: '2025-9-11' }, ['end']],
    ['minutesEndedLate', { actualEnd: blank }, ['actualEnd']],
    ['changeApprovedAfterwards', { actualEnd: blank }, ['changeApproved']],
    ['changeApprovedAfterwards', { changeApproved: '2025-9-9', actualEnd: blank, end: blank }, ['actualEnd']],
  ] as const)('%s of %o', (name, row, fields) => {
    const related = school(row);
    const [entity] = entitiesOf(related, 'activity');
    expect(related.openCells(entity!, name).map(({ field }) => field)).toEqual(fields);
  });

  it('shows the end that the approval came after', () => {
    const related = school({ changeApproved: '2025-9-12', actualEnd: blank });
    const [entity] = entitiesOf(related, 'activity');
    expect(related.cells(entity!, 'changeApprovedAfterwards').map(({ field }) => field)).toEqual([
      'changeApproved',
      'end',
    ]);
  });
});

describe('atApprovedPlace', () => {
  it.each([
    ['操场', '操场', true],
    ['操 场', '操场', true],
    ['操场东侧', '操场', true],
    ['博物馆', '烈士陵园、市博物馆', true],
    ['博物馆、水库', '烈士陵园、博物馆', false],
    ['博物馆，陵园；广场', '博物馆；陵园，广场', true],
    ['水库', '操场', false],
    ['山', '山下公园', false],
    ['无', '操场', undefined],
    [blank, '操场', undefined],
    ['操场', blank, undefined],
  ])('%s where %s was approved', (actualLocation, location, same) =>
    expect(fact('atApprovedPlace', { actualLocation, location })).toBe(same),
  );
});

describe('changeApprovedAfterwards', () => {
  it.each([
    [{ changeApproved: '2025-9-11' }, false],
    [{ changeApproved: '2025-9-12' }, true],
    [{ changeApproved: '2025-9-12', actualEnd: blank }, true],
    [{ changeApproved: '2025-9-12', actualEnd: '2025-9-13 16:00' }, false],
    [{ changeApproved: '2025-9-12', actualEnd: blank, end: blank }, undefined],
    [{ changeApproved: '已' }, false],
    [{ changeApproved: '未' }, false],
    [{ changeApproved: blank }, undefined],
  ])('%o', (row, late) => expect(fact('changeApprovedAfterwards', row)).toBe(late));
});

describe('incidentRecorded', () => {
  const tied = (...incident: TypedRow[]): Sheets => ({ incident });
  it.each([
    ['its number', tied({ id: 'S1', activityId: 'HD-01', at: '2025-9-10' }), true],
    ['its name', tied({ id: 'S1', activityId: '秋季研学', at: '2025-9-10' }), true],
    ['another', tied({ id: 'S1', activityId: 'HD-02', at: '2025-9-10' }), false],
    ['none', tied({ id: 'S1', activityId: '无', at: '2025-9-10' }), false],
    ['blank, on its last day', tied({ id: 'S1', activityId: blank, at: '2025-9-11' }), undefined],
    ['blank, the day after', tied({ id: 'S1', activityId: blank, at: '2025-9-12' }), false],
    ['blank, the day before', tied({ id: 'S1', activityId: blank, at: '2025-9-9' }), false],
    ['blank, an hour before', tied({ id: 'S1', activityId: blank, at: '2025-9-10 7:00' }), undefined],
    ['blank, more than an hour before', tied({ id: 'S1', activityId: blank, at: '2025-9-10 6:59' }), false],
    ['blank, overnight', tied({ id: 'S1', activityId: blank, at: '2025-9-11 3:00' }), undefined],
    ['blank, an hour after', tied({ id: 'S1', activityId: blank, at: '2025-9-11 17:00' }), undefined],
    ['blank, more than an hour after', tied({ id: 'S1', activityId: blank, at: '2025-9-11 17:01' }), false],
    ['blank, on no day', tied({ id: 'S1', activityId: blank, at: blank }), undefined],
    ['no incidents', tied(), false],
    ['no sheet', {}, undefined],
    ['no such column', tied({ id: 'S1', at: '2025-9-10' }), undefined],
  ])('%s', (_name, others, recorded) => expect(fact('incidentRecorded', {}, others)).toBe(recorded));

  it.each([
    ['past midnight, within the hour', { end: '2025-9-11 23:30' }, '2025-9-12 0:30', undefined],
    ['past midnight, later', { end: '2025-9-11 23:30' }, '2025-9-12 0:31', false],
    ['no time of the end', { end: '2025-9-11' }, '2025-9-11 23:00', undefined],
    ['no end: its day', { end: blank }, '2025-9-10 23:00', undefined],
    ['no end: the day after', { end: blank, actualEnd: blank }, '2025-9-11', false],
    ['it ended later', { actualEnd: '2025-9-12 16:00' }, '2025-9-12 17:00', undefined],
    ['it ended later, and an hour on', { actualEnd: '2025-9-12 16:00' }, '2025-9-12 17:01', false],
    ['it ended earlier than planned', { actualEnd: '2025-9-11 12:00' }, '2025-9-11 15:00', undefined],
    ['no start', { start: blank }, '2025-3-1 9:00', undefined],
  ])('a blank tie, %s', (_, row, at, recorded) => {
    expect(fact('incidentRecorded', row, tied({ id: 'S1', activityId: blank, at }))).toBe(recorded);
  });

  it('names the head of the column, the blank tie, or the sheet', () => {
    const at = (others: Sheets): unknown[] => cells('incidentRecorded', school({}, others), 'cells');
    expect(at(tied({ id: 'S1', activityId: 'HD-02', at: '2025-9-10' }))).toEqual(['事件记录!B1 activityId']);
    expect(at(tied({ id: 'S1', at: '2025-9-10', activityId: blank }, { id: 'S2', at: '2025-9-10', activityId: 'X' }))).toEqual(['事件记录!C2 activityId']); // prettier-ignore
    expect(at({})).toEqual(['事件记录!null activityId']);
  });
});

describe('dangerousWorkGiven, themeGiven', () => {
  it.each([
    ['是', true],
    ['无', true],
    ['略有一些', true],
    [' ', false],
    [blank, false],
  ])('"%s"', (typed, given) => {
    expect(fact('dangerousWorkGiven', { dangerousWork: typed })).toBe(given);
    expect(fact('themeGiven', { themeChanged: typed })).toBe(given);
  });

  it('is not known without the column', () => {
    expect([fact('dangerousWorkGiven', {}), fact('themeGiven', {})]).toEqual([undefined, undefined]);
  });
});

describe('classesWithoutStaff', () => {
  it.each([
    ['七年级1班、七(2)班', '周海燕、王建国', 0],
    ['七年级1班、七年级2班', '周海燕', 1],
    ['七年级1班、七年级2班', '周海燕、路人甲', 1],
    ['七年级1班', '周海燕、王建国', 0],
    ['七年级', '周海燕', 1],
    ['全校', '周海燕', 2],
    ['七年级1班', '无', 1],
    ['九年级', '周海燕', undefined],
    ['合唱队', '周海燕', undefined],
    ['七年级1班', '吴不详', undefined],
    ['七年级1班', blank, undefined],
    [blank, '周海燕', undefined],
  ])('%s led by %s', (taking, classLeaders, without) =>
    expect(fact('classesWithoutStaff', { classes: taking, classLeaders })).toBe(without),
  );

  it('takes each name for a class where there is no list of them', () => {
    expect(fact('classesWithoutStaff', { classes: '合唱队', classLeaders: '周海燕' }, { staff })).toBe(0);
  });
});

describe('planNamesPlace', () => {
  it.each([
    ['烈士陵园', '烈士陵园', true],
    ['市烈士陵园、博物馆', '烈士陵园', true],
    ['秋季研学专项预案', '烈士陵园', true],
    ['HD-01', '烈士陵园', true],
    ['体育馆', '烈士陵园', false],
    ['烈士陵园', '烈士陵园、博物馆', false],
    ['各类活动通用', '烈士陵园', undefined],
    ['体育馆', blank, undefined],
    ['无', '烈士陵园', undefined],
    [blank, '烈士陵园', undefined],
  ])('%s for %s', (planFor, location, names) =>
    expect(fact('planNamesPlace', { planFor, location })).toBe(names),
  );
});

describe('organizerOnStaff', () => {
  it.each([
    ['周海燕', true],
    ['李离职', false],
    ['孙新来', false],
    ['少先队', false],
    ['无', false],
    ['吴不详', undefined],
    [blank, undefined],
  ])('%s', (organizer, onStaff) => expect(fact('organizerOnStaff', { organizer })).toBe(onStaff));

  it('is open where two of the staff bear the name, or without the staff sheet', () => {
    const twice = [...staff, { name: '周海燕', posts: '教师', status: '在岗', joined: '2020-9-1' }];
    expect(fact('organizerOnStaff', {}, { staff: twice })).toBeUndefined();
    expect(fact('organizerOnStaff', {}, {})).toBeUndefined();
  });
});

describe('inDangerousPlace', () => {
  const hazard: TypedRow = { id: '1', found: '2025-9-1', place: '操场', level: '重大', owner: '王建国', fixed: '', outOfUseFrom: '' }; // prettier-ignore
  const held: TypedRow = { location: '操场', actualLocation: '操场' };
  const danger = (row: TypedRow, more: TypedRow = {}): unknown[] => {
    const others = { ...around, hazard: [{ ...hazard, ...more }] };
    return [
      fact('inDangerousPlace', { ...held, ...row }, others),
      fact('dangerOwners', { ...held, ...row }, others),
    ];
  };
  it.each<[string, TypedRow, TypedRow, unknown, readonly string[]]>([
    ['a major hazard, open', {}, {}, true, ['王建国']],
    ['one of two places', { actualLocation: '礼堂、操场' }, {}, true, ['王建国']],
    ['moved elsewhere in fact', { actualLocation: '礼堂' }, {}, false, []],
    ['planned there, the actual place blank', { actualLocation: blank }, {}, true, ['王建国']],
    ['fixed before', {}, { fixed: '2025-9-9' }, false, []],
    ['found after the end', {}, { found: '2025-9-12' }, false, []],
    ['an ordinary one', {}, { level: '一般' }, false, []],
    ['an ordinary one, out of use', {}, { level: '一般', outOfUseFrom: '2025-9-2' }, true, ['王建国']],
    ['no place', { location: blank, actualLocation: blank }, {}, undefined, []],
  ])('%s', (_, row, more, expected, owners) => {
    expect(danger(row, more)).toEqual([expected, owners]);
  });

  it('shows the place and the hazard; without the sheet that it is not there', () => {
    const known = school(held, { ...around, hazard: [hazard] });
    expect(cells('inDangerousPlace', known, 'cells').map(String)).toContainEqual(
      expect.stringContaining('隐患台账!'),
    );
    expect(cells('inDangerousPlace', school(held), 'openCells')).toContainEqual('隐患台账!null place');
  });
});
