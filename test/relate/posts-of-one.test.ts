import { describe, expect, it } from 'vitest';
import type { DerivedOf } from '../../src/model/tables.js';
import { build, entitiesOf, type Sheets, type TypedRow } from '../build.js';

const row: TypedRow = { name: '周海燕', posts: '语文教师', status: '在岗' };

function fact(name: DerivedOf<'staff'>, posts: string, others: Sheets = {}): unknown {
  const school = build({ staff: [{ ...row, posts }], hazard: [], ...others });
  return entitiesOf(school, 'staff')[0]!.facts[name];
}

describe('posts of one person', () => {
  it.each([
    ['语文教师', 1, []],
    ['语文教师、班主任、年级组长、教研组长', 4, []],
    ['语文教师、数学教师', 1, []],
    ['语文教师、总值班', 1, []],
    ['看门的、语文教师', 2, []],
    ['校长兼书记', 2, []],
    ['无', 0, []],
    ['', undefined, undefined],
    ['采购员、验收员', 2, ['食材采购员', '食材验收员']],
    ['采购员、炊事员', 2, []],
    ['校车司机、随车照管员', 2, ['校车驾驶员', '校车随车照管人员']],
  ])('“%s”: %s, opposed %o', (posts, count, opposed) => {
    expect(fact('postCount', posts)).toBe(count);
    const found = fact('opposedPosts', posts);
    expect(Array.isArray(found) ? [...(found as string[])].sort() : found).toEqual(opposed && [...opposed].sort()); // prettier-ignore
  });

  it.each([
    ['副校长', true],
    ['教学副校长', true],
    ['书记', true],
    ['法治副校长', false],
    ['教务副主任', false],
    ['语文教师', false],
    ['', undefined],
  ])('“%s” needs a list of duties: %s', (posts, expected) => {
    expect(fact('dutyListPost', posts)).toBe(expected);
  });

  it('needs one where 学校 names the person, by that cell', () => {
    const school = build({
      school: [{ name: '青禾', safetyLeader: '周海燕' }],
      staff: [{ ...row, posts: '' }],
    });
    const [person] = entitiesOf(school, 'staff');
    expect(person!.facts['dutyListPost']).toBe(true);
    expect(school.cells(person!, 'dutyListPost')).toMatchObject([{ sheet: '学校', cell: 'B2' }]);
  });
});

describe('hazards that one fixed and verified', () => {
  const hazard = { id: '1', place: '操场', owner: '周海燕', verifier: '周海燕' };
  it.each<[readonly TypedRow[] | undefined, unknown]>([
    [[hazard], ['操场']],
    [
      [hazard, { ...hazard, id: '2', place: '' }],
      ['操场', '2'],
    ],
    [[{ ...hazard, verifier: '王建国' }], []],
    [[{ ...hazard, owner: '王建国' }], []],
    [[{ ...hazard, verifier: '' }], []],
    [[{ id: '1', place: '操场', owner: '周海燕' }], undefined],
    [[{ id: '1', place: '操场', owner: '王建国' }], []],
    [undefined, undefined],
  ])('%o: %o', (hazards, expected) => {
    const school = build({ staff: [row], ...(hazards ? { hazard: hazards } : {}) });
    expect(entitiesOf(school, 'staff')[0]!.facts['ownFixesVerified']).toEqual(expected);
  });

  it('are shown in both cells, or where it is not known', () => {
    const cells = (hazards: Sheets): unknown[] => {
      const school = build({ staff: [row], ...hazards });
      return school.cells(entitiesOf(school, 'staff')[0]!, 'ownFixesVerified').map(({ sheet, cell }) => `${sheet}!${String(cell)}`); // prettier-ignore
    };
    expect(cells({ hazard: [hazard] })).toEqual(['隐患台账!D2', '隐患台账!C2']);
    expect(cells({ hazard: [{ id: '1', place: '操场', owner: '周海燕' }] })).toEqual(['隐患台账!null']);
    expect(cells({})).toEqual(['隐患台账!null']);
  });
});
