import { classKey } from '../model/class-name.js';
import type { Waived } from '../model/finding.js';
import { matcher } from '../model/glob.js';
import { normalName } from '../model/normal.js';
import type { Rule } from '../model/rule.js';
import type { Entity, School } from '../model/school.js';
import { tableOf } from '../model/tables.js';
import type { Evaluation, Outcome } from './evaluate.js';
import { findingId } from './finding-id.js';

/** The rule by which a waiver is in force. */
export const WAIVER_RULE = 'waiver/in-force';

/** A waiver with the facts that only the rule base gives: whether there is such a rule, and one that is not critical. */
export function withNamedRules(waiver: Entity, rules: readonly Rule[]): Entity {
  const { rule } = waiver.facts;
  if (typeof rule !== 'string') return waiver;
  const named = rules.filter((each) => namesRule(rule, each));
  const waivable = named.length === 0 || named.some(isWaivable);
  return { ...waiver, facts: { ...waiver.facts, namesRule: named.length > 0, waivable } };
}

/** What is critical cannot be waived, also where a glob names it among others; nor can the rule on waivers itself. */
export function isWaivable({ id, severity }: Rule): boolean {
  return severity !== 'critical' && id !== WAIVER_RULE;
}

/** Whether a waiver's cell names a rule: by its id, a glob of ids, or its title. */
export function namesRule(text: string, { id, title }: Rule): boolean {
  const wanted = normalName(text);
  return matcher(wanted)(id) || [title.zh, title.en].some((each) => normalName(each) === wanted);
}

/** Between the id of a finding and the code of what its record said when it was waived. */
export const AS_IT_WAS = '-';

/** Turns what waivers in force cover into `waived`: the gaps, and what lacks evidence, of that rule and record. */
export function waive(evaluation: Evaluation): Evaluation {
  const { waivers, outcomes } = evaluation;
  return waivers.length === 0
    ? evaluation
    : { ...evaluation, outcomes: outcomes.map((outcome) => waiveIn(outcome, waivers)) };
}

function waiveIn(outcome: Outcome, all: readonly Entity[]): Outcome {
  const { rule, entities, judgements, checked } = outcome;
  const waivers = isWaivable(rule) ? all.filter(({ facts }) => namesRule(String(facts['rule']), rule)) : [];
  if (!checked || waivers.length === 0) return outcome;
  const waived = new Map<number, Entity>();
  entities.forEach((entity, index) => {
    const { verdict } = judgements.situations[judgements.of[index]!]!;
    if (verdict !== 'gap' && verdict !== 'no-evidence') return;
    const waiver = waivers.find(({ facts }) => isAbout(String(facts['subject']), rule, entity));
    if (waiver) waived.set(index, waiver);
  });
  return { ...outcome, waived };
}

/** Whether a waiver's cell means a record: by the finding's id, its key, its name as reports give it, its class or place. */
function isAbout(text: string, { id }: Rule, { kind, key, label, facts }: Entity): boolean {
  const wanted = normalName(text);
  const [findingOf = ''] = wanted.split(AS_IT_WAS);
  const { class: ofClass, area } = tableOf(kind).links ?? {};
  const named = [key, label.zh, label.en, area && facts[area]];
  if (named.some((name) => typeof name === 'string' && normalName(name) === wanted)) return true;
  const className = ofClass && facts[ofClass];
  if (typeof className === 'string' && classKey(className) === classKey(text)) return true;
  return /^[0-9a-f]{12}$/.test(findingOf) && findingId(id, kind, key) === findingOf;
}

/** A waiver as the report shows it beside what it covers. */
export function shownWaiver(waiver: Entity, school: School): Waived['waiver'] {
  const { reason, approver, approved, until } = waiver.facts;
  return {
    reason: String(reason),
    approver: String(approver),
    approved: String(approved),
    until: String(until),
    at: ['rule', 'subject'].flatMap((field) => school.cells(waiver, field)),
  };
}
