import { compile, type RunRule } from '../evaluate/engine.js';
import { limitFacts, limitsOf } from '../evaluate/message.js';
import { verdictOf } from '../evaluate/verdict.js';
import type { Attribution, Example, Limits, Rule } from '../model/rule.js';
import type { Kind } from '../model/tables.js';
import { typicalFacts } from '../model/typical.js';
import type { Facts } from '../model/value.js';

/** A rule of either sort. */
export type AnyRule = Rule | Attribution;
type Verdict = ReturnType<typeof verdictOf>;

/** Says what rules give on the facts of examples; a rule is compiled once. */
export class Verdicts {
  private readonly runs = new Map<AnyRule, RunRule>();
  constructor(private readonly parameters: Limits) {}

  /** What a rule gives on an example, its own or another's of the same kind, with some facts changed. */
  async of(rule: AnyRule, { facts }: Pick<Example, 'facts'>, changed: Facts = {}): Promise<Verdict> {
    const run = this.runs.get(rule) ?? compile(rule);
    this.runs.set(rule, run);
    const limits = limitsOf('limits' in rule ? rule : {}, this.parameters);
    return verdictOf(
      await run({ ...typicalFacts(kindOf(rule)), ...limitFacts(limits), ...facts, ...changed }),
    );
  }

  /** The examples on which a rule gives a verdict, of those that it says should. */
  async holding(rule: AnyRule, verdict: 'met' | 'gap'): Promise<Example[]> {
    const held: Example[] = [];
    for (const example of rule.examples[verdict])
      if ((await this.of(rule, example)) === verdict) held.push(example);
    return held;
  }
}

/** The kind that a rule judges; attribution judges claims. */
export function kindOf(rule: AnyRule): Kind {
  return 'subject' in rule ? rule.subject : 'claim';
}
