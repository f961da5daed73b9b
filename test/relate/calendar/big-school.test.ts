import { describe, expect, it } from 'vitest';
import { conflicts } from '../../../src/relate/calendar/conflicts.js';
import { minutesIn } from '../../../src/relate/calendar/interval.js';
import { plannedDuties } from '../../../src/relate/calendar/planned-duties.js';
import { plannedLessons } from '../../../src/relate/calendar/planned-lessons.js';
import { rosterOverlaps } from '../../../src/relate/calendar/roster-overlaps.js';
import { slots } from '../../../src/relate/calendar/slots.js';
import { bigSchool, oneTerm } from './big-school.js';
import { contextOf } from './context.js';

describe('a school of 200 staff and 60 classes in a term of 20 weeks', () => {
  const context = contextOf(bigSchool(oneTerm), '2026-12-31');

  it('has 48,000 lessons, 8,000 duties and 8,000 slots', () => {
    expect(plannedLessons(context)).toHaveLength(48_000);
    expect(plannedDuties(context)).toHaveLength(8_000);
    expect(slots(context)).toHaveLength(8_000);
  });

  it('loses no minute of any slot and counts none twice', () => {
    const wrong = slots(context).filter(({ interval, covered, uncovered, open }) => interval!.to - interval!.from !== covered + minutesIn(uncovered) + minutesIn(open)); // prettier-ignore
    expect(wrong).toEqual([]);
  });

  it('has its half-term versions side by side, and some people in two places', () => {
    expect(rosterOverlaps(context)).toEqual([]);
    const sure = conflicts(context).filter(({ certain }) => certain);
    expect(sure.length).toBeGreaterThan(0);
    expect(sure.every(({ one, other, interval }) => one.entity !== other.entity && interval.to - interval.from >= 1)).toBe(true); // prettier-ignore
  });
});
