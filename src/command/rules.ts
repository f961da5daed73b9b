import { z } from 'zod';
import { runExamples } from '../evaluate/examples.js';
import type { RuleBase } from '../model/rule-base.js';
import { ruleSchema, type Attribution, type Limits, type Rule } from '../model/rule.js';
import { fill, type Lang } from '../model/text.js';
import { forLines, type Outside } from './outside.js';
import { loadRules } from '../node/rule-base.js';
import { helpWords } from './words.js';

/** Runs every rule's own examples; 1 where one does not hold. */
export async function testRules(
  folder: string | undefined,
  lang: Lang,
  { stdout }: Outside,
): Promise<number> {
  const base = await loadRules(folder);
  const all = [...base.rules, ...base.attributions];
  const ours = folder === undefined ? undefined : await loadRules(undefined);
  const parameters = parametersFor(base, ours);
  const failed = (await Promise.all(all.map((rule) => runExamples(rule, parameters(rule))))).flat();
  const examples = all.reduce((sum, rule) => sum + Object.values(rule.examples).flat().length, 0);
  const { write } = forLines(stdout);
  for (const failure of failed) write(`${fill(helpWords.exampleFailed[lang], { ...failure })}\n`);
  const counts = { rules: all.length, examples, failed: failed.length };
  write(`${fill(helpWords[failed.length > 0 ? 'examplesFail' : 'examplesHold'][lang], counts)}\n`);
  return failed.length > 0 ? 1 : 0;
}

/** The examples of a rule that a folder leaves as it is were written for our numbers, not for those that it sets. */
function parametersFor(base: RuleBase, ours: RuleBase | undefined): (rule: Rule | Attribution) => Limits {
  const known = new Map([...(ours?.rules ?? []), ...(ours?.attributions ?? [])].map((rule) => [rule.id, JSON.stringify(rule)])); // prettier-ignore
  return (rule) => (ours && known.get(rule.id) === JSON.stringify(rule) ? ours.parameters : base.parameters);
}

/** Prints the JSON Schema of a rule file. */
export function printSchema({ stdout }: Outside): number {
  stdout.write(`${JSON.stringify(z.toJSONSchema(ruleSchema, { io: 'input' }), null, 2)}\n`);
  return 0;
}
