import { describe, expect, it } from 'vitest';
import { monthsBegun, schoolYearStart } from '../../src/relate/calendar/calendar-years.js';
import type { DerivedOf } from '../../src/model/tables.js';
import { build, entitiesOf, type Sheets, type TypedRow } from '../build.js';

const blank = '';
const row: TypedRow = {
  name: '周海燕',
  posts: '语文教师',
  status: '在岗',
  joined: '2020-9-1',
  supervisor: blank,
};

/** One derived fact of the first row of 教职工. */
function fact(name: DerivedOf<'staff'>, first: TypedRow, rest: readonly TypedRow[] = [], others: Sheets = {}): unknown {
  const school = build({ staff: [{ ...row, ...first }, ...rest], ...others });
  return entitiesOf(school, 'staff')[0]!.facts[name];
} // prettier-ignore

/** The cells of a derived fact of the first row. */
function cells(name: DerivedOf<'staff'>, first: TypedRow, rest: readonly TypedRow[] = []): unknown[] {
  const school = build({ staff: [{ ...row, ...first }, ...rest] });
  return school.openCells(entitiesOf(school, 'staff')[0]!, name).map(({ field, cell }) => [field, cell]);
}

describe('the school year', () => {
  it.each([
    ['2025-09-01', '2025-09-01'],
    ['2025-08-31', '2024-09-01'],
    ['2025-12-31', '2025-09-01'],
    ['2026-01-01', '2025-09-01'],
    ['2026-07-15', '2025-09-01'],
  ])('of %s began on %s', (date, start) => expect(schoolYearStart(date)).toBe(start));
});

describe('months begun', () => {
  it.each([
    ['2025-09-30', '2025-09-30', 0],
    ['2025-09-29', '2025-09-30', 1],
    ['2024-09-30', '2025-09-30', 12],
    ['2024-10-01', '2025-09-30', 12],
    ['2024-09-29', '2025-09-30', 13],
    ['2024-09-30', '2025-10-01', 13],
    ['2024-02-29', '2025-02-28', 12],
    ['2024-02-29', '2025-03-01', 13],
    ['2025-01-31', '2025-02-28', 1],
    ['2024-12-31', '2025-01-01', 1],
    ['2025-10-01', '2025-09-30', undefined],
    [true, '2025-09-30', undefined],
    [null, '2025-09-30', undefined],
  ])('from %s to %s: %s', (from, to, months) => expect(monthsBegun(from, to)).toBe(months));
});

describe('inPost', () => {
  it.each([
    [{}, true],
    [{ joined: '2025-9-30' }, true],
    [{ joined: '2025-10-1' }, false],
    [{ joined: blank }, true],
    [{ status: '借调' }, false],
    [{ status: blank }, undefined],
    [{ status: '不详' }, undefined],
    [{ status: blank, joined: '2025-10-1' }, false],
  ])('%o', (first, expected) => expect(fact('inPost', first)).toBe(expected));

  it('asks for the status alone', () => {
    expect(cells('inPost', { status: blank, joined: blank })).toEqual([['status', 'C2']]);
    expect(cells('inPost', { joined: '2025-10-1' })).toEqual([['joined', 'D2']]);
  });
});

describe('the pledge', () => {
  it.each([
    ['2020-9-1', 29],
    ['2025-9-1', 29],
    ['2025-9-20', 10],
    ['2025-8-20', 29],
    [blank, 29],
    ['去年', 29],
  ])('joined “%s”: %s days at the school this year', (joined, days) => {
    expect(fact('daysThisSchoolYear', { joined })).toBe(days);
  });

  it.each([
    ['2025-9-1', 0],
    ['2025-9-30', -29],
    ['2025-8-31', 1],
    ['2024-9-1', 365],
    ['2025-10-1', undefined],
    [blank, undefined],
    ['已签', undefined],
  ])('signed “%s”: %s days early', (pledgeSigned, days) => {
    expect(fact('pledgeDaysEarly', { pledgeSigned })).toBe(days);
  });
});

