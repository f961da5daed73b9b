import { derivedOf } from '../model/tables.js';
import type { Attribution } from '../model/rule.js';
import type { RuleBase } from '../model/rule-base.js';
import type { Entity, School } from '../model/school.js';
import { inList, type Bilingual, type Lang } from '../model/text.js';
import type { CellRef } from '../model/record.js';
import { limitFacts, tell } from './message.js';
import { Codes, judge, type Situation } from './situations.js';
import { deciding, leaves, type Leaf } from './tree.js';
import { labelOf } from './words.js';

/** One claim on an incident, judged by one attribution rule. */
export interface JudgedClaim {
  readonly rule: Attribution;
  readonly claim: Entity;
  readonly state: 'stands' | 'lost' | 'unclear';
  /** The run of the rule: each comparison with its value. */
  readonly run: Situation;
}

const states = { met: 'stands', gap: 'lost', 'no-evidence': 'unclear' } as const;

/**
 * Judges claims by every attribution rule, in the order of their steps; a rule whose `when` fails says nothing
 * of a claim. Claims keep their order within a rule.
 */
export async function judgeClaims(
  claims: readonly Entity[],
  base: RuleBase,
  asOf: string,
): Promise<JudgedClaim[]> {
  const facts = claims.map((claim) => claim.facts);
  const codes = new Codes(facts);
  const constants = { ...limitFacts(base.parameters), asOf };
  const judged: JudgedClaim[] = [];
  for (const rule of base.attributions) {
    const { of, situations } = await judge(rule, facts, codes, constants);
    claims.forEach((claim, i) => {
      const run = situations[of[i]!]!;
      if (run.verdict !== 'not-applicable') judged.push({ rule, claim, state: states[run.verdict], run });
    });
  }
  return judged;
}

const unclear: Bilingual = { zh: '尚不能判断：{facts}。', en: 'Cannot be judged yet: {facts}.' };

/** Why a claim stands, lost or is unclear, in words. */
export function sayClaim(
  { rule, claim, state, run }: JudgedClaim,
  { parameters }: RuleBase,
  lang: Lang,
): string {
  if (state === 'unclear') {
    const facts = openFacts({ rule, claim, state, run }).map((fact) => labelOf(fact, 'claim', lang));
    return unclear[lang].replace('{facts}', inList(facts, lang));
  }
  const text = state === 'stands' ? rule.because : rule.lost;
  const told = { facts: claim.facts, limits: parameters, typed: () => undefined, must: run.must };
  return tell(text[lang], { kind: 'claim', ...told }, lang);
}

/** The cells on which a claim stands or fails; for an unclear one, those that would decide it. */
export function claimCells({ claim, state, run }: JudgedClaim, school: School): readonly CellRef[] {
  const seen = new Set<string>();
  const cells =
    state === 'unclear'
      ? openLeaves(run).flatMap(({ fact }) => school.openCells(claim, fact))
      : deciding(run.must)
          .filter(isReason)
          .flatMap(({ fact }) => school.cells(claim, fact));
  return cells.filter(({ file, sheet, cell, field }) => {
    const name = JSON.stringify([file, sheet, cell ?? field]);
    return !seen.has(name) && seen.add(name);
  });
}

/** The facts that leave an unclear claim open. */
export function openFacts({ run }: JudgedClaim): readonly string[] {
  return [...new Set(openLeaves(run).map(({ fact }) => fact))];
}

function isReason({ fact, state }: Leaf): boolean {
  return state === true || !derivedOf('claim', fact)?.aside;
}

function openLeaves({ when, must }: Situation): Leaf[] {
  const all = [...(when ? leaves(when) : []), ...leaves(must)];
  return all.filter(({ state, fact }) => state === 'open' && derivedOf('claim', fact) !== undefined);
}
