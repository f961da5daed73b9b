import { describe, expect, it } from 'vitest';
import { months, quarters, schoolYears, terms, weeks } from '../../../src/relate/calendar/stretches.js';
import { contextOf } from './context.js';
import type { TypedRow } from '../../build.js';

type Find = typeof weeks;
const autumn: TypedRow = { name: '云溪小学', termStart: '2025-09-01', termEnd: '2026-01-20' };
const year: TypedRow = { name: '云溪小学', termStart: '2025-09-01', termEnd: '2026-07-03' };

/** From and to of each, as 09-01–09-07. */
function found(find: Find, asOf: string, school: TypedRow, calendar: readonly TypedRow[] = []): string[] {
  const all = find(contextOf({ school: [school], calendar }, asOf));
  return all.map(({ from, to }) => `${from.slice(5)}–${to.slice(5)}`);
}

describe('weeks', () => {
  it('begin on Mondays and are over with their Sunday', () => {
    expect(found(weeks, '2025-09-14', autumn)).toEqual(['09-01–09-07', '09-08–09-14']);
    expect(found(weeks, '2025-09-13', autumn)).toEqual(['09-01–09-07']);
  });

  it('begin and end with the term', () => {
    const school = { ...autumn, termStart: '2025-09-03', termEnd: '2025-09-09' };
    expect(found(weeks, '2025-09-09', school)).toEqual(['09-03–09-07', '09-08–09-09']);
    expect(found(weeks, '2025-09-08', school)).toEqual(['09-03–09-07']);
  });

  it('are not there where no school is kept', () => {
    const calendar = ['01', '02', '03', '04', '05'].map((day) => ({ date: `2025-09-${day}`, type: '放假' }));
    expect(found(weeks, '2025-09-14', autumn, calendar)).toEqual(['09-08–09-14']);
  });
});

describe('months', () => {
  it.each([
    ['2025-09-29', []],
    ['2025-09-30', ['09-01–09-30']],
    ['2025-11-15', ['09-01–09-30', '10-01–10-31']],
    ['2026-01-19', ['09-01–09-30', '10-01–10-31', '11-01–11-30', '12-01–12-31']],
    ['2026-01-20', ['09-01–09-30', '10-01–10-31', '11-01–11-30', '12-01–12-31', '01-01–01-20']],
  ])('by %s', (asOf, expected) => {
    expect(found(months, asOf, autumn)).toEqual(expected);
  });

  it('last to their own end where the end of term is only that of the last record', () => {
    const calendar = [{ date: '2025-09-01', type: '上课' }, { date: '2025-09-20', type: '上课' }]; // prettier-ignore
    expect(found(months, '2025-09-25', { name: '云溪小学' }, calendar)).toEqual([]);
    expect(found(months, '2025-09-30', { name: '云溪小学' }, calendar)).toEqual(['09-01–09-30']);
  });
});

describe('quarters', () => {
  it.each([
    ['2025-12-30', autumn, []],
    ['2026-01-31', autumn, ['10-01–12-31']],
    ['2026-08-31', year, ['10-01–12-31', '01-01–03-31', '04-01–06-30']],
  ])('by %s lie whole in the term', (asOf, school, expected) => {
    expect(found(quarters, asOf, school)).toEqual(expected);
  });
});

describe('the term and the school year', () => {
  it.each([
    ['2026-01-19', autumn, [], []],
    ['2026-01-20', autumn, ['09-01–01-20'], []],
    ['2026-08-31', autumn, ['09-01–01-20'], []],
    ['2026-08-30', year, ['09-01–07-03'], []],
    ['2026-08-31', year, ['09-01–07-03'], ['09-01–08-31']],
    ['2026-08-31', { ...year, termStart: '2026-02-24' }, ['02-24–07-03'], []],
    ['2026-08-31', { name: '云溪小学', termStart: '2025-09-01' }, [], []],
  ])('by %s', (asOf, school, term, schoolYear) => {
    const calendar = [{ date: '2026-06-30', type: '上课' }];
    expect(found(terms, asOf, school, calendar)).toEqual(term);
    expect(found(schoolYears, asOf, school, calendar)).toEqual(schoolYear);
  });
});
