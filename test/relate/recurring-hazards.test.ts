import { describe, expect, it } from 'vitest';
import { build, entitiesOf, rulesOf, verdictsOf, type TypedRow } from '../build.js';

const hazard: TypedRow = { place: '三楼走廊', category: '用电', measure: '换灯管' };
const rows = (...others: TypedRow[]): TypedRow[] =>
  others.map((row, i) => ({ id: String(i + 1), ...hazard, ...row }));
const first = { found: '2025-6-12' };
const second = { found: '2025-8-1' };
const third = { found: '2025-9-10' };

function facts(name: 'recurring' | 'rootMeasure', ...others: TypedRow[]): unknown[] {
  return entitiesOf(build({ hazard: rows(...others) }), 'hazard').map((entity) => entity.facts[name]);
}

describe('recurring', () => {
  it('is the third within ninety days, at the same place and of the same kind', () => {
    expect(facts('recurring', first, second, third)).toEqual([false, false, true]);
    expect(facts('recurring', third, second, first)).toEqual([true, false, false]);
  });

  it.each<[string, TypedRow, unknown]>([
    ['a day too long ago', { found: '2025-6-11' }, false],
    ['twice on one day', { found: '2025-8-1 15:00' }, false],
    ['elsewhere', { place: '四楼走廊' }, false],
    ['the place in other words', { place: ' 三楼 走廊' }, true],
    ['of another kind', { category: '建筑' }, false],
    ['of a kind that is not said', { category: '' }, undefined],
    ['of an unreadable kind', { category: '灯' }, undefined],
    ['on no known day', { found: '', id: 'A' }, undefined],
  ])('%s', (_, row, expected) => {
    expect(facts('recurring', { ...first, ...row }, second, third)[2]).toBe(expected);
  });

  it('is not known of a hazard that does not say its kind, where it matters', () => {
    expect(facts('recurring', first, second, { ...third, category: '' })[2]).toBeUndefined();
    expect(facts('recurring', second, { ...third, category: '' })[1]).toBe(false);
    expect(facts('recurring', first, second, { found: '', id: 'A' })[2]).toBeUndefined();
  });

  it('shows the place, the kind and when the others were found', () => {
    const school = build({ hazard: rows(first, { ...first, place: '操场' }, second, third) });
    const [, , , last] = entitiesOf(school, 'hazard');
    expect(school.cells(last!, 'recurring').map(({ field, cell }) => [field, cell])).toEqual([
      ['place', 'B5'],
      ['category', 'C5'],
      ['found', 'E2'],
      ['found', 'E4'],
    ]);
  });

  it('asks for the kind of the others', () => {
    const school = build({ hazard: rows({ ...first, category: '' }, second, third) });
    const [, , last] = entitiesOf(school, 'hazard');
    expect(school.openCells(last!, 'recurring').map(({ cell }) => cell)).toEqual(['C2']);
  });
});

describe('rootMeasure', () => {
  it.each([
    ['整体更换线路', true],
    ['无', false],
    ['换灯管', false],
    [' 换 灯管 ', false],
    ['请电工来看', undefined],
    ['', undefined],
  ])('%s', (measure, expected) => {
    expect(facts('rootMeasure', first, second, { ...third, measure })[2]).toBe(expected);
  });

  it('is not called a repetition of what was done later or elsewhere', () => {
    expect(facts('rootMeasure', { ...first, place: '操场' }, third, second)[2]).toBeUndefined();
  });
});

describe('hazard/recurring, on what schools type', () => {
  it.each([
    ['met', { measure: '整体更换线路' }],
    ['gap', { measure: '换灯管' }],
    ['no-evidence', { measure: '' }],
    ['no-evidence', { category: '' }],
    ['not-applicable', { category: '建筑' }],
    ['not-applicable', { found: '2025-10-1' }],
  ])('%s for %o', async (verdict, row) => {
    const school = build({ hazard: rows(first, second, { ...third, ...row }) });
    expect((await verdictsOf(rulesOf('hazard'), 'hazard/recurring', school))[2]).toBe(verdict);
  });
});