describe('monthsSinceCheck', () => {
  it.each([
    ['2025-9-1', '2020-8-20', 1],
    ['2024-9-30', '2020-8-20', 12],
    ['2024-9-29', '2020-8-20', 13],
    ['2024-9-29', blank, 13],
    ['2024-9-29', '2025-8-20', 2],
    [blank, '2025-8-20', 2],
    [blank, '2024-9-29', undefined],
    [blank, blank, undefined],
    ['2025-10-1', blank, undefined],
    ['2025-10-1', '2025-8-20', 2],
  ])('yearly “%s”, at entry “%s”: %s', (backgroundChecked, checkedAtEntry, months) => {
    expect(fact('monthsSinceCheck', { backgroundChecked, checkedAtEntry })).toBe(months);
  });

  it.each([
    ['2024-9-29', '2025-8-20', 'checkedAtEntry'],
    ['2024-9-29', blank, 'backgroundChecked'],
    [blank, '2025-8-20', 'checkedAtEntry'],
    [blank, '2024-9-29', 'backgroundChecked'],
    [blank, blank, 'backgroundChecked'],
  ])('yearly “%s”, at entry “%s” stands on %s', (backgroundChecked, checkedAtEntry, field) => {
    expect(cells('monthsSinceCheck', { backgroundChecked, checkedAtEntry })).toEqual([[field, expect.any(String)]]); // prettier-ignore
  });
});

describe('posts that ask for a certificate or licence', () => {
  it.each([
    ['厨师', true, false],
    ['食堂管理员', true, false],
    ['采购员', true, false],
    ['食材验收员', true, false],
    ['语文教师、留样员', true, false],
    ['食堂阿姨', true, false],
    ['帮灶', true, false],
    ['分管食堂副校长', false, false],
    ['食堂会计', false, false],
    ['学校保安', false, true],
    ['保安(东门)', false, true],
    ['保安队长', false, true],
    ['门卫保安', false, true],
    ['门卫', false, false],
    ['保卫主任', false, false],
    ['保卫干事', false, false],
    ['校车司机', false, true],
    ['校车驾驶员', false, true],
    ['校车照管员', false, false],
    ['电工', false, true],
    ['水电工', false, true],
    ['水电维修工', false, true],
    ['维修工', false, false],
    ['水工', false, false],
    ['锅炉工', false, true],
    ['消控员', false, true],
    ['消防安全管理人', false, false],
    ['电教员', false, false],
    ['分管保安的副校长', false, false],
    ['语文教师', false, false],
    ['花匠', false, false],
    ['无', false, false],
    [blank, undefined, undefined],
  ])('%s', (posts, food, licensed) => {
    expect([fact('foodPost', { posts }), fact('licensedPost', { posts })]).toEqual([food, licensed]);
  });
});

describe('licenceDirectors', () => {
  const others = [
    { name: '赵强', posts: '保卫主任', status: '在岗' },
    { name: '孙丽', posts: '保卫主任', status: '离职' },
    { name: '钱进', posts: '安全副校长', status: '' },
    { name: '王建国', posts: '校长', status: '在岗' },
  ];
  it.each([
    ['whoever is over the post', '保安', blank, others, ['赵强']],
    ['直接上级 where it is given', '保安', '钱进', others, ['钱进']],
    ['the next post up that somebody holds', '保安', blank, others.slice(2), ['钱进']],
    ['the one after that', '司机', blank, others.slice(3), ['王建国']],
    ['nobody', '司机', blank, others.slice(0, 2), []],
    ['nobody for a post that asks for none', '语文教师', blank, others, []],
    ['not known: the supervisor is ambiguous', '保安', '赵强', [others[0]!, { ...others[0]!, staffId: '9' }], undefined],
    ['not known: no post', blank, blank, others, undefined],
  ])('%s', (_, posts, supervisor, rest, expected) => {
    expect(fact('licenceDirectors', { posts, supervisor }, rest)).toEqual(expected);
  }); // prettier-ignore

  it('takes the safety leader of 学校 for the vice-principal', () => {
    const school = [{ name: '城关中学', safetyLeader: '王建国' }];
    expect(fact('licenceDirectors', { posts: '保安' }, others.slice(3), { school })).toEqual(['王建国']);
  });
});

