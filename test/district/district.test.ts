import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, merge, noDistrict } from '../../src/district/district.js';
import type { District } from '../../src/model/district.js';

const count = fc.nat({ max: 50 });
const rule = fc.record({
  id: fc.constantFrom('lesson/a', 'shift/b', 'hazard/c'),
  met: count,
  gap: count,
  noEvidence: count,
  notApplicable: count,
  waived: count,
});

/** One school's part, with rules that stand in it once. */
const part = fc
  .record({
    folder: fc.uuid(),
    marks: fc.array(fc.nat(20)),
    rules: fc.uniqueArray(rule, { selector: ({ id }) => id }),
  })
  .map(({ folder, marks, rules }): District => {
    const counts = { met: 0, gap: 0, noEvidence: 0, notApplicable: 0, waived: 0 };
    return {
      schools: [
        {
          folder,
          name: folder,
          code: null,
          stage: null,
          students: null,
          asOf: '2025-09-30',
          records: 0,
          verdicts: counts,
          bySeverity: { critical: 0, major: 0, minor: 0 },
          notChecked: [],
          gaps: {},
          open: {},
          criticals: [],
          refused: [],
          problems: { errors: 0, warnings: 0 },
        },
      ],
      rules: rules.map((each) => ({
        ...each,
        title: each.id,
        severity: 'major',
        schools: 1,
        schoolsWithGap: each.gap > 0 ? 1 : 0,
      })),
      marks: [...new Set(marks)].sort((a, b) => a - b),
    };
  });
const parts = fc.uniqueArray(part, { selector: ({ schools }) => schools[0]!.folder, maxLength: 8 });

describe('merge', () => {
  it('comes to the same in any order and any grouping', () => {
    fc.assert(
      fc.property(parts, fc.nat(8), (all, at) => {
        const whole = merge(all);
        expect(merge([...all].reverse())).toEqual(whole);
        expect(merge([merge(all.slice(0, at)), merge(all.slice(at))])).toEqual(whole);
        expect(merge([noDistrict, whole])).toEqual(whole);
      }),
    );
  });

  it('loses and doubles nothing', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const { schools, rules } = merge(all);
        const sum = (of: readonly { gap: number; schools: number }[]): number[] => [
          of.reduce((total, { gap }) => total + gap, 0),
          of.reduce((total, each) => total + each.schools, 0),
        ];
        expect(schools).toHaveLength(all.length);
        expect(sum(rules)).toEqual(sum(all.flatMap((each) => each.rules)));
      }),
    );
  });
});

describe('dateOf', () => {
  const judged = (asOf: string, records = 1) => ({ asOf, records });

  it.each([
    ['one date for all', [judged('2025-09-30'), judged('2025-09-30')], '2025-09-30'],
    ['several dates', [judged('2025-09-30'), judged('2025-10-31')], '2026-01-01'],
    [
      'one date but for a school that was not read',
      [judged('2025-09-30'), judged('2026-01-01', 0)],
      '2025-09-30',
    ],
    ['no school', [], '2026-01-01'],
  ])('%s', (_, schools, date) => expect(dateOf(schools, '2026-01-01')).toBe(date));
});
