import { describe, expect, it } from 'vitest';
import { holdIn, parseWeeks, weeksOf } from '../../../src/relate/calendar/weeks.js';
import { contextOf } from './context.js';
import type { TypedRow } from '../../build.js';

function weeksIn(row: TypedRow): number[] | undefined {
  const timetable = [{ class: '七1', weekday: '周一', period: '1', ...row }];
  const weeks = weeksOf(contextOf({ timetable }).records('timetable')[0]!);
  return weeks && [1, 2, 3, 4, 5, 6].filter((week) => holdIn(weeks, week) === true);
}

const all = [1, 2, 3, 4, 5, 6];

describe('the weeks of a row', () => {
  it.each([
    ['no column', {}, all],
    ['blank', { weeks: '', parity: '' }, all],
    ['every week', { parity: '每周' }, all],
    ['odd', { parity: '单' }, [1, 3, 5]],
    ['even', { parity: '双' }, [2, 4, 6]],
    ['a run', { weeks: '2-4' }, [2, 3, 4]],
    ['a run in words', { weeks: '第2周至第4周' }, [2, 3, 4]],
    ['runs and weeks', { weeks: '1-2,4,6' }, [1, 2, 4, 6]],
    ['an odd run', { weeks: '2-5(单)' }, [3, 5]],
    ['odd in the same cell', { weeks: '单周' }, [1, 3, 5]],
    ['the whole term', { weeks: '全学期' }, all],
    ['two columns', { weekFrom: '2', weekTo: '3' }, [2, 3]],
    ['only from', { weekFrom: '5', weekTo: '' }, [5, 6]],
    ['only to', { weekFrom: '', weekTo: '2' }, [1, 2]],
    ['both and even', { weekFrom: '2', weekTo: '5', parity: '双' }, [2, 4]],
    ['backwards', { weeks: '8-1' }, undefined],
    ['unreadable', { weeks: '期中以后' }, undefined],
    ['an unreadable parity', { parity: '隔周' }, undefined],
    ['an unreadable bound', { weekFrom: '开学' }, undefined],
  ])('%s', (_, row, expected) => {
    expect(weeksIn(row)).toEqual(expected);
  });

  it('is not known where the week of term is not, unless every week is meant', () => {
    expect(holdIn(parseWeeks('1-8'), undefined)).toBeUndefined();
    expect(holdIn(parseWeeks('每周'), undefined)).toBe(true);
  });
});
