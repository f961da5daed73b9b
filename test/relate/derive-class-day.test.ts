import { describe, expect, it } from 'vitest';
import { build, entitiesOf, rulesOf, verdictsOf, type Sheets, type TypedRow } from '../build.js';
import type { School } from '../../src/model/school.js';

const school: readonly TypedRow[] = [{ name: '云溪小学', termStart: '2025-09-01', termEnd: '2026-01-20', boarders: '' }]; // prettier-ignore
const staff: readonly TypedRow[] = [
  { name: '周海燕', posts: '班主任', status: '在岗' },
  { name: '李四', posts: '语文教师', status: '在岗' },
  { name: '王五', posts: '宿管', status: '在岗' },
  { name: '赵六', posts: '语文教师', status: '在岗' },
];
const classes: readonly TypedRow[] = [
  { name: '七年级1班', headTeacher: '周海燕', boarders: '20' },
  { name: '七年级2班', headTeacher: '赵六', boarders: '0' },
];
/** Wednesday and Sunday, on which boarders stay, and Friday, on which they go home. */
const calendar: readonly TypedRow[] = [
  { date: '2025-09-03', type: '上课', boardersStay: '是' },
  { date: '2025-09-05', type: '上课', boardersStay: '否' },
  { date: '2025-09-07', type: '', boardersStay: '是' },
];
const shift: readonly TypedRow[] = ['03', '07'].map((day) => ({ date: `2025-09-${day}`, shift: '晚间', person: '李四', substitute: '' })); // prettier-ignore
const afterSchool: TypedRow = { date: '2025-09-03', stage: '放晚学', group: '七(1)班', from: '周海燕', to: '李四' }; // prettier-ignore
const bedtime: TypedRow = { date: '2025-09-03', stage: '就寝前', group: '七(1)班', from: '李四', to: '王五' };
const dormitory: readonly TypedRow[] = ['03', '07'].map((day) => ({ date: `2025-09-${day}`, building: '1号楼', keeper: '王五', present: '20' })); // prettier-ignore

const good: Sheets = { school, staff, class: classes, calendar, shift, dormitory, handover: [afterSchool, bedtime] }; // prettier-ignore

function at(changed: Sheets, asOf = '2025-09-03'): School {
  return build({ ...good, ...changed }, asOf);
}

/** The verdict of the last class-day. */
async function last(rule: string, school: School): Promise<string | undefined> {
  return (await verdictsOf(rulesOf('handover'), `handover/${rule}`, school)).at(-1);
}

describe('class-days', () => {
  it('are the days on which boarders stay, or may, of classes with boarders', () => {
    const days = entitiesOf(at({}, '2025-09-08'), 'class-day').map(({ facts }) => `${String(facts['class'])} ${String(facts['date']).slice(8)}`); // prettier-ignore
    expect(days).toEqual(['01', '02', '03', '04', '07', '08'].map((day) => `七年级1班 ${day}`));
  });

  it.each([
    ['20', '', 1],
    ['', '40', 1],
    ['', '', 0],
    ['', '0', 0],
    ['0', '40', 0],
  ])('with %s boarders in the class and %s in the school: %i a day', (boarders, all, count) => {
    const sheets = { school: [{ ...school[0], boarders: all }], class: [{ ...classes[0], boarders }] };
    const bare = build({ ...sheets, staff }, '2025-09-01');
    expect(entitiesOf(bare, 'class-day')).toHaveLength(count);
  });

  it('are not made of a class without a number where the others have all boarders', () => {
    const rows = [classes[0]!, { name: '七年级3班', headTeacher: '赵六', boarders: '' }];
    const names = (all: string) => entitiesOf(at({ school: [{ ...school[0], boarders: all }], class: rows }), 'class-day').map(({ facts }) => facts['class']); // prettier-ignore
    expect(new Set(names('20'))).toEqual(new Set(['七年级1班']));
    expect(new Set(names('21'))).toEqual(new Set(['七年级1班', '七年级3班']));
  });

  it('can be judged only where classes and days are known', () => {
    expect(at({}).present.has('class-day')).toBe(true);
    expect(build({ school, staff }).present.has('class-day')).toBe(false);
    expect(build({ school: [{ name: '云溪小学' }], class: classes }).present.has('class-day')).toBe(false);
  });
});

