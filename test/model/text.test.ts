import { describe, expect, it } from 'vitest';
import { fill, placeholders } from '../../src/model/text.js';

describe('texts with places to fill', () => {
  it.each([
    ['{count finding|findings} in {file}', { count: 1, file: 'a' }, '1 finding in a'],
    ['{count finding|findings} in {file}', { count: 0, file: 'a' }, '0 findings in a'],
    ['{count finding|findings}', { count: '21' }, '21 findings'],
    ['{n drill is|drills are} due', { n: '1' }, '1 drill is due'],
    ['{n drill|drills} of {m}', {}, '{n drill|drills} of {m}'],
  ])('%s', (text, values, filled) => {
    expect(fill(text, values as Record<string, string>)).toBe(filled);
  });

  it('name each place once, whatever word stands in it', () => {
    expect(placeholders('{a} {b day|days} {a day|days}')).toEqual(['a', 'b']);
  });
});
