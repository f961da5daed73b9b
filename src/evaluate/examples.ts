import type { Attribution, Example, Limits, Rule } from '../model/rule.js';
import { typicalFacts } from '../model/typical.js';
import type { Facts } from '../model/value.js';
import { compile, type RunRule } from './engine.js';
import { limitFacts, limitsOf, tell } from './message.js';
import { verdictOf } from './verdict.js';

/** An example of a rule that did not come out as it says. */
export interface FailedExample {
  readonly rule: string;
  readonly name: string;
  readonly expected: string;
  readonly found: string;
}

/** Runs a rule's own examples and gives those that fail; each starts from a record in which nothing is wrong. */
export async function runExamples(rule: Rule | Attribution, parameters: Limits): Promise<FailedExample[]> {
  const run = compile(rule);
  const failed: FailedExample[] = [];
  for (const [verdict, list] of Object.entries(rule.examples)) {
    for (const example of list) {
      const wrong = await runExample(rule, run, example, verdict, parameters);
      if (wrong) failed.push({ rule: rule.id, name: example.name, ...wrong });
    }
  }
  return failed;
}

async function runExample(
  rule: Rule | Attribution,
  run: RunRule,
  example: Example,
  verdict: string,
  parameters: Limits,
): Promise<{ expected: string; found: string } | undefined> {
  const kind = 'subject' in rule ? rule.subject : 'claim';
  const limits = limitsOf('limits' in rule ? rule : {}, parameters);
  const facts: Facts = { ...typicalFacts(kind), ...limitFacts(limits), ...example.facts };
  const evaluated = await run(facts);
  const found = verdictOf(evaluated);
  if (found !== verdict) return { expected: verdict, found };
  if (example.message === undefined || !('gap' in rule)) return undefined;
  const message = tell(
    rule.gap.zh,
    { kind, facts, limits, typed: () => undefined, must: evaluated.must },
    'zh',
  );
  return message === example.message ? undefined : { expected: example.message, found: message };
}
