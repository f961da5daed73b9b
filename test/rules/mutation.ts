import { compile } from '../../src/evaluate/engine.js';
import { limitsOf } from '../../src/evaluate/message.js';
import { verdictOf } from '../../src/evaluate/verdict.js';
import type { RuleBase } from '../../src/model/rule-base.js';
import type { Attribution, Limits, Rule } from '../../src/model/rule.js';
import type { Kind } from '../../src/model/tables.js';
import { typicalFacts } from '../../src/model/typical.js';
import { mutantsOf, type Mutant } from './mutants.js';

type AnyRule = Rule | Attribution;

/** How many mutants there were, and those under which no verdict of an example changed: `id: what`. */
export interface Score {
  readonly mutants: number;
  readonly survivors: readonly string[];
}

/** Holds every mutant of every rule against the rule's own examples. */
export async function mutationScore({ rules, attributions, parameters }: RuleBase): Promise<Score> {
  let mutants = 0;
  const survivors: string[] = [];
  for (const rule of [...rules, ...attributions]) {
    for (const mutant of mutantsOfRule(rule, parameters)) {
      mutants++;
      if (!(await isCaught(rule, mutant))) survivors.push(`${rule.id}: ${mutant.what}`);
    }
  }
  return { mutants, survivors };
}

/** Every mutant of a rule under these parameters. */
export function mutantsOfRule(rule: AnyRule, parameters: Limits): Mutant[] {
  const limits = limitsOf('limits' in rule ? rule : {}, parameters);
  return mutantsOf({ kind: kindOf(rule), limits, when: rule.when, must: rule.must });
}

/** Whether the verdict of one of the rule's own examples changes under the mutant. */
export async function isCaught(rule: AnyRule, mutant: Mutant): Promise<boolean> {
  const run = compile(mutant);
  const typical = typicalFacts(kindOf(rule));
  for (const [verdict, list] of Object.entries(rule.examples)) {
    for (const { facts } of list) {
      if (verdictOf(await run({ ...typical, ...mutant.limits, ...facts })) !== verdict) return true;
    }
  }
  return false;
}

function kindOf(rule: AnyRule): Kind {
  return 'subject' in rule ? rule.subject : 'claim';
}
