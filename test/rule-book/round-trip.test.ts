import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInput } from '../../src/read/input.js';
import { ruleBook } from '../../src/rule-book/book.js';
import { readBook } from '../../src/rule-book/read-book.js';
import { ruleText } from '../../src/rule-book/rule-text.js';
import { readValueOrBlank, sayValue, type Literal, type Shape } from '../../src/rule-book/values.js';
import { base, ruleFile, ruleFileText } from './book.js';

describe('the rules as a workbook and back', () => {
  it.each(['zh', 'en'] as const)('are the same rules, nothing lost (%s)', async (lang) => {
    const { sheets } = await readInput({ name: 'rules.xlsx', bytes: await ruleBook(base, lang) });
    const { files } = readBook('rules.xlsx', sheets, base, lang);
    expect(files.map(({ path }) => path)).toEqual(base.rules.map(({ id }) => `${id}.json`));
    for (const { path, text } of files)
      expect(JSON.parse(text), path).toEqual(ruleFile(path.replace('.json', '')));
  });
});

describe('the text of a rule file', () => {
  it('is laid out as the built-in ones are', () => {
    for (const { id } of base.rules) expect(ruleText(ruleFile(id) as object)).toBe(ruleFileText(id));
  });
});

describe('a value in a cell', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom('（无）', '(blank)', '【x】', '、', '"', '是', ' a ', 'a\nb', '（五）班'),
  );
  const day = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 16));
  const dates = fc.oneof(day, day.map((iso) => iso.slice(0, 10))); // prettier-ignore
  const number = fc.oneof(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: -1000, max: 1000 }).map((n) => n / 100)); // prettier-ignore
  const values: readonly [Shape, fc.Arbitrary<Literal>][] = [
    ['text', text],
    ['person', text],
    ['names', fc.array(text)],
    ['list', fc.array(text)],
    ['number', number],
    ['time', number],
    ['yesNo', fc.boolean()],
    ['date', dates],
    ['mark', fc.oneof(dates, fc.boolean())],
  ];

  it.each(values)(
    'of the shape %s is read as it was said, in both languages, and so is a blank',
    (shape, any) => {
      fc.assert(
        fc.property(fc.oneof(any, fc.constant(null)), fc.constantFrom('zh', 'en'), (value, lang) => {
          expect(readValueOrBlank(String(sayValue(value, shape, lang)), shape)).toEqual({ value });
        }),
      );
    },
  );
});
