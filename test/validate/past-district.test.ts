import { describe, expect, it } from 'vitest';
import { isDistrict, readEarlierSchools } from '../../src/validate/past-district.js';

/** A roll-up of so many schools. */
function rollUp(count: number): string {
  const schools = Array.from({ length: count }, (_, i) => ({
    folder: `${i}`,
    name: `第${i}小学`,
    code: null,
  }));
  return JSON.stringify({ date: '2025-09-30', district: { schools } });
}

describe('the district.json of an earlier batch', () => {
  it('may be longer than any file that people write', () => {
    const text = rollUp(60_000);
    expect(text.length).toBeGreaterThan(2_000_000);
    expect(isDistrict(text)).toBe(true);
    expect(readEarlierSchools('district.json', text).schools).toHaveLength(60_000);
  });

  it.each([
    ['a report of one school', '{"school":{}}', '/date'],
    ['schools without a folder', '{"date":"2025-09-30","district":{"schools":[{"name":"一小"}]}}', '/district/schools/0/folder'],
    ['no JSON', 'x', 'is no district.json'],
  ])('is refused where it is %s', (_, text, said) => {
    expect(() => readEarlierSchools('x.json', text)).toThrow(said);
  }); // prettier-ignore
});
