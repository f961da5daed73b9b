import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Merge } from '../../../src/model/sheet.js';
import { areaOf, withoutOverlaps } from '../../../src/read/cells/merges.js';
import { defaultLimits } from '../../../src/read/limits.js';

const overlap = (a: Merge, b: Merge) =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

describe('areaOf', () => {
  it.each([
    ['$B$2:C3', { top: 2, left: 2, bottom: 3, right: 3 }],
    ['b2', { top: 2, left: 2, bottom: 2, right: 2 }],
    ['A0:B2', undefined],
    ['A:B', undefined],
    ['', undefined],
  ])('%s', (reference, area) => {
    expect(areaOf(reference, defaultLimits)).toEqual(area);
  });
});

describe('withoutOverlaps', () => {
  const merge = fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), fc.nat(4), fc.nat(4))
    .map(([top, left, height, width]): Merge => ({ top, left, bottom: top + height, right: left + width }));

  it('keeps, from the top, each block that lies over none that is kept', () => {
    fc.assert(
      fc.property(fc.array(merge, { maxLength: 30 }), (merges) => {
        const kept: Merge[] = [];
        for (const next of [...merges].sort((a, b) => a.top - b.top || a.left - b.left))
          if (!kept.some((other) => overlap(other, next))) kept.push(next);
        expect(withoutOverlaps(merges)).toEqual(kept);
      }),
    );
  });

  it('50,000 blocks take no time to speak of', () => {
    const merges = Array.from({ length: 50_000 }, (_, i) => ({
      top: 1 + i,
      left: 1,
      bottom: 1 + i,
      right: 2,
    }));
    const tall = Array.from({ length: 8_000 }, (_, i) => ({
      top: 60_000,
      left: 2 * i + 1,
      bottom: 1_000_000,
      right: 2 * i + 2,
    }));
    expect(withoutOverlaps([...merges, ...tall]).length).toBe(58_000);
  });
});
