import { evaluate, type Outcome } from '../../src/evaluate/evaluate.js';
import { limitFacts, limitsOf } from '../../src/evaluate/message.js';
import { factsOf } from '../../src/evaluate/tree.js';
import type { Rule } from '../../src/model/rule.js';
import type { RuleBase } from '../../src/model/rule-base.js';
import type { School } from '../../src/model/school.js';
import { isKnown, type Facts } from '../../src/model/value.js';
import { jsonLogicPeer } from './json-logic.js';
import { plainPeer, type Peer } from './peer.js';
import { median } from './timing.js';
import { zenPeer } from './zen.js';

/** Records of each rule that the others judge; on all of them they would take minutes. */
const SAMPLE = 400;

/** Judgements a second. */
export interface Judging {
  readonly ours: number;
  /** Of the others by name, each on the same sample of records and rules. */
  readonly peers: ReadonlyMap<string, number>;
  /** Judgements of the sample. */
  readonly sample: number;
}

/**
 * Judgements a second: ours by situations over the whole school, the others record by record over a sample. The same
 * verdicts are asserted. The sample is of records that know every fact of the rule, since the others have no third
 * value, and no time of day where dates are compared, since zen reads none in ISO form.
 */
export async function judging(school: School, base: RuleBase): Promise<Judging> {
  const { outcomes } = await evaluate(school, base);
  const judgements = outcomes.reduce((sum, { entities }) => sum + entities.length, 0);
  const ours = judgements / ((await median(3, () => evaluate(school, base))) / 1000);
  const peers = [plainPeer, jsonLogicPeer, await zenPeer()].filter((peer) => peer !== undefined);
  const spent = new Map(peers.map((peer) => [peer, 0]));
  let sample = 0;
  for (const outcome of outcomes) {
    const { rule } = outcome;
    const constants = { ...limitFacts(limitsOf(rule, base.parameters)), asOf: school.asOf };
    const records = sampleOf(outcome, constants);
    sample += records.length;
    for (const [peer, before] of spent) spent.set(peer, before + (await timed(peer, rule, constants, records)));
  }
  return { ours, sample, peers: new Map([...spent].map(([{ name }, ms]) => [name, sample / (ms / 1000)])) };
} // prettier-ignore

/** A record's facts that a rule names, limits among them, and the verdict that it was given. */
interface Judged {
  readonly facts: Facts;
  readonly verdict: string;
}

function sampleOf({ rule, entities, judgements: { of, situations } }: Outcome, constants: Facts): Judged[] {
  const names = [...new Set([...(rule.when ? factsOf(rule.when) : []), ...factsOf(rule.must)])];
  const records: Judged[] = [];
  for (const [index, entity] of entities.entries()) {
    const all: Facts = { ...entity.facts, ...constants };
    const facts = Object.fromEntries(names.map((name) => [name, all[name]]));
    const { verdict } = situations[of[index]!]!;
    // A "done" without a day is known, and decides no comparison of days all the same.
    if (verdict === 'no-evidence' || !Object.values(facts).every(isPlain)) continue;
    records.push({ facts, verdict });
    if (records.length === SAMPLE) break;
  }
  return records;
}

function isPlain(value: Facts[string]): boolean {
  return isKnown(value) && !(typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value));
}

async function timed(peer: Peer, rule: Rule, constants: Facts, records: readonly Judged[]): Promise<number> {
  const judge = peer.compile(rule, constants);
  const start = performance.now();
  const verdicts: string[] = [];
  for (const { facts } of records) verdicts.push(await judge(facts));
  const ms = performance.now() - start;
  const wrong = records.findIndex(({ verdict }, index) => verdict !== verdicts[index]);
  if (wrong >= 0)
    throw new Error(`${peer.name} differs on ${rule.id}: ${verdicts[wrong]}, not ${records[wrong]!.verdict}, of ${JSON.stringify(records[wrong]!.facts)}`);
  return ms;
} // prettier-ignore
