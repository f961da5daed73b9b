import { expect, test } from 'vitest';
import type { Trend, TrendPoint } from '../../src/model/trend.js';
import { changedRules, labelsOf } from '../../src/report/trend.js';

/** Reports of one date are told apart by their folders. */
test.each([
  [
    ['a/report.json 2025-09-30', 'b/report.json 2025-10-31'],
    ['2025-09-30', '2025-10-31'],
  ],
  [
    ['a/report.json 2025-09-30', 'b\\report.json 2025-09-30'],
    ['2025-09-30 a', '2025-09-30 b'],
  ],
  [
    ['old.json 2025-09-30', 'new.json 2025-09-30'],
    ['2025-09-30 old.json', '2025-09-30 new.json'],
  ],
])('%j: %j', (reports, labels) => {
  const points = reports.map((each) => {
    const [file, asOf] = each.split(' ');
    return { file, asOf } as TrendPoint;
  });
  expect(labelsOf(points)).toEqual(labels);
});

test('rules whose gaps did not change are left out of the row of reports', () => {
  const rule = (id: string, ...gaps: (number | null)[]) => ({ id, title: id, gaps });
  const many = Array.from({ length: 40 }, (_, i) => rule(`b${i}`, 0, i + 1));
  const of = (...rules: readonly object[]) => changedRules({ points: [], rules } as unknown as Trend);
  expect(of(rule('a', 2, 2, 2), rule('b', 2, 3, 2), rule('c', null, 1, 1)).shown.map(({ id }) => id)).toEqual(['b', 'c']); // prettier-ignore
  expect(of(...many, rule('a', 2, 2))).toMatchObject({ shown: { length: 30 }, more: 10 });
});
