import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { normalName } from '../model/normal.js';
import type { Rule } from '../model/rule.js';
import type { Entity, School } from '../model/school.js';
import { UNKNOWN, type Facts } from '../model/value.js';
import type { Evaluation, Outcome } from './evaluate.js';
import { settlingCells } from './settling-cells.js';
import type { Situation } from './situations.js';
import { AS_IT_WAS, isWaivable, namesRule } from './waivers.js';

/** Something that a waiver covers. */
interface Covered {
  readonly entity: Entity;
  readonly situation: Situation;
}

/** A waiver with the facts that only the finished evaluation gives: what it covers, and whether that is as it was. */
export function withUse(
  waiver: Entity,
  evaluation: Evaluation,
  known: readonly Rule[],
  school: School,
): Entity {
  const covered = evaluation.outcomes.flatMap((outcome) => coveredBy(waiver, outcome));
  const [, code] = normalName(String(waiver.facts['subject'] ?? '')).split(AS_IT_WAS);
  const bound = code !== undefined && /^[0-9a-f]{6}$/.test(code);
  const facts: Facts = {
    inForce: evaluation.waivers.some(({ key }) => key === waiver.key),
    rulesJudged: allJudged(waiver, evaluation, known),
    covers: covered.length,
    bound,
    recordChanged: bound ? covered.some((each) => codeOf(each, school) !== code) : UNKNOWN,
  };
  return { ...waiver, facts: { ...waiver.facts, ...facts } };
}

/** What a record said in the cells that decided a finding, in 6 hex digits: with it a waiver holds for the record as it was. */
export function codeOf({ entity, situation }: Covered, school: School): string {
  const said = settlingCells(entity, situation, school).map(({ sheet, field, value }) => [
    sheet,
    field,
    value,
  ]);
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(said)))).slice(0, 6);
}

function coveredBy(waiver: Entity, { entities, judgements, waived }: Outcome): Covered[] {
  return [...(waived ?? [])]
    .filter(([, by]) => by.key === waiver.key)
    .map(([index]) => ({
      entity: entities[index]!,
      situation: judgements.situations[judgements.of[index]!]!,
    }));
}

/** A rule that this run leaves out, or whose sheet is not there, may be what a waiver is for. */
function allJudged({ facts }: Entity, { outcomes }: Evaluation, known: readonly Rule[]): boolean {
  const named = known.filter((rule) => isWaivable(rule) && namesRule(String(facts['rule'] ?? ''), rule));
  const checked = new Set(outcomes.filter((outcome) => outcome.checked).map(({ rule }) => rule.id));
  return named.every(({ id }) => checked.has(id));
}
