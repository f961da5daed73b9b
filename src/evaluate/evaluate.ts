import { faultOf } from '../errors.js';
import { derivedOf } from '../model/tables.js';
import type { Kind } from '../model/tables.js';
import type { Rule } from '../model/rule.js';
import type { RuleBase } from '../model/rule-base.js';
import type { Entity, School } from '../model/school.js';
import type { Facts } from '../model/value.js';
import { attribute, secondPassFacts, type Attributed } from './attribution.js';
import { limitFacts, limitsOf } from './message.js';
import { Codes, judge, type Judgements } from './situations.js';
import { factsOf } from './tree.js';
import { withUse } from './waiver-use.js';
import { waive, WAIVER_RULE, withNamedRules } from './waivers.js';

/** What one rule says of every record of its kind. `checked` is false where the kind's sheet is absent. */
export interface Outcome {
  readonly rule: Rule;
  readonly checked: boolean;
  readonly entities: readonly Entity[];
  readonly judgements: Judgements;
  /** The records whose gap, or lack of evidence, a waiver in force covers, by their place: the waiver. */
  readonly waived?: ReadonlyMap<number, Entity>;
  /** Where the rule threw by a fault of the program: it says nothing of any record, and all other rules are judged. */
  readonly failed?: string;
}

/** All verdicts of a run, and who answers for each incident. */
export interface Evaluation {
  readonly outcomes: readonly Outcome[];
  readonly incidents: readonly Attributed[];
  /** The waivers that are in force: those that meet the rule on waivers. */
  readonly waivers: readonly Entity[];
}

/**
 * Judges a school by a rule base: every rule on every record of its kind; then the incidents are attributed;
 * then the rules that need the verdicts of others, which never feed each other (rulings 13).
 */
export async function evaluate(school: School, base: RuleBase): Promise<Evaluation> {
  const [own, later, last] = passes(base.rules);
  const first = await judgeAll(own, school.entities, school, base);
  const incidents = await attribute(school, base, first);
  const entities = withSecond(school, incidents, base);
  const second = await judgeAll(later, entities, school, base);
  const all = [...first, ...second].map((outcome) => ({
    ...outcome,
    // Who was responsible there and then answers for rules of the first pass too.
    entities:
      outcome.rule.subject === 'incident' && !outcome.failed ? entities.get('incident')! : outcome.entities,
  }));
  const onWaivers = base.known.filter(({ id }) => id === WAIVER_RULE);
  const waivers = (await judgeAll(onWaivers, entities, school, base)).flatMap(metOf);
  const covered = waive({ outcomes: all, incidents, waivers });
  const onUse = (entities.get('waiver') ?? []).map((waiver) => withUse(waiver, covered, base.known, school));
  const third = await judgeAll(last, new Map([...entities, ['waiver', onUse]]), school, base);
  const byId = new Map([...all, ...third].map((outcome) => [outcome.rule.id, outcome]));
  return { outcomes: base.rules.map((rule) => byId.get(rule.id)!), incidents, waivers };
}

/** The rules of the three passes: those on records alone, those on the verdicts of others, those on what waivers cover. */
function passes(rules: readonly Rule[]): readonly [Rule[], Rule[], Rule[]] {
  const needs = (rule: Rule, when: 'second' | 'last'): boolean => {
    const facts = [...(rule.when ? factsOf(rule.when) : []), ...factsOf(rule.must)];
    return facts.some((fact) => derivedOf(rule.subject, fact)?.[when]);
  };
  const last = rules.filter((rule) => needs(rule, 'last'));
  const others = rules.filter((rule) => !last.includes(rule));
  const second = others.filter((rule) => needs(rule, 'second'));
  return [others.filter((rule) => !second.includes(rule)), second, last];
}

async function judgeAll(
  rules: readonly Rule[],
  entities: ReadonlyMap<Kind, readonly Entity[]>,
  school: School,
  base: RuleBase,
): Promise<Outcome[]> {
  const codes = new Map<Kind, { facts: readonly Facts[]; codes: Codes }>();
  const outcomes: Outcome[] = [];
  for (const rule of rules) {
    const list = entities.get(rule.subject) ?? [];
    let known = codes.get(rule.subject);
    if (!known) {
      const facts = list.map((entity) => entity.facts);
      codes.set(rule.subject, (known = { facts, codes: new Codes(facts) }));
    }
    const constants = { ...limitFacts(limitsOf(rule, base.parameters)), asOf: school.asOf };
    try {
      const judgements = await judge(rule, known.facts, known.codes, constants);
      outcomes.push({ rule, checked: school.present.has(rule.subject), entities: list, judgements });
    } catch (error) {
      outcomes.push(failed(rule, error));
    }
  }
  return outcomes;
}

function failed(rule: Rule, error: unknown): Outcome {
  const judgements = { situations: [], of: new Int32Array() };
  return { rule, checked: false, entities: [], judgements, failed: faultOf(error) };
}

function metOf({ entities, judgements: { of, situations } }: Outcome): readonly Entity[] {
  return entities.filter((_, index) => situations[of[index]!]!.verdict === 'met');
}

function withSecond(
  school: School,
  incidents: readonly Attributed[],
  { known }: RuleBase,
): ReadonlyMap<Kind, readonly Entity[]> {
  const extended = incidents.map((attributed) => ({
    ...attributed.incident,
    facts: { ...attributed.incident.facts, ...secondPassFacts(attributed, school) },
  }));
  const waivers = (school.entities.get('waiver') ?? []).map((waiver) => withNamedRules(waiver, known));
  return new Map([...school.entities, ['incident', extended], ['waiver', waivers]]);
}
