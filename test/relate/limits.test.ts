import { describe, expect, it } from 'vitest';
import type { Entity, School } from '../../src/model/school.js';
import type { Kind } from '../../src/model/tables.js';
import { schoolLimits, type SchoolLimits } from '../../src/relate/limits/limits.js';
import { relate, type Related } from '../../src/relate/relate.js';
import { entitiesOf, kindsOf, recordsOf, related, rulesOf, type Sheets, type TypedRow } from '../build.js';

const { posts, parameters } = rulesOf('no principle');

/** A school related under limits of the test's own. */
function under(limits: Partial<SchoolLimits>, sheets: Sheets, asOf = '2025-09-30'): Related {
  return relate(recordsOf(sheets), {
    asOf,
    today: asOf,
    posts,
    parameters,
    present: kindsOf(sheets),
    limits: { ...schoolLimits, ...limits },
  });
}

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i)); // prettier-ignore
const keys = (school: School, kind: Kind): string[] => entitiesOf(school, kind).map(({ key }) => key);
const fact = (entity: Entity | undefined, name: string): unknown => entity?.facts[name];

/** September of a school with one principal and as many teachers as are asked for. */
const term: TypedRow = { name: '云溪小学', termStart: '2025-09-01', termEnd: '2025-09-26' };
const teacher = (name: string, supervisor = ''): TypedRow => ({ name, posts: '语文教师', status: '在岗', supervisor }); // prettier-ignore
const teachers = times(9, (i) => teacher(`教师${i}`));
const school = [term];

describe('rows of one person and day', () => {
  const lesson = (i: number, more: TypedRow = {}): TypedRow => ({ date: '2025-09-01', period: `第${i}节`, class: `班${i}`, subject: `科${i}`, teacher: '教师0', room: `室${i}`, start: '8:00', end: '8:40', ...more }); // prettier-ignore
  const shift = (i: number): TypedRow => ({ date: '2025-09-01', shift: `班次${i}`, start: '7:00', end: '7:40', place: `地${i}`, person: '教师0' }); // prettier-ignore
  const activity = (i: number): TypedRow => ({ id: `A${i}`, start: '2025-09-01 8:00', end: '2025-09-01 9:00', organizer: '教师0', place: '校外', location: `地${i}` }); // prettier-ignore
  const roster = (i: number): TypedRow => ({ weekday: '星期一', shift: `班次${i}`, start: '7:00', end: '7:40', place: `地${i}`, person: '教师0' }); // prettier-ignore

  it.each<[Kind, readonly TypedRow[], string]>([
    ['lesson', times(102, (i) => lesson(i)), 'E102'],
    ['lesson', times(102, (i) => lesson(i, { class: '三年级1班', teacher: `教师${i}` })), 'C102'],
    ['shift', times(102, shift), 'F102'],
    ['activity', times(102, activity), 'D102'],
    ['roster', times(102, roster), 'F102'],
    ['timetable', times(102, (i) => ({ class: `班${i}`, weekday: '星期一', period: `第${i}节`, teacher: '教师0' })), 'D102'],
  ])('%s: a hundred are taken, the others not, and it is said at the first of them', (kind, rows, cell) => {
    const { school: joined, refused, problems } = related({ school, staff: teachers, [kind]: rows });
    expect(entitiesOf(joined, kind)).toHaveLength(100);
    expect(refused.map(({ row }) => row.number)).toEqual([102, 103]);
    const said = problems.filter(({ code }) => code === 'CROWDED_DAY');
    expect(said).toMatchObject([{ cell, values: { cap: 100, row: 102, rows: 2 } }]);
  }); // prettier-ignore

  it('are counted over all sheets, for each day and person alone', () => {
    const sheets: Sheets = {
      school,
      staff: teachers,
      lesson: [...times(60, (i) => lesson(i)), ...times(60, (i) => lesson(i, { date: '2025-09-02' }))],
      shift: times(60, shift),
    };
    const { school: joined, refused } = related(sheets);
    expect([keys(joined, 'lesson'), keys(joined, 'shift')].map(({ length }) => length)).toEqual([120, 40]);
    expect(refused).toHaveLength(20);
  });

  it('that were not taken leave what they would say unknown', () => {
    const sheets: Sheets = { school, staff: teachers, shift: times(101, shift), roster: [roster(0)], period: [{ name: '午间', start: '12:00', end: '12:40', places: '操场' }] }; // prettier-ignore
    const { school: joined } = related(sheets);
    expect(fact(entitiesOf(joined, 'slot')[0], 'state')).toBe('unknown');
  });

  it('at one time name a few others, and count the rest', () => {
    const { school: joined } = related({ school, staff: teachers, lesson: times(100, (i) => lesson(i)) });
    const first = entitiesOf(joined, 'lesson')[0]!;
    const others = fact(first, 'teacherAlsoIn') as string[];
    expect([others.length, others.at(-1)]).toEqual([6, '+94']);
    expect(joined.cells(first, 'teacherAlsoIn').length).toBeLessThanOrEqual(20);
  });

  it('of a room that is none (a building with all its lessons) are not compared', () => {
    const rows = times(101, (i) => lesson(i, { teacher: `教师${i}`, room: '教学楼' }));
    const all = (count: number): unknown[] => entitiesOf(related({ school, staff: times(101, (i) => teacher(`教师${i}`)), lesson: rows.slice(0, count) }).school, 'lesson').map((each) => fact(each, 'roomAlsoIn')); // prettier-ignore
    expect(all(3)[0]).toHaveLength(2);
    expect(new Set(all(101).map((each) => JSON.stringify(each)))).toEqual(new Set(['[]']));
  });
});

