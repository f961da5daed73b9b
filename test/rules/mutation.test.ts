import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/model/rule.js';
import { readRuleFiles } from '../../src/node/rule-files.js';
import { readRuleBase } from '../../src/validate/rule-base.js';
import { equivalentMutants } from './equivalent-mutants.js';
import { isCaught, mutantsOfRule, mutationScore } from './mutation.js';

const base = readRuleBase(await readRuleFiles());

describe('mutants of every rule', () => {
  it('are caught by the rule’s own examples, but those that no record can tell from it', async () => {
    const { mutants, survivors } = await mutationScore(base);
    expect(mutants).toBeGreaterThan(base.rules.length * 10);
    expect([...survivors].sort()).toEqual(equivalentMutants.flatMap((each) => each.mutants).sort());
  }, 60_000);
});

describe('a mutant', () => {
  const arrival = base.rules.find(({ id }) => id === 'lesson/arrive-on-time')!;
  const whats = (rule: Rule): string[] => mutantsOfRule(rule, base.parameters).map(({ what }) => what);

  it('is made of each part of a rule', () => {
    expect(whats(arrival)).toEqual([
      'when: dropped',
      'when: all → any',
      'when/all/0: dropped',
      'when/all/1: dropped',
      'when/all/0 date: turned round',
      'when/all/0 date: onOrBefore → onOrAfter',
      'when/all/0 date: onOrBefore → after',
      'when/all/1 absent: false → true',
      'must arrived: turned round',
      'must arrived: lessThanInclusive → lessThan',
      'must arrived: lessThanInclusive → greaterThan',
      'must arrived: lessThanInclusive → greaterThanInclusive',
    ]);
  });

  it('survives where the example on its side of the boundary is missing', async () => {
    const examples = { ...arrival.examples, met: [{ name: 'early', facts: { arrived: 475 } }] };
    const weak = { ...arrival, examples: { met: examples.met, gap: examples.gap } };
    const survivors: string[] = [];
    for (const mutant of mutantsOfRule(weak, base.parameters)) {
      if (!(await isCaught(weak, mutant))) survivors.push(mutant.what);
    }
    expect(survivors).toContain('must arrived: lessThanInclusive → lessThan');
    expect(survivors).toContain('when: dropped');
  });
});
