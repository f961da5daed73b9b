import { describe, expect, it } from 'vitest';
import { runExamples } from '../src/evaluate/examples.js';
import { readRuleFiles } from '../src/node/rule-files.js';
import { readRuleBase } from '../src/validate/rule-base.js';

const base = readRuleBase(await readRuleFiles());
const all = [...base.rules, ...base.attributions];

describe('every number and word list', () => {
  const own = base.rules.flatMap((rule) =>
    Object.entries(rule.limits ?? {}).map(([name, limit]) => [`${rule.id} ${name}`, limit] as const),
  );
  it('has a title in both languages', () => {
    const all = [...Object.entries(base.parameters), ...own];
    expect(all.filter(([, { title }]) => !title?.zh || !title.en)).toEqual([]);
  });
});

describe('every rule', () => {
  it.each(all.map((rule) => [rule.id, rule] as const))('%s: its own examples hold', async (_id, rule) => {
    expect(await runExamples(rule, base.parameters)).toEqual([]);
  });
});
