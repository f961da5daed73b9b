import { groupBy } from '../model/group-by.js';
import type { Bilingual } from '../model/text.js';
import type { Attribution, Basis } from '../model/rule.js';
import type { RuleBase } from '../model/rule-base.js';
import type { Entity, Moment, School } from '../model/school.js';
import { UNKNOWN, type Facts } from '../model/value.js';
import { answering, firstClaims, isOutside, withoutOutside, type Answers } from './answering.js';
import type { Outcome } from './evaluate.js';
import { judgeClaims, type JudgedClaim } from './judged-claims.js';
import { linkedVerdicts, type LinkedVerdict } from './linked.js';

/** What would free the school in law if it were shown. */
export interface Exemption {
  readonly text: Bilingual;
  readonly basis: readonly Basis[];
}

/** Who answers at a moment, and how that was found. */
export interface Answered {
  /** In order; the direct ones first. */
  readonly responsible: readonly Answers[];
  /** No record names who was first: it was outside the school's care, or nobody is named. */
  readonly nobody: boolean;
  /** The first step that stands, or null: nobody. */
  readonly first: Attribution | null;
  readonly principle: string | null;
  readonly path: readonly JudgedClaim[];
  readonly exemptions: readonly Exemption[];
}

/** Who answers for an incident. */
export interface Attributed extends Answered {
  readonly incident: Entity;
  /** Verdicts of the rules on the records that stand. */
  readonly linked: readonly LinkedVerdict[];
}

/** Finds who answers for every incident, by the rules of `attribution/` (catalogue §8, rulings 12). */
export async function attribute(
  school: School,
  base: RuleBase,
  outcomes: readonly Outcome[],
): Promise<Attributed[]> {
  const incidents = school.entities.get('incident') ?? [];
  const claims = incidents.flatMap((incident) => school.claims(incident));
  const judged = await judgeClaims(claims, base, school.asOf);
  const byIncident = groupBy(judged, ({ claim }) => claim.facts['incident']);
  const linked = linkedVerdicts(school, outcomes);
  return incidents.map((incident) => {
    const answered = answer(byIncident.get(incident.key) ?? [], true, school, base);
    return { ...answered, incident, linked: linked(answered.path) };
  });
}

/** Who is responsible at a moment that is asked about: only who was there and then stands first (rulings 12). */
export async function attributeMoment(school: School, base: RuleBase, moment: Moment): Promise<Answered> {
  return answer(await judgeClaims(school.claimsAt(moment), base, school.asOf), false, school, base);
}

function answer(
  judged: readonly JudgedClaim[],
  mayBeInCharge: boolean,
  school: School,
  base: RuleBase,
): Answered {
  const path = withoutOutside(judged);
  const first = firstClaims(path, mayBeInCharge);
  const responsible = answering(path, first, school, base);
  const rule = first[0]?.rule ?? null;
  return {
    responsible,
    nobody: !responsible.some(({ role, name }) => role === 'direct' && name !== null),
    first: rule,
    principle: rule?.principle ?? null,
    path,
    exemptions: exemptionsOf(path, first),
  };
}

/** Those of the claims that stand first, or of what was outside the school's care, each once. */
function exemptionsOf(path: readonly JudgedClaim[], first: readonly JudgedClaim[]): readonly Exemption[] {
  const rules = new Set([...first, ...path.filter(isOutside)].map(({ rule }) => rule));
  const all = [...rules].flatMap(({ exemptions = [] }) => exemptions);
  return [...new Map(all.map((exemption) => [exemption.text.zh, exemption])).values()];
}

/** The facts that only the first pass can give (rulings 13). */
export function secondPassFacts(attributed: Attributed, school: School): Facts {
  const { linked, path } = attributed;
  const verdicts = linked.map(({ outcome: { judgements }, index }) => judgements.situations[judgements.of[index]!]!.verdict); // prettier-ignore
  const count = (wanted: string): number => verdicts.filter((verdict) => verdict === wanted).length;
  const [gaps, open] = [count('gap'), count('no-evidence')];
  const nothing = verdicts.length === 0;
  const outside = path.some(isOutside);
  return {
    directPersons: directPersons(attributed, school),
    linkedGaps: nothing ? UNKNOWN : gaps,
    linkedNoEvidence: nothing ? UNKNOWN : open,
    linkedDutiesMet: gaps > 0 ? false : open > 0 || (nothing && !outside) ? UNKNOWN : true,
  };
}

/** The keys of those who stand first; nobody where that is certain, unknown where a claim is still unclear. */
function directPersons({ responsible, path }: Attributed, school: School): Facts[string] {
  const direct = responsible.filter(({ role, name }) => role === 'direct' && name !== null);
  if (direct.length === 0) return path.some(({ state }) => state === 'unclear') ? UNKNOWN : [];
  return direct.map(({ name, staffId }) => {
    const person = school.people.find((each) => each.name === name && each.staffId === staffId);
    return person?.entity.key ?? name!;
  });
}
