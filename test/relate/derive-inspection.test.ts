import { describe, expect, it } from 'vitest';
import { build, entitiesOf, rulesOf, verdictsOf, type Sheets, type TypedRow } from '../build.js';

const rules = rulesOf('inspection');
const school: TypedRow = { name: '云溪小学', termStart: '2025-09-01', termEnd: '2026-01-20' };
const staff: readonly TypedRow[] = [
  { name: '周海燕', posts: '班主任', status: '在岗' },
  { name: '钱五', posts: '门卫', status: '在岗' },
  { name: '孙六', posts: '', status: '在岗' },
];
const inspection: TypedRow = { date: '2025-09-01', session: '早', scope: '校园', inspector: '周海燕', hazards: '', recorded: '是', place: '' }; // prettier-ignore
const rows = (...changes: readonly TypedRow[]): Sheets => ({ inspection: changes.map((row) => ({ ...inspection, ...row })) }); // prettier-ignore
const sessions = (...all: readonly string[]): Sheets => rows(...all.map((session) => ({ session })));

async function judge(rule: string, sheets: Sheets, asOf: string): Promise<string[]> {
  return verdictsOf(rules, `inspection/${rule}`, build({ school: [school], staff, ...sheets }, asOf));
}

describe('inspection/three-a-day', () => {
  it.each([
    ['three times', sessions('早', '中', '晚'), 'met'],
    ['not in the evening', sessions('早', '中'), 'gap'],
    [
      'one of them of the surroundings',
      rows({}, { session: '中' }, { session: '晚', scope: '校园周边' }),
      'gap',
    ],
    [
      'one of campus and surroundings',
      rows({}, { session: '中' }, { session: '晚', scope: '校园及周边' }),
      'met',
    ],
    ['one without its part of the day', sessions('早', '中', ''), 'no-evidence'],
    ['one without its part of the day, two missing', sessions('早', ''), 'gap'],
    ['all of them in one cell', sessions('早、中、晚'), 'no-evidence'],
    ['one without its scope', rows({}, { session: '中' }, { session: '晚', scope: '' }), 'no-evidence'],
    ['none', rows(), 'gap'],
    ['no sheet', {}, 'no-evidence'],
  ])('%s', async (_, sheets, verdict) => {
    // prettier-ignore
    expect(await judge('three-a-day', sheets, '2025-09-01')).toEqual([verdict]);
  });

  it('asks of school days alone', async () => {
    const calendar = [{ date: '2025-09-05', type: '放假' }, { date: '2025-09-06', type: '调休上课' }, { date: '2025-09-04', type: '半天' }]; // prettier-ignore
    expect(await judge('three-a-day', { ...rows(), calendar }, '2025-09-07')).toEqual(['gap', 'gap', 'gap', 'no-evidence', 'gap']); // prettier-ignore
  });
});

describe('inspection/surroundings', () => {
  it.each([
    ['by the gate', rows({ scope: '周边', inspector: '钱五' }), 'met'],
    ['by somebody else', rows({ scope: '周边' }), 'gap'],
    ['by the post', rows({ scope: '周边', inspector: '门卫' }), 'met'],
    ['by somebody without posts', rows({ scope: '周边', inspector: '孙六' }), 'no-evidence'],
    ['by whom is left blank', rows({ scope: '校门外', inspector: '' }), 'no-evidence'],
    ['of the campus', rows({ inspector: '钱五' }), 'gap'],
    ['no sheet', {}, 'no-evidence'],
  ])('%s', async (_, sheets, verdict) => {
    expect(await judge('surroundings', sheets, '2025-09-01')).toEqual([verdict]);
  });

  it('asks for the posts of an inspector who has none', () => {
    const made = build({ school: [school], staff, ...rows({ scope: '周边', inspector: '孙六' }) }, '2025-09-01'); // prettier-ignore
    expect(made.openCells(entitiesOf(made, 'day')[0]!, 'gateInspections')).toMatchObject([{ sheet: '教职工', cell: 'B4' }]); // prettier-ignore
  });
});

