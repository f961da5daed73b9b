import { describe, expect, it } from 'vitest';
import { readRuleFiles } from '../../src/node/rule-files.js';
import { readInput } from '../../src/read/input.js';
import { ruleBook } from '../../src/rule-book/book.js';
import { readBook } from '../../src/rule-book/read-book.js';
import { ruleText } from '../../src/rule-book/rule-text.js';
import { readRuleBase } from '../../src/validate/rule-base.js';

const builtIn = await readRuleFiles();
const base = readRuleBase(builtIn);
const texts = new Map(builtIn.map(({ path, text }) => [path, text]));

describe('the rules as a workbook and back', () => {
  it.each(['zh', 'en'] as const)('are the same rules, nothing lost (%s)', async (lang) => {
    const { sheets } = await readInput({ name: 'rules.xlsx', bytes: await ruleBook(base, lang) });
    const { files } = readBook('rules.xlsx', sheets, base, lang);
    expect(files.map(({ path }) => path)).toEqual(base.rules.map(({ id }) => `${id}.json`));
    for (const { path, text } of files) expect(JSON.parse(text), path).toEqual(JSON.parse(texts.get(path)!));
  });
});

describe('the text of a rule file', () => {
  it.each(base.rules.map(({ id }) => [`${id}.json`]))('%s is laid out as it was written', (path) => {
    expect(ruleText(JSON.parse(texts.get(path)!) as object)).toBe(texts.get(path));
  });
});
