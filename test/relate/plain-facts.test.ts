import { setFlagsFromString } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { UNKNOWN } from '../../src/model/value.js';
import { plainFacts } from '../../src/relate/entity.js';
import { recordsOf } from '../build.js';

setFlagsFromString('--allow-natives-syntax');
const hasFastProperties = new Function('facts', 'return %HasFastProperties(facts)') as (
  facts: object,
) => boolean;
const sameLayout = new Function('one', 'other', 'return %HaveSameMap(one, other)') as (
  one: object,
  other: object,
) => boolean;
setFlagsFromString('--no-allow-natives-syntax');

const columns = {
  date: '2025-09-01',
  class: '七1',
  period: '1',
  teacher: '王一',
  subject: '数学',
  place: '教室',
};
const most = { ...columns, start: '08:00', end: '08:40', arrived: '07:58', left: '08:41', expected: '40', present: '39' }; // prettier-ignore

describe('the facts of records', () => {
  // What V8 makes of an object depends on how many names it begins with; a check of 100,000 lessons was three times slower.
  it.each([
    ['few columns', { date: '2025-09-01', class: '七1', period: '1' }],
    ['some columns', columns],
    ['many columns', most],
  ])('have one layout in memory, and are no hash tables, with %s', (_, row) => {
    const lesson = Array.from({ length: 200 }, (__, n) => ({ ...row, period: String((n % 8) + 1) }));
    const facts = recordsOf({ lesson }).map(plainFacts);
    expect(facts).toHaveLength(200);
    expect(facts.every(hasFastProperties)).toBe(true);
    const changes = facts.filter((each, n) => n > 0 && !sameLayout(each, facts[n - 1]!)).length;
    // V8 may widen the layout once or twice, as other kinds of values come.
    expect(changes).toBeLessThan(5);
  });

  it('are the columns, and what is derived as unknown', () => {
    const [record] = recordsOf({ lesson: [columns] });
    const facts = plainFacts(record!);
    const derived = Object.entries(facts).filter(([name]) => !(name in record!.values));
    expect(facts).toMatchObject(record!.values);
    expect(derived.length).toBeGreaterThan(20);
    expect(derived.every(([, value]) => value === UNKNOWN)).toBe(true);
  });
});