describe('inspection/classroom', () => {
  const classes = [{ name: '七年级1班', headTeacher: '周海燕', room: '教学楼101' }, { name: '七年级2班', headTeacher: '孙六', room: '教学楼102' }]; // prettier-ignore
  it.each([
    ['by the head teacher', rows({ scope: '教室' }), 'met'],
    ['in the own room', rows({ scope: '教室', place: '教学楼101' }), 'met'],
    ['in the own class', rows({ scope: '教室', place: '七1教室' }), 'met'],
    ['somewhere in the building', rows({ scope: '教室', place: '教学楼' }), 'met'],
    ['in the room of another class', rows({ scope: '教室', place: '教学楼102' }), 'gap'],
    ['in another class', rows({ scope: '教室', place: '七年级2班' }), 'gap'],
    ['by somebody else', rows({ scope: '教室', inspector: '钱五' }), 'gap'],
    ['by whom is left blank', rows({ scope: '教室', inspector: '' }), 'no-evidence'],
    ['of the campus', rows({}), 'gap'],
    ['scope left blank', rows({ scope: '' }), 'no-evidence'],
    ['in another week', rows({ scope: '教室', date: '2025-09-08' }), 'gap'],
    ['no sheet', {}, 'no-evidence'],
  ])('%s', async (_, sheets, verdict) => {
    expect((await judge('classroom', { ...sheets, class: classes }, '2025-09-07'))[0]).toBe(verdict);
  });

  const unnamed = [{ ...classes[0]!, headTeacher: '' }, classes[1]!];
  it.each([
    ['head teacher blank', unnamed, rows({ scope: '教室' }), ['班级!B2']],
    ['head teacher blank, of many inspections', unnamed, rows(...Array.from({ length: 7 }, () => ({ scope: '教室' }))), ['班级!B2']],
    ['head teacher and scope blank', unnamed, rows({ scope: '' }), ['安全检查!C2', '班级!B2']],
    ['inspector blank', classes, rows({ scope: '教室', inspector: '' }), ['安全检查!D2']],
  ] as const)('asks for what is not there: %s', (_, named, sheets, cells) => {
    const made = build({ school: [school], staff, class: named, ...sheets }, '2025-09-07');
    const open = made.openCells(entitiesOf(made, 'class-week')[0]!, 'classroomInspections');
    expect(open.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual(cells);
  }); // prettier-ignore
});

describe('inspection/found-is-registered', () => {
  const found = (...all: readonly TypedRow[]): Sheets => ({ ...rows({ hazards: '2', place: '操场' }), hazard: all.map((row, i) => ({ id: String(i), found: '2025-09-01 8:00', place: '操场东侧', ...row })) }); // prettier-ignore
  it.each([
    ['both', found({}, {}), 'met'],
    ['one', found({}), 'gap'],
    ['one elsewhere', found({}, { place: '食堂' }), 'gap'],
    ['one on another day', found({}, { found: '2025-09-02' }), 'gap'],
    ['one without its place', found({}, { place: '' }), 'no-evidence'],
    ['one without its day', found({}, { found: '' }), 'no-evidence'],
    ['an empty ledger', found(), 'gap'],
    ['no ledger', rows({ hazards: '2' }), 'no-evidence'],
    ['no place given', { ...found({}, { place: '食堂' }), ...rows({ hazards: '2' }) }, 'met'],
    ['nothing found', rows({ hazards: '' }), 'not-applicable'],
    ['零报告', rows({ hazards: '零报告' }), 'not-applicable'],
  ])('%s', async (_, sheets, verdict) => {
    expect(await judge('found-is-registered', sheets, '2025-09-01')).toEqual([verdict]);
  });
});

describe('inspection/recorded', () => {
  it.each([
    ['是', 'met'],
    ['无', 'gap'],
    ['', 'no-evidence'],
  ])('"%s": %s', async (recorded, verdict) => {
    expect(await judge('recorded', rows({ recorded }), '2025-09-01')).toEqual([verdict]);
  });
});