describe('handover/after-school', () => {
  it.each([
    ['head teacher to the evening duty', {}, 'met'],
    ['no sheet of handovers', { handover: undefined }, 'no-evidence'],
    ['no handover', { handover: [bedtime] }, 'gap'],
    ['of another class', { handover: [{ ...afterSchool, group: '七2' }] }, 'gap'],
    ['of the whole school', { handover: [{ ...afterSchool, group: '全校' }] }, 'met'],
    ['of a dormitory, by the head teacher', { handover: [{ ...afterSchool, group: '301室' }] }, 'met'],
    ['of a dormitory, by somebody else', { handover: [{ ...afterSchool, group: '301室', from: '赵六' }] }, 'gap'], // prettier-ignore
    ['of the class, stage left blank', { handover: [{ ...afterSchool, stage: '' }] }, 'no-evidence'],
    ['by somebody else', { handover: [{ ...afterSchool, from: '赵六' }] }, 'gap'],
    ['giver left blank', { handover: [{ ...afterSchool, from: '' }] }, 'no-evidence'],
    ['to somebody else', { handover: [{ ...afterSchool, to: '赵六' }] }, 'gap'],
    ['the better of two', { handover: [{ ...afterSchool, to: '赵六' }, { ...afterSchool, to: '李四' }] }, 'met'], // prettier-ignore
    ['to the substitute on duty', { shift: [{ ...shift[0]!, person: '赵六', substitute: '李四' }] }, 'met'],
    ['nobody on evening duty', { shift: [] }, 'no-evidence'],
    ['no roster at all', { shift: undefined }, 'no-evidence'],
    ['by who stands in for the head teacher', { handover: [{ ...afterSchool, from: '赵六' }], leave: [{ person: '周海燕', start: '2025-09-02', end: '2025-09-04', substitute: '赵六', approver: '李四' }] }, 'met'], // prettier-ignore
  ] as const)('%s: %s', async (_, changed, verdict) => {
    const sheets = Object.fromEntries(Object.entries({ ...good, ...changed }).filter(([, rows]) => rows)) as Sheets; // prettier-ignore
    expect(await last('after-school', build(sheets, '2025-09-03'))).toBe(verdict);
  });

  it('takes the plan of duties where nothing was recorded', async () => {
    const others = Object.fromEntries(Object.entries(good).filter(([kind]) => kind !== 'shift')) as Sheets;
    const roster = [{ weekday: '周三', shift: '晚自习', person: '李四' }];
    expect(await last('after-school', build({ ...others, roster }, '2025-09-03'))).toBe('met');
    expect(await last('after-school', build({ ...others, roster: [{ ...roster[0]!, person: '赵六' }] }, '2025-09-03'))).toBe('gap'); // prettier-ignore
  });

  it('does not apply on the Sunday of return, and is open where 校历 does not say whether they stay', async () => {
    expect(await last('after-school', at({}, '2025-09-07'))).toBe('not-applicable');
    expect(await last('after-school', at({}, '2025-09-04'))).toBe('no-evidence');
  });

  it('asks once for 住宿日, and shows where a handover would stand', () => {
    const school = at({ handover: [bedtime] }, '2025-09-04');
    const [first, , third] = entitiesOf(school, 'class-day');
    expect(school.openCells(first!, 'boardersStay')).toMatchObject([{ sheet: '校历', cell: null, field: 'boardersStay' }]); // prettier-ignore
    expect(school.cells(third!, 'afterSchool')).toMatchObject([
      { sheet: '交接记录', cell: 'B1', value: null },
    ]);
  });

  it('answers: the head teacher', () => {
    const school = at({});
    expect(school.answer(entitiesOf(school, 'class-day')[0]!, 'class.headTeacher').map(({ name }) => name)).toEqual(['周海燕']); // prettier-ignore
  });
});

describe('handover/before-bed', () => {
  it.each([
    ['evening duty to the keeper', {}, 'met'],
    ['no handover', { handover: [afterSchool] }, 'gap'],
    ['of a dormitory', { handover: [{ ...bedtime, group: '1号楼' }] }, 'met'],
    ['of another class', { handover: [{ ...bedtime, group: '七年级2班' }] }, 'gap'],
    ['of a room whose number is that of another class', { handover: [{ ...bedtime, group: '702' }] }, 'met'],
    ['by somebody else', { handover: [{ ...bedtime, from: '赵六' }] }, 'gap'],
    ['by who took over after school', { handover: [{ ...afterSchool, to: '赵六' }, { ...bedtime, from: '赵六' }] }, 'met'], // prettier-ignore
    ['to somebody else', { handover: [{ ...bedtime, to: '赵六' }] }, 'gap'],
    ['to who keeps the dormitory that night', { handover: [{ ...bedtime, to: '赵六' }], dormitory: [{ ...dormitory[0]!, keeper: '赵六' }] }, 'met'], // prettier-ignore
    ['to the night duty', { handover: [{ ...bedtime, to: '赵六' }], shift: [...shift, { date: '2025-09-03', shift: '夜间', person: '赵六', substitute: '' }] }, 'met'], // prettier-ignore
    ['to nobody of a keeper’s post, without a log', { handover: [{ ...bedtime, to: '赵六' }], dormitory: [] }, 'no-evidence'], // prettier-ignore
    ['to a keeper by post, without a log', { dormitory: [] }, 'met'],
  ] as const)('%s: %s', async (_, changed, verdict) => {
    expect(await last('before-bed', at(changed))).toBe(verdict);
  });

  it('applies on the Sunday of return, and answers: the evening duty teacher', async () => {
    const school = at({}, '2025-09-07');
    expect(await last('before-bed', school)).toBe('gap');
    expect(school.answer(entitiesOf(school, 'class-day').at(-1)!, 'eveningDuty').map(({ name }) => name)).toEqual(['李四']); // prettier-ignore
  });

  it('knows from a night’s log that boarders stayed where 校历 does not say', async () => {
    const logged = { dormitory: [{ date: '2025-09-04', building: '1号楼', keeper: '王五', present: '20' }] };
    expect(await last('before-bed', at(logged, '2025-09-04'))).toBe('gap');
    expect(await last('before-bed', at({ dormitory: [{ ...logged.dormitory[0]!, present: '0' }] }, '2025-09-04'))).toBe('no-evidence'); // prettier-ignore
  });
});
