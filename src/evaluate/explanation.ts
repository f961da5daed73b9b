import type { ExplainedCondition, Explanation, Reading } from '../model/explanation.js';
import type { Finding } from '../model/finding.js';
import type { RuleBase } from '../model/rule-base.js';
import type { Limits } from '../model/rule.js';
import type { Entity, School } from '../model/school.js';
import type { Lang } from '../model/text.js';
import type { Evaluation, Outcome } from './evaluate.js';
import { readFrom, shownValue } from './because.js';
import { findingId } from './finding-id.js';
import { limitsOf, requirementOf } from './message.js';
import { missingCells } from './missing-cells.js';
import type { Situation } from './situations.js';
import type { Tree, Truth } from './tree.js';
import { codeOf } from './waiver-use.js';
import { AS_IT_WAS, isWaivable } from './waivers.js';
import { labelOf, sayComparison } from './words.js';

/** What an explanation is made with. */
interface Explained {
  readonly school: School;
  readonly evaluation: Evaluation;
  readonly base: RuleBase;
  readonly lang: Lang;
}

/** Every condition of a finding's rule with its value, its cells and its reading for the finding's record. */
export function explanationOf(
  finding: Finding,
  run: Explained,
): Omit<Explanation, 'schemaVersion' | 'tool' | 'inputs'> {
  const { school, evaluation, base, lang } = run;
  const outcome = evaluation.outcomes.find(({ rule }) => rule.id === finding.rule)!;
  const { entity, situation } = recordOf(finding, outcome, school);
  const { rule } = outcome;
  const say = sayer(entity, limitsOf(rule, base.parameters), school, lang);
  return {
    lang,
    asOf: school.asOf,
    finding,
    title: rule.title[lang],
    requirement: requirementOf(rule, base.parameters, lang),
    record: entity.label[lang],
    when: situation.when && say(situation.when),
    must: say(situation.must),
    paths: rule.responsible,
    ...(isWaivable(rule)
      ? { asItWas: `${finding.id}${AS_IT_WAS}${codeOf({ entity, situation }, school)}` }
      : {}),
  };
}

/** A record as one rule judged it. */
export interface JudgedRecord {
  readonly entity: Entity;
  readonly situation: Situation;
}

/** The record of a finding; of one about a missing column, the first record that lacks it. */
function recordOf(finding: Finding, { rule, entities, judgements }: Outcome, school: School): JudgedRecord {
  const all = entities.map((entity, i) => ({
    entity,
    situation: judgements.situations[judgements.of[i]!]!,
  }));
  const own = all.find(({ entity }) => findingId(rule.id, entity.kind, entity.key) === finding.id);
  if (own) return own;
  const missing = missingCells(school);
  const lacking = finding.missing.map(({ sheet, field }) => `${sheet} ${field}`).sort().join(); // prettier-ignore
  return all.find(({ entity, situation }) => {
    if (situation.verdict !== 'no-evidence') return false;
    const absent = missing(entity, situation)
      .cells()
      .filter(({ cell }) => cell === null);
    return absent.map(({ sheet, field }) => `${sheet} ${field}`).sort().join() === lacking; // prettier-ignore
  })!;
}

function sayer(entity: Entity, limits: Limits, school: School, lang: Lang) {
  const say = (tree: Tree): ExplainedCondition => {
    if (tree.kind !== 'leaf')
      return { kind: tree.kind, reading: readingOf(tree.state), parts: tree.parts.map(say) };
    return {
      kind: 'comparison',
      reading: readingOf(tree.state),
      fact: tree.fact,
      label: labelOf(tree.fact, entity.kind, lang),
      value: shownValue(entity, tree, lang),
      says: sayComparison(tree, entity.kind, limits, lang),
      cells: readFrom(entity, tree, school),
    };
  };
  return say;
}

function readingOf(state: Truth): Reading {
  return state === 'open' ? 'unknown' : state ? 'true' : 'false';
}
