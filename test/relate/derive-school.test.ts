import { describe, expect, it } from 'vitest';
import { build, entitiesOf, type Sheets, type TypedRow } from '../build.js';

const guard = (status = '在岗', posts = '保安'): TypedRow => ({ name: `${posts}${status}`, status, posts });
const people = (count: number): TypedRow[] => Array.from({ length: count }, (_, i) => ({ ...guard(), name: `甲${i}` })); // prettier-ignore

function facts(students: string, boarders: string, sheets: Sheets): unknown[] {
  const school = build({ school: [{ name: '城关中学', students, boarders }], ...sheets });
  const { guards, guardsNeeded } = entitiesOf(school, 'school')[0]!.facts;
  return [guards, guardsNeeded];
}

describe('guards needed', () => {
  it.each([
    ['99', '0', 1],
    ['999', '0', 1],
    ['1000', '0', 3],
    ['1499', '0', 3],
    ['1500', '0', 4],
    ['2000', '0', 5],
    ['800', '299', 1],
    ['800', '300', 2],
    ['1500', '600', 6],
    ['', '0', undefined],
    ['200', '', 1],
    ['800', '', undefined],
  ])('for %s pupils and “%s” boarders: %s', (students, boarders, needed) => {
    expect(facts(students, boarders, { staff: people(1) })).toEqual([1, needed]);
  });

  it('are known to be more than there are, however many board', () => {
    expect(facts('1000', '', { staff: people(2) })).toEqual([2, 3]);
  });
});

describe('guards in post', () => {
  it.each([
    ['three kinds of posts', [guard(), guard('在岗', '门卫'), guard('在岗', '安保人员')], '800', 3],
    ['not those who left or teach', [guard(), guard('离职'), guard('在岗', '语文教师')], '800', 1],
    ['nobody', [guard('离职')], '800', 0],
    ['enough without the one who is not known', [guard(), guard('')], '800', 1],
    ['too few even with the one who is not known', [guard(), guard('')], '1000', 2],
  ])('%s', (_, staff, students, count) => expect(facts(students, '0', { staff })[0]).toBe(count));

  it.each([
    ['status', guard('')],
    ['posts', { ...guard(), posts: '' }],
  ])('depend on the %s of one', (field, row) => {
    const school = build({ school: [{ name: '城关中学', students: '800', boarders: '0' }], staff: [row] });
    const [entity] = entitiesOf(school, 'school');
    expect(entity!.facts['guards']).toBeUndefined();
    expect(school.openCells(entity!, 'guards')).toMatchObject([{ sheet: '教职工', field }]);
  });

  it('are not known without a staff list', () => {
    expect(facts('800', '0', {})).toEqual([undefined, 1]);
  });
});