describe('plans that grow', () => {
  const roster = times(6, (i) => ({ weekday: '每天', shift: `班次${i}`, start: '7:00', end: '7:40', place: `地${i}`, person: `教师${i}` })); // prettier-ignore
  const period = times(6, (i) => ({ name: `时段${i}`, start: '7:00', end: '7:40', places: '操场、校门', weekdays: '每天' })); // prettier-ignore
  const timetable = times(6, (i) => ({ class: `班${i}`, weekday: '星期一至星期五', period: '第1节', teacher: `教师${i}` })); // prettier-ignore

  it.each<[Kind, Partial<SchoolLimits>, readonly TypedRow[], number]>([
    // 26 days and one person each; 20 school days; 20 school days and two places.
    ['roster', { duties: 4 * 26 }, roster, 4],
    ['timetable', { lessons: 4 * 20 }, timetable, 4],
    ['period', { slots: 4 * 40 }, period, 4],
    ['class', { classDays: 4 * 26 }, times(6, (i) => ({ name: `三年级${i + 1}班` })), 4],
    ['roster', {}, roster, 6],
    ['timetable', {}, timetable, 6],
    ['period', {}, period, 6],
  ])('%s is taken as far as the limit goes (%j)', (kind, limits, rows, taken) => {
    const { school: joined, refused, problems } = under(limits, { school, staff: teachers, [kind]: rows });
    expect(entitiesOf(joined, kind)).toHaveLength(taken);
    expect(refused).toHaveLength(rows.length - taken);
    const said = problems.filter(({ code }) => code === 'PLAN_TOO_LARGE');
    expect(said.map(({ values: { row, rows: count, days } }) => [row, count, days])).toEqual(taken < 6 ? [[6, 2, 26]] : []);
  }); // prettier-ignore

  it('are compared at a place as far as the limit of pairs goes', () => {
    const at = times(6, (i) => ({ ...roster[i]!, place: '操场' }));
    const { school: joined, problems } = under({ pairs: 5 * 36 }, { school, staff: teachers, roster: at, period: [period[0]!] }); // prettier-ignore
    expect(entitiesOf(joined, 'slot').filter(({ facts }) => facts['place'] === '操场')).toHaveLength(5);
    expect(problems.filter(({ code }) => code === 'SLOTS_TOO_FULL')).toMatchObject([{ cell: 'A2', values: { place: '操场', date: '2025-09-08', count: 30 } }]); // prettier-ignore
  });

  it('have people in two places as far as the limit of clashes goes', () => {
    const twice = times(6, (i) => [roster[i]!, { ...roster[i]!, shift: `另${i}`, place: `另${i}` }]).flat();
    const moments = (limits: Partial<SchoolLimits>): unknown[] => {
      const { school: joined, problems } = under(limits, { school, staff: teachers, roster: twice });
      return [entitiesOf(joined, 'person-moment').length, problems.flatMap(({ code, values }) => (code === 'TOO_MANY_CLASHES' ? [values['person'], values['count']] : []))]; // prettier-ignore
    };
    expect(moments({})).toEqual([6, []]);
    expect(moments({ clashes: 1 })).toEqual([2, ['教师1', 5]]);
    expect(moments({ clashDays: 26 })).toEqual([2, ['教师1', 5]]);
  });
});

