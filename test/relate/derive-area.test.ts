import { describe, expect, it } from 'vitest';
import { build, entitiesOf } from '../build.js';

const staff = [
  { name: '周海燕', status: '在岗', joined: '' },
  { name: '李梅', status: '借调', joined: '' },
  { name: '赵强', status: '', joined: '' },
  { name: '王芳', status: '在岗', joined: '2025-10-01' },
];

describe('the owner of a place', () => {
  it.each([
    ['周海燕', true, true],
    ['李梅', true, false],
    ['赵强', true, undefined],
    ['王芳', true, false],
    ['总务处', false, undefined],
    ['无', undefined, undefined],
    ['', undefined, undefined],
  ])('%s', (owner, listed, inPost) => {
    const [entity] = entitiesOf(build({ staff, area: [{ name: '操场', owner }] }), 'area');
    expect([entity!.facts['ownerOnStaff'], entity!.facts['ownerInPost']]).toEqual([listed, inPost]);
  });

  it('is not known without a staff list, which is asked for', () => {
    const school = build({ area: [{ name: '操场', owner: '周海燕' }] });
    const [entity] = entitiesOf(school, 'area');
    expect(entity!.facts['ownerOnStaff']).toBeUndefined();
    expect(school.openCells(entity!, 'ownerInPost')).toMatchObject([{ sheet: '教职工', cell: null, field: 'status' }]); // prettier-ignore
  });
});
