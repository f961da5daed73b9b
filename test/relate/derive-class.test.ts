import { describe, expect, it } from 'vitest';
import { build, entitiesOf, type TypedRow } from '../build.js';

const staff: readonly TypedRow[] = [
  { name: '周海燕', status: '在岗', headOf: '七年级1班' },
  { name: '李梅', status: '请假', headOf: '' },
  { name: '赵强', status: '', headOf: '' },
  { name: '王芳', status: '离职', headOf: '七(1)班' },
];

function facts(headTeacher: string, rows: readonly TypedRow[] = staff, more: readonly TypedRow[] = []): unknown {
  const school = build({ staff: rows, class: [{ name: '七年级1班', headTeacher }, ...more] });
  const { headInPost, differingHeads, classesOfHead } = entitiesOf(school, 'class')[0]!.facts;
  return [headInPost, differingHeads, classesOfHead];
} // prettier-ignore

const own = (headOf: string): TypedRow[] => [{ name: '周海燕', status: '在岗', headOf }];

describe('the head teachers of a class', () => {
  it.each([
    ['周海燕', true, [], 1],
    ['李梅', false, ['周海燕'], 1],
    ['赵强', undefined, ['周海燕'], 1],
    ['外来的人', false, ['周海燕'], 1],
    ['李梅、周海燕', true, [], 1],
    ['李梅、赵强', undefined, ['周海燕'], 1],
    ['', undefined, ['周海燕'], undefined],
    ['无', undefined, ['周海燕'], undefined],
  ])('%s', (headTeacher, inPost, differing, classes) => {
    expect(facts(headTeacher)).toEqual([inPost, differing, classes]);
  });

  it.each([
    ['the same class', '七(1)班', []],
    ['the same class and another', '七1、七2', []],
    ['another class', '七年级2班', ['周海燕']],
    ['none', '无', ['周海燕']],
    ['left blank', '', []],
    ['a class that is not listed', '八年级1班', []],
    ['a mark', '是', []],
  ])('whose own row says %s', (_, headOf, differing) => {
    expect(facts('周海燕', own(headOf), [{ name: '七年级2班' }])).toEqual([true, differing, 1]);
  });

  it('are not known where the name is ambiguous, or nobody is listed', () => {
    expect(facts('周海燕', [{ ...own('')[0]!, staffId: '1' }, { ...own('')[0]!, staffId: '2' }])).toEqual([undefined, undefined, undefined]); // prettier-ignore
    const [entity] = entitiesOf(build({ class: [{ name: '七年级1班', headTeacher: '周海燕' }] }), 'class');
    expect(entity!.facts).toMatchObject({ headInPost: undefined, differingHeads: undefined, classesOfHead: 1 }); // prettier-ignore
  });

  it('have as many classes as name them', () => {
    const more = ['七年级2班', '七年级3班'].map((name) => ({ name, headTeacher: '周海燕、李梅' }));
    expect(facts('周海燕', staff, more)).toEqual([true, [], 3]);
  });

  it('stand on the cells of both lists', () => {
    const more = [{ name: '七年级2班', headTeacher: '李梅' }];
    const school = build({ staff, class: [{ name: '七年级1班', headTeacher: '李梅' }, ...more] });
    const [entity] = entitiesOf(school, 'class');
    const cells = (fact: string): unknown[] => school.cells(entity!, fact).map(({ sheet, cell }) => `${sheet}!${cell}`); // prettier-ignore
    expect(cells('headInPost')).toEqual(['班级!B2', '教职工!B3']);
    expect(cells('differingHeads')).toEqual(['班级!B2', '教职工!C2']);
    expect(cells('classesOfHead')).toEqual(['班级!B2', '班级!B3']);
  });

  it('ask for the staff list where there is none', () => {
    const school = build({ class: [{ name: '七年级1班', headTeacher: '周海燕' }] });
    const [entity] = entitiesOf(school, 'class');
    expect(school.openCells(entity!, 'differingHeads')).toMatchObject([{ sheet: '教职工', cell: null, field: 'headOf' }]); // prettier-ignore
  });
});
