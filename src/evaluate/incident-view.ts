import type { CellRef } from '../model/record.js';
import type { IncidentDuty, PathStep, ReportedDuty, ReportedIncident } from '../model/report.js';
import type { RuleBase } from '../model/rule-base.js';
import type { Entity, School } from '../model/school.js';
import { inBrackets, inList, type Lang } from '../model/text.js';
import type { Attributed, Exemption } from './attribution.js';
import { dueOf, isYetDue } from './due.js';
import type { Evaluation, Outcome } from './evaluate.js';
import { cited } from './findings.js';
import { claimCells, sayClaim, type JudgedClaim } from './judged-claims.js';
import type { LinkedVerdict } from './linked.js';
import { limitsOf } from './message.js';
import { toResponsible } from './people.js';
import { deciding } from './tree.js';

/** What an incident is shown with. */
interface Shown {
  readonly school: School;
  readonly base: RuleBase;
  readonly lang: Lang;
}

/** Every incident with its path of responsibility, as the report shows it; a pointer, not a legal judgement. */
export function incidentsOf(
  school: School,
  { incidents, outcomes }: Evaluation,
  base: RuleBase,
  lang: Lang,
): ReportedIncident[] {
  const own = inPlace(outcomes.filter(({ rule, checked }) => checked && rule.subject === 'incident'));
  return incidents.map((attributed) => view(attributed, own, { school, base, lang }));
}

/** What a rule says of incidents, with the place of each by its key. */
interface InPlace {
  readonly outcome: Outcome;
  readonly places: ReadonlyMap<string, number>;
}

/** Most rules share one list of incidents, whose places are found once. */
function inPlace(outcomes: readonly Outcome[]): InPlace[] {
  const known = new Map<readonly Entity[], ReadonlyMap<string, number>>();
  return outcomes.map((outcome) => {
    const { entities } = outcome;
    const places = known.get(entities) ?? new Map(entities.map(({ key }, index) => [key, index]));
    known.set(entities, places);
    return { outcome, places };
  });
}

function view(attributed: Attributed, own: readonly InPlace[], shown: Shown): ReportedIncident {
  const { incident, responsible, principle, linked, exemptions, path } = attributed;
  const { lang } = shown;
  return {
    key: incident.key,
    at: textOf(incident, 'at')?.replace('T', ' ') ?? null,
    place: textOf(incident, 'place'),
    class: textOf(incident, 'class'),
    type: textOf(incident, 'type'),
    responsible: responsible.map((answer) => toResponsible(answer, answer.role, lang)),
    principle,
    duties: linked.flatMap((verdict) => dutyOf(verdict, shown)),
    reports: own.flatMap((each) => ownDutyOf(each, incident, shown)),
    exemptions: exemptions.map((exemption) => sayExemption(exemption, incident, shown)),
    path: path.map((judged) => stepOf(judged, shown)),
  };
}

function textOf({ facts }: Entity, field: string): string | null {
  const value = facts[field];
  return typeof value === 'string' && value !== '' ? value : null;
}

/**
 * What the incident's own record shows: what was done and what is missing, and what is yet to come, with when it is due.
 * The second pass judges copies of it, so that it is known by its key.
 */
function ownDutyOf({ outcome, places }: InPlace, { key }: Entity, shown: Shown): readonly IncidentDuty[] {
  const { rule, entities, judgements } = outcome;
  const index = places.get(key);
  if (index === undefined) return [];
  const situation = judgements.situations[judgements.of[index]!]!;
  if (situation.verdict === 'not-applicable' && !isYetDue(situation, rule.subject)) return [];
  const due = dueOf(situation, entities[index]!, limitsOf(rule, shown.base.parameters), shown);
  return [{ ...duty({ outcome, index }, shown), due }];
}

/** What a linked record shows of one duty; one that did not arise is left out. */
function dutyOf(linked: LinkedVerdict, shown: Shown): readonly ReportedDuty[] {
  const shownDuty = duty(linked, shown);
  return shownDuty.verdict === 'not-applicable' ? [] : [shownDuty];
}

function duty({ outcome, index }: LinkedVerdict, { school, lang }: Shown): ReportedDuty {
  const { rule, entities, judgements } = outcome;
  const { verdict, must } = judgements.situations[judgements.of[index]!]!;
  const cells = deciding(must).flatMap(({ fact }) => school.cells(entities[index]!, fact));
  return { rule: rule.id, title: rule.title[lang], verdict, at: eachOnce(cells) };
}

function eachOnce(cells: readonly CellRef[]): readonly CellRef[] {
  const known = cells.filter(({ cell }) => cell !== null);
  return [...new Map(known.map((cell) => [`${cell.file} ${cell.sheet}!${cell.cell}`, cell])).values()];
}

function sayExemption({ text, basis }: Exemption, { date }: Entity, { school, base, lang }: Shown): string {
  const titles = cited({ basis: [...basis] }, date ?? school.asOf, base, lang).map(({ title }) => title);
  if (titles.length === 0) return text[lang];
  return text[lang] + inBrackets(inList(titles, lang), lang);
}

function stepOf(judged: JudgedClaim, { school, base, lang }: Shown): PathStep {
  const { rule, claim, state } = judged;
  return {
    step: rule.step,
    principle: rule.principle,
    title: rule.title[lang],
    state,
    label: claim.label[lang],
    because: sayClaim(judged, base, lang),
    at: claimCells(judged, school),
  };
}
