import { expect, test } from 'vitest';
import type { TrendPoint } from '../../src/model/trend.js';
import { labelsOf } from '../../src/report/trend.js';

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
