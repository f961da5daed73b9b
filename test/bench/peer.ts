import { compile } from '../../src/evaluate/engine.js';
import { verdictOf } from '../../src/evaluate/verdict.js';
import type { Rule } from '../../src/model/rule.js';
import type { Facts } from '../../src/model/value.js';

/** Another way of judging: makes of a rule and its constants (limits, asOf) what judges one record. */
export interface Peer {
  readonly name: string;
  compile(rule: Rule, constants: Facts): (facts: Facts) => string | Promise<string>;
}

/** json-rules-engine as one uses it without ours: a run for each record and rule. */
export const plainPeer: Peer = {
  name: 'json-rules-engine, a run per record',
  compile(rule) {
    const run = compile(rule);
    return async (facts) => verdictOf(await run(facts));
  },
};