describe('safetyDuties', () => {
  it.each([
    ['学生安全员', 0],
    ['无', 0],
    ['花匠', undefined],
    ['花匠、学生安全员', undefined],
    [blank, undefined],
  ])('%s: %s', (posts, duties) => expect(fact('safetyDuties', { posts })).toBe(duties));

  it('adds up those of all posts, each once', () => {
    const [teacher, both, twice] = ['语文教师', '语文教师、门卫、花匠', '语文教师、数学教师'].map((posts) => Number(fact('safetyDuties', { posts }))); // prettier-ignore
    expect(teacher).toBeGreaterThan(0);
    expect(both).toBeGreaterThan(teacher!);
    expect(twice).toBe(teacher);
  });
});

describe('the chain of supervisors', () => {
  const up = (name: string, supervisor: string, posts = '语文教师', status = '在岗'): TypedRow => ({ name, posts, status, supervisor }); // prettier-ignore
  const principal = up('王建国', blank, '校长');
  const secretary = up('孙丽', blank, '党支部书记');

  it.each([
    ['straight to the principal', '王建国', [principal], true, '王建国'],
    ['in two steps', '李梅', [up('李梅', '王建国'), principal], true, '王建国'],
    ['to the secretary', '孙丽', [secretary], true, '孙丽'],
    ['by a name with a title', '王建国校长', [principal], true, '王建国'],
    ['left blank', blank, [principal], undefined, '周海燕'],
    ['none', '无', [principal], undefined, '周海燕'],
    ['a stranger', '外来的人', [principal], undefined, '周海燕'],
    ['a break further up', '李梅', [up('李梅', blank), principal], false, '李梅'],
    ['a stranger further up', '李梅', [up('李梅', '外来的人'), principal], false, '李梅'],
    ['oneself', '周海燕', [principal], false, '周海燕'],
    ['one another', '李梅', [up('李梅', '周海燕'), principal], false, '李梅'],
    ['a circle further up', '李梅', [up('李梅', '赵强'), up('赵强', '李梅'), principal], false, '赵强'],
    ['somebody who may be the secretary', '李梅', [up('李梅', blank, blank), principal], undefined, '李梅'],
    ['past somebody who may be the secretary', '李梅', [up('李梅', '王建国', blank), principal], true, '王建国'],
    ['to a break past somebody who may be the secretary', '李梅', [up('李梅', '赵强', blank), up('赵强', blank)], undefined, '赵强'],
    ['two whom the name fits further up', '李梅', [up('李梅', '赵强'), up('赵强', blank), { ...up('赵强', blank), staffId: '9' }], undefined, '李梅'],
  ])('%s', (_, supervisor, rest, reaches, end) => {
    expect(fact('reachesTop', { supervisor }, rest)).toBe(reaches);
    expect(fact('chainEndsAt', { supervisor }, rest)).toBe(end);
  }); // prettier-ignore

  it.each([
    ['王建国', true],
    ['无', undefined],
    [blank, undefined],
    ['外来的人', false],
  ])('supervisorOnStaff of “%s”: %s', (supervisor, expected) => {
    expect(fact('supervisorOnStaff', { supervisor }, [principal])).toBe(expected);
  });

  it.each([
    ['校长', {}, true],
    ['党支部书记', {}, true],
    ['副校长', {}, false],
    ['语文教师', {}, false],
    ['语文教师', { school: [{ name: '城关中学', principal: '周海燕' }] }, true],
    [blank, {}, undefined],
    ['无', {}, false],
  ])('topPost of %s: %s', (posts, others, expected) => {
    expect(fact('topPost', { posts }, [], others)).toBe(expected);
  });

  it('stands on the cells along it, and asks for the posts of who may be its top', () => {
    const chain = [up('李梅', '赵强'), up('赵强', blank)];
    expect(cells('reachesTop', { supervisor: '李梅' }, chain)).toEqual([['supervisor', 'E4']]);
    const unsure = [up('李梅', '赵强', blank), up('赵强', blank)];
    expect(cells('reachesTop', { supervisor: '李梅' }, unsure)).toContainEqual(['posts', 'B3']);
  });
});
