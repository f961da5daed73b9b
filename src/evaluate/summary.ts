import type { Counts, LimitOrigin, Report, ReportedLimit, ReportedRule } from '../model/report.js';
import type { RuleBase } from '../model/rule-base.js';
import { severities } from '../model/rule.js';
import type { Limits } from '../model/rule.js';
import { byCodePoint, type Lang } from '../model/text.js';
import type { Evaluation, Outcome } from './evaluate.js';
import { requirementOf } from './message.js';
import { unitOf } from './words.js';

const none: Counts = { met: 0, gap: 0, noEvidence: 0, notApplicable: 0, waived: 0 };
const nameOf = {
  met: 'met',
  gap: 'gap',
  'no-evidence': 'noEvidence',
  'not-applicable': 'notApplicable',
} as const;

/** How often a rule gave each verdict; all zero where it was not checked. */
function countsOf({ checked, judgements, waived }: Outcome): Counts {
  if (!checked) return none;
  const bySituation = new Int32Array(judgements.situations.length);
  for (const situation of judgements.of) bySituation[situation]!++;
  for (const index of waived?.keys() ?? []) bySituation[judgements.of[index]!]!--;
  const counts = { ...none, waived: waived?.size ?? 0 } as { -readonly [K in keyof Counts]: number };
  judgements.situations.forEach(({ verdict }, i) => (counts[nameOf[verdict]] += bySituation[i]!));
  return counts;
}

/** The sums of a run. `met` is given as an interval, with what the unknowns could do to it. */
export function summaryOf({ outcomes }: Evaluation, records: number): Report['summary'] {
  const checked = outcomes.filter((outcome) => outcome.checked);
  const verdicts = checked.map(countsOf).reduce(add, none);
  const { met, gap, noEvidence } = verdicts;
  return {
    records,
    judgements: checked.reduce((sum, { entities }) => sum + entities.length, 0),
    verdicts,
    met: {
      ofDecided: ratio(met, met + gap),
      worst: ratio(met, met + gap + noEvidence),
      best: ratio(met + noEvidence, met + gap + noEvidence),
    },
    bySeverity: bySeverity(checked),
    byPrinciple: byPrinciple(checked),
    notChecked: outcomes.filter((outcome) => !outcome.checked).map(({ rule }) => rule.id),
  };
}

function add(a: Counts, b: Counts): Counts {
  return {
    met: a.met + b.met,
    gap: a.gap + b.gap,
    noEvidence: a.noEvidence + b.noEvidence,
    notApplicable: a.notApplicable + b.notApplicable,
    waived: a.waived + b.waived,
  };
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;
}

function bySeverity(outcomes: readonly Outcome[]): Report['summary']['bySeverity'] {
  const sums = severities.map((severity) => {
    const gaps = outcomes
      .filter(({ rule }) => rule.severity === severity)
      .map((outcome) => countsOf(outcome).gap);
    return [severity, gaps.reduce((sum, gap) => sum + gap, 0)] as const;
  });
  return Object.fromEntries(sums) as Report['summary']['bySeverity'];
}

function byPrinciple(outcomes: readonly Outcome[]): Report['summary']['byPrinciple'] {
  const sums = new Map<string, Counts>();
  for (const outcome of outcomes) {
    const { principle } = outcome.rule;
    sums.set(principle, add(sums.get(principle) ?? none, countsOf(outcome)));
  }
  return [...sums]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([principle, counts]) => ({ principle, ...counts }));
}

/** Every rule with what it gave, also those that were not checked. */
export function manifestOf({ outcomes }: Evaluation, parameters: Limits, lang: Lang): ReportedRule[] {
  return outcomes.map((outcome) => ({
    id: outcome.rule.id,
    title: outcome.rule.title[lang],
    requirement: requirementOf(outcome.rule, parameters, lang),
    severity: outcome.rule.severity,
    kind: outcome.rule.subject,
    checked: outcome.checked,
    ...countsOf(outcome),
  }));
}

/** Every number and list that is the school's own choice, as this run used it, and who chose it. */
export function limitsUsed(
  { outcomes }: Evaluation,
  { parameters, ...base }: RuleBase,
  lang: Lang,
): ReportedLimit[] {
  const own = outcomes.flatMap(({ rule }) =>
    Object.entries(rule.limits ?? {}).map(([name, limit]) => [`${rule.id} ${name}`, limit, name] as const),
  );
  const shared = Object.entries(parameters).map(([name, limit]) => [name, limit, name] as const);
  const titles = new Map(
    [...own, ...shared].flatMap(([, { title }, name]) => (title ? [[name, title]] : [])),
  );
  return [...shared, ...own]
    .filter(([key, , name]) => key === name || !Object.hasOwn(parameters, name))
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([key, { value, unit, why }, name]) => {
      const from = originOf(name, base);
      const title = titles.get(name)?.[lang] ?? null;
      return { name: key, title, value, unit: unitOf(unit, lang), why: why[lang], from };
    });
}

function originOf(name: string, { ownLimits, region }: Pick<RuleBase, 'ownLimits' | 'region'>): LimitOrigin {
  if (ownLimits.has(name)) return 'own';
  return region && Object.hasOwn(region.limits, name) ? 'region' : 'default';
}

/** The region by whose rules was judged; null: by what holds everywhere. */
export function regionUsed({ region }: RuleBase, lang: Lang): Report['region'] {
  return region && { id: region.id, name: region.name[lang] };
}