describe('a term', () => {
  it.each([
    ['of a school year', '2026-08-31', []],
    ['of fourteen months', '2026-10-31', [['TERM_TOO_LONG', 426]]],
    ['of a mistyped year', '2035-01-20', [['TERM_TOO_LONG', 1100]]],
  ])('%s', (_, termEnd, said) => {
    const { problems } = related({ school: [{ ...term, termEnd }], staff: teachers });
    expect(problems.filter(({ code }) => code === 'TERM_TOO_LONG').map(({ code, values }) => [code, values['days']])).toEqual(said); // prettier-ignore
  });
});

describe('a list of thousands', () => {
  it('of supervisors in a ring shows a few cells of each', () => {
    const ring = times(300, (i) => teacher(`教师${i}`, `教师${(i + 1) % 300}`));
    const { school: joined } = related({ school, staff: ring });
    const first = entitiesOf(joined, 'staff')[0]!;
    expect([first.facts['reachesTop'], first.facts['chainEndsAt']]).toEqual([false, '教师299']);
    const cells = joined.cells(first, 'reachesTop').map(({ cell }) => cell);
    expect([cells.length, cells[0], cells.at(-1)]).toEqual([11, 'D2', 'D301']);
  });

  it('of supervisors up to a break, who may all be the top, asks for a few', () => {
    const chain = times(300, (i) => ({ ...teacher(`教师${i}`, i < 299 ? `教师${i + 1}` : ''), posts: '' }));
    const { school: joined } = related({ school, staff: chain });
    const first = entitiesOf(joined, 'staff')[0]!;
    expect(first.facts['reachesTop']).toBeUndefined();
    expect(joined.openCells(first, 'reachesTop').length).toBeLessThan(10);
  });

  it('of classes of one head teacher shows a few, and counts all', () => {
    const { school: joined } = related({ staff: teachers, class: times(300, (i) => ({ name: `${i}年级1班`, headTeacher: '教师0' })) }); // prettier-ignore
    const first = entitiesOf(joined, 'class')[0]!;
    expect(first.facts['classesOfHead']).toBe(300);
    expect(joined.cells(first, 'classesOfHead')).toHaveLength(20);
  });

  it('of namesakes, or of one number, is said in short', () => {
    const same = times(300, (i) => ({ ...teacher('张琦'), staffId: `T${i}` }));
    const [ambiguous] = related({ staff: same, area: [{ name: '操场', owner: '张琦' }] }).problems;
    expect(ambiguous).toMatchObject({ code: 'AMBIGUOUS_NAME', values: { among: '张琦 T0、张琦 T1、张琦 T2、张琦 T3、张琦 T4、+295' } }); // prettier-ignore
    const one = times(300, (i) => ({ ...teacher(`教师${i}`), staffId: 'T1' }));
    const shared = related({ staff: one }).problems.find(({ code }) => code === 'SHARED_STAFF_ID');
    expect(shared!.values).toMatchObject({ count: 300, among: '教师0、教师1、教师2、教师3、教师4、+295' });
  });

  it('of rows that were not taken asks for a few of them', () => {
    const bad = times(300, (i) => ({ date: '某日', period: `第${i}节`, class: '三1', teacher: '教师0' }));
    const planned = { class: '三1', weekday: '星期一', period: '第1节', teacher: '教师0' };
    const { school: joined } = related({ school, staff: teachers, timetable: [planned], lesson: bad });
    const [lesson] = entitiesOf(joined, 'planned-lesson');
    expect(lesson!.facts['recorded']).toBeUndefined();
    expect(joined.openCells(lesson!, 'recorded').length).toBeLessThanOrEqual(6);
  });
});

describe('names that nobody bears', () => {
  const near = (staff: readonly string[], owners: readonly string[]): (string | undefined)[] =>
    related({ staff: staff.map((name) => teacher(name)), area: owners.map((owner, i) => ({ name: `地${i}`, owner })) }) // prettier-ignore
      .problems.map(({ values }) => values['near'] as string | undefined);

  it('are as near as the slip is small, but for a text that is no name', () => {
    expect(near(['王建国'], ['王建图'])).toEqual(['王建国']);
    expect(near(['王'.repeat(40)], [`${'王'.repeat(39)}李`])).toEqual(['王'.repeat(40)]);
    expect(near(['王'.repeat(41)], [`${'王'.repeat(40)}李`])).toEqual([undefined]);
  });

  it('are held against the staff list up to five hundred', () => {
    const strangers = times(501, (i) => `王建${String.fromCharCode(0x5000 + i)}`);
    const said = near(['王建国'], strangers);
    expect([said[0], said[499], said[500]]).toEqual(['王建国', '王建国', undefined]);
    expect(near(['王建国'], [...strangers, strangers[0]!]).filter((name) => name !== undefined)).toHaveLength(500); // prettier-ignore
  });
});
