import { describe, expect, it } from 'vitest';
import { checkSheets } from '../check-sheets.js';

const term = { name: '一小', termStart: '2025-09-01', termEnd: '2026-01-20', asOf: '2025-10-31' };

async function told(school: Record<string, string>, ...dates: string[]): Promise<string[]> {
  const shift = dates.map((date) => ({ date, shift: '早活动', person: '张三' }));
  const { problems } = await checkSheets('shift', { school: [school], shift });
  return problems
    .filter(({ code }) => code === 'OTHER_YEAR')
    .map(({ cell, message }) => `${cell} ${/\d+/.exec(message)![0]}`);
}

describe('days of another year', () => {
  it.each([
    ['within the term', ['2025-09-05'], []],
    ['in the term before', ['2025-04-05', '2026-02-20'], []],
    ['a year too early', ['2025-09-05', '2024-09-05', '2024-09-06'], ['A3 2']],
    ['a year too late', ['2027-01-05'], ['A2 1']],
    ['a day alone', ['1900-01-09'], ['A2 1']],
  ])('%s: %j', async (_, dates, expected) => {
    expect(await told(term, ...dates)).toEqual(expected);
  });

  const duty = { shift: '护导', start: '7:20', end: '8:00', place: '校门', person: '张三' };
  it.each([
    ['a day too early', { date: '2024-09-05' }, true],
    ['a month too early', { weekday: '周一', validFrom: '2024-09-01', validTo: '2024-09-30' }, true],
    ['until a day too early', { weekday: '周一', validTo: '2024-09-30' }, true],
    ['a month of the term', { weekday: '周一', validFrom: '2025-09-01', validTo: '2025-09-30' }, false],
    ['since last year, in force', { weekday: '周一', validFrom: '2024-09-01', validTo: '2025-12-31' }, false],
    ['since last year, without an end', { weekday: '周一', validFrom: '2024-09-01' }, false],
    ['every week', { weekday: '周一' }, false],
  ])('of a roster: %s', async (_, days, isTold) => {
    const { problems } = await checkSheets('shift', { school: [term], roster: [{ ...duty, ...days }] });
    expect(problems.some(({ code }) => code === 'OTHER_YEAR')).toBe(isTold);
  });

  it('cannot be told without a term', async () => {
    expect(await told({ name: '一小' }, '2024-09-05')).toEqual([]);
  });
});
