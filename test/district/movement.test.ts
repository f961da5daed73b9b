import { describe, expect, it } from 'vitest';
import { earlierOf, type EarlierSchool } from '../../src/district/earlier.js';
import { movementIn } from '../../src/district/movement.js';
import type { ComparedSchool, DistrictSchool } from '../../src/model/district.js';

const school = (folder: string, name: string, code: string | null = null): EarlierSchool => ({ folder, name, code }); // prettier-ignore

describe('earlierOf', () => {
  it.each([
    ['by its code, though it was renamed', school('a', '新名', '36001'), [school('x', '旧名', '36001')], 'x'],
    ['by its name, where one gives no code', school('a', '一小'), [school('x', '一小', '36001')], 'x'],
    ['not by its name, where the codes differ', school('a', '一小', '1'), [school('x', '一小', '2')], null],
    ['of two of one name, the one of its folder', school('a', '一小'), [school('b', '一小'), school('a', '一小')], 'a'], // prettier-ignore
    ['of two of one name in other folders, none', school('a', '一小'), [school('b', '一小'), school('c', '一小')], null], // prettier-ignore
    ['by its folder, where it cannot be read now', school('a', 'a'), [school('a', '一小', '1')], 'a'],
    ['by its folder, where it could not be read then', school('a', '一小', '1'), [school('a', 'a')], 'a'],
    ['none where nothing fits', school('a', '一小'), [school('a', '二小')], null],
  ])('finds a school again %s', (_how, now, earlier, folder) => {
    expect(earlierOf(now, earlier)?.folder ?? null).toBe(folder);
  });
});

describe('movementIn', () => {
  const counts = { new: 1, persisting: 2, changed: 3, resolved: 4, noLongerCheckable: 5 };
  const now = (folder: string, compared: ComparedSchool | null): DistrictSchool =>
    ({ folder, compared, records: 1 }) as DistrictSchool;

  it('adds up what moved, and tells which schools came and went', () => {
    const schools = [
      now('a', { folder: 'a', asOf: '2025-09-30', counts }),
      now('b', { folder: 'old b', asOf: '2025-09-30', counts }),
      now('c', { folder: 'c', reason: 'ENOENT' }),
      now('new', null),
      // Its file could not be read now: nothing of it can be compared.
      { ...now('d', { folder: 'd', asOf: '2025-09-30', counts }), records: 0 },
    ];
    const earlier = ['a', 'old b', 'c', 'd', 'lost', 'gone'].map((folder) => school(folder, folder));
    expect(movementIn(schools, new Set(['lost']), { date: '2025-09-30', schools: earlier })).toEqual({
      since: '2025-09-30',
      compared: 2,
      counts: { new: 2, persisting: 4, changed: 6, resolved: 8, noLongerCheckable: 10 },
      came: ['new'],
      went: [{ folder: 'gone', name: 'gone' }],
    });
  });
});
