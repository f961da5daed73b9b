import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateAt,
  datesOf,
  merged,
  midnightOf,
  minutesIn,
  minuteOf,
  momentAt,
  onDate,
  shared,
  within,
  without,
  type Interval,
} from '../../../src/relate/calendar/interval.js';
import { spanOf } from '../../../src/relate/shift/shift-times.js';

const list = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 })).map(([from, length]) => ({ from, to: from + length })),
  { maxLength: 8 },
); // prettier-ignore

/** The slow, obvious way: the set of minutes. */
function minutes(intervals: readonly Interval[]): number[] {
  const all = intervals.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i));
  return [...new Set(all)].sort((a, b) => a - b);
}

function areApart(intervals: readonly Interval[]): boolean {
  return intervals.every(({ from, to }, i) => from < to && (i === 0 || intervals[i - 1]!.to < from));
}

describe('no minute is lost or counted twice', () => {
  it('merged', () => {
    fc.assert(
      fc.property(list, (some) => {
        expect(minutes(merged(some))).toEqual(minutes(some));
        expect(areApart(merged(some))).toBe(true);
        expect(minutesIn(some)).toBe(minutes(some).length);
      }),
    );
  });

  it('without: what a demand lacks and what is supplied of it are the demand', () => {
    fc.assert(
      fc.property(list, list, (demand, supply) => {
        const lacking = without(demand, supply);
        const taken = new Set(minutes(supply));
        expect(minutes(lacking)).toEqual(minutes(demand).filter((minute) => !taken.has(minute)));
        expect(areApart(lacking)).toBe(true);
        const given = without(demand, lacking);
        expect(minutesIn(lacking) + minutesIn(given)).toBe(minutesIn(demand));
        expect(minutesIn([...lacking, ...given])).toBe(minutesIn(demand));
      }),
    );
  });

  it('within', () => {
    fc.assert(
      fc.property(list, fc.integer({ min: 0, max: 60 }), (some, from) => {
        const bounds = { from, to: from + 10 };
        const inside = minutes(some).filter((minute) => minute >= from && minute < from + 10);
        expect(minutes(within(some, bounds))).toEqual(inside);
      }),
    );
  });
});

describe('shared', () => {
  it.each([
    ['one minute', [480, 540], [539, 600], [539, 540]],
    ['touching', [480, 540], [540, 600], undefined],
    ['inside', [480, 540], [490, 500], [490, 500]],
    ['empty', [480, 540], [500, 500], undefined],
  ])('%s', (_, [a, b], [c, d], expected) => {
    const found = shared({ from: a!, to: b! }, { from: c!, to: d! });
    expect(found && [found.from, found.to]).toEqual(expected);
  });
});

describe('days', () => {
  const date = '2025-09-30';
  it.each([
    ['noon', 720, 810, '2025-09-30T12:00', '2025-09-30T13:30', ['2025-09-30']],
    ['to 24:00', 1320, 1440, '2025-09-30T22:00', '2025-10-01T00:00', ['2025-09-30']],
    ['from 24:00', 1440, 360, '2025-10-01T00:00', '2025-10-01T06:00', ['2025-10-01']],
    ['over midnight', 1320, 360, '2025-09-30T22:00', '2025-10-01T06:00', ['2025-09-30', '2025-10-01']],
    ['one minute over', 1320, 1, '2025-09-30T22:00', '2025-10-01T00:01', ['2025-09-30', '2025-10-01']],
    ['a day and a night', 480, 480, '2025-09-30T08:00', '2025-10-01T08:00', ['2025-09-30', '2025-10-01']],
  ])('%s', (_, start, end, from, to, dates) => {
    const interval = onDate(date, spanOf({ start, end })!);
    expect([momentAt(interval.from), momentAt(interval.to)]).toEqual([from, to]);
    expect(datesOf(interval)).toEqual(dates);
  });

  it('knows the day that summer time would shorten, and the leap day', () => {
    expect(midnightOf('2025-03-31') - midnightOf('2025-03-30')).toBe(1440);
    expect(dateAt(midnightOf('2028-02-28') + 1440)).toBe('2028-02-29');
    expect(minuteOf('2025-09-01')).toBeUndefined();
    expect(minuteOf('2025-09-01T08:05')).toBe(midnightOf('2025-09-01') + 485);
  });
});
