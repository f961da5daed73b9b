import { describe, expect, it } from 'vitest';
import { build, rulesOf, verdictsOf, type Sheets, type TypedRow } from '../build.js';

const school: TypedRow = { name: '青禾小学', termStart: '2025-09-01', termEnd: '2026-01-20' };
const received = (...dates: readonly string[]): Sheets => ({ complaint: dates.map((date) => ({ received: date, from: '无人来访' })) }); // prettier-ignore

describe('reception/held', () => {
  const judge = (sheets: Sheets): Promise<string[]> =>
    verdictsOf(rulesOf('reception'), 'reception/held', build({ school: [school], ...sheets }, '2025-09-14'));

  it('asks for a record in each week, also of nobody', async () => {
    expect(await judge(received('2025-09-03', '2025-09-10'))).toEqual(['met', 'met']);
    expect(await judge(received('2025-09-07'))).toEqual(['met', 'gap']);
    expect(await judge(received())).toEqual(['gap', 'gap']);
    expect(await judge({})).toEqual(['no-evidence', 'no-evidence']);
  });

  it('asks nothing of a week with two school days', async () => {
    const off = ['08', '09', '10'].map((day) => ({ date: `2025-09-${day}`, type: '放假' }));
    expect(await judge({ ...received(), calendar: off })).toEqual(['gap', 'not-applicable']);
    expect(await judge({ ...received(), calendar: off.slice(1) })).toEqual(['gap', 'gap']);
  });
});
