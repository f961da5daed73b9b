import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { midnightOf, momentAt } from '../../../src/relate/calendar/interval.js';
import { leaveSpansOf } from '../../../src/relate/calendar/leave-spans.js';
import { leaveLasts } from '../../../src/relate/people/leaves.js';
import type { TypedRow } from '../../build.js';
import { contextOf, staff, term } from './context.js';

function spans(row: TypedRow, person = '张三'): unknown[] {
  const leave = [{ person: '张三', start: '', end: '', approver: '', ...row }];
  return leaveSpansOf(person, contextOf({ school: term, staff, leave })).map(({ interval, certain }) => [
    momentAt(interval.from).slice(5),
    momentAt(interval.to).slice(5),
    certain,
  ]);
}

describe('leave', () => {
  it.each([
    ['two times', { start: '2025-09-10 8:00', end: '2025-09-10 12:00' }, [['09-10T08:00', '09-10T12:00', true]]],
    ['one day', { start: '2025-09-10', end: '2025-09-10' }, [['09-10T00:00', '09-11T00:00', true]]],
    ['from noon to a day', { start: '2025-09-10 12:00', end: '2025-09-11' }, [['09-10T12:00', '09-12T00:00', true]]],
    ['no end', { start: '2025-09-10' }, [['09-10T00:00', '09-27T00:00', false]]],
    ['no start', { end: '2025-09-10' }, [['09-01T00:00', '09-11T00:00', false]]],
    ['an end before the start', { start: '2025-09-10', end: '2025-09-09' }, [['09-10T00:00', '09-27T00:00', false]]],
  ])('%s', (_, row, expected) => {
    expect(spans(row)).toEqual(expected);
  }); // prettier-ignore

  it('may be that of each who bears an ambiguous name', () => {
    const twins = [{ name: '周一', staffId: 'A' }, { name: '周一', staffId: 'B' }, { name: '吴二', staffId: 'C' }]; // prettier-ignore
    const leave = [{ person: '周一', start: '2025-09-10', end: '2025-09-10' }];
    const context = contextOf({ school: term, staff: twins, leave });
    const certain = context.people.all.map(({ entity }) => leaveSpansOf(entity.key, context).map((each) => each.certain)); // prettier-ignore
    expect(certain).toEqual([[false], [false], []]);
  });

  it('lasts as leaveLasts says, at every minute', () => {
    const moment = fc.tuple(fc.integer({ min: 1, max: 20 }), fc.option(fc.integer({ min: 0, max: 23 })), fc.constant('')).map(
      ([day, hour]) => `2025-09-${String(day).padStart(2, '0')}${hour === null ? '' : ` ${String(hour).padStart(2, '0')}:00`}`,
    ); // prettier-ignore
    fc.assert(
      fc.property(moment, moment, fc.integer({ min: 0, max: 25 * 48 }), (start, end, half) => {
        // An end before the start is not taken.
        fc.pre(end >= start.slice(0, end.length));
        const leave = [{ person: '张三', start, end }];
        const context = contextOf({ school: term, staff, leave });
        const minute = midnightOf('2025-09-01') + half * 30;
        const [span] = leaveSpansOf('张三', context);
        const away = span !== undefined && span.interval.from <= minute && minute < span.interval.to;
        expect(away).toBe(leaveLasts(context.records('leave')[0]!, momentAt(minute)));
      }),
    );
  });
});
