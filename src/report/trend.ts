import type { Movement } from '../model/movement.js';
import { severities } from '../model/rule.js';
import type { Lang } from '../model/text.js';
import type { Trend, TrendPoint, TrendRule } from '../model/trend.js';
import { followWords as words } from './follow-words.js';
import { severityWords } from './words.js';

/** Rules that are shown with their gaps over time; the others are counted. */
const RULES_SHOWN = 30;

/** The rules whose gaps changed over time, and how many of them are not shown. */
export function changedRules({ rules }: Trend): {
  readonly shown: readonly TrendRule[];
  readonly more: number;
} {
  const changed = rules.filter(({ gaps }) => new Set(gaps).size > 1);
  return { shown: changed.slice(0, RULES_SHOWN), more: Math.max(0, changed.length - RULES_SHOWN) };
}

const moves = ['new', 'changed', 'resolved', 'noLongerCheckable'] as const satisfies readonly (keyof Movement)[]; // prettier-ignore

/** The headers of the table over time; the file last, as it is long. */
export function trendHeaders({ points }: Trend, lang: Lang): string[] {
  const { asOf, schools, gaps, noEvidence, file } = words;
  return [
    asOf[lang],
    ...(isOfSchools(points) ? [schools[lang]] : []),
    gaps[lang],
    ...severities.map((severity) => severityWords[severity][lang]),
    noEvidence[lang],
    ...moves.map((sort) => words[sort][lang].replace(/（.*）| \(.*\)/, '')),
    file[lang],
  ];
}

/**
 * What tells the reports of a row apart: their dates of judgement, and of those of one date the folder too, since every
 * report is called report.json.
 */
export function labelsOf(points: readonly TrendPoint[]): string[] {
  return points.map(({ asOf, file }) =>
    points.filter((other) => other.asOf === asOf).length > 1 ? `${asOf} ${folderOf(file)}` : asOf,
  );
}

function folderOf(file: string): string {
  const parts = file.split(/[\\/]/);
  return parts.at(-2) ?? file;
}

/** The rows of the table over time, cells as texts; what is not known is a dash. */
export function trendRows({ points }: Trend): string[][] {
  const labels = labelsOf(points);
  return points.map(({ schools, gaps, bySeverity, noEvidence, moved, file }, i) => [
    labels[i]!,
    ...(isOfSchools(points) ? [String(schools)] : []),
    String(gaps),
    ...severities.map((severity) => String(bySeverity[severity])),
    String(noEvidence),
    ...moves.map((sort) => (moved ? String(moved[sort]) : '—')),
    file,
  ]);
}

function isOfSchools(points: readonly TrendPoint[]): boolean {
  return points.some(({ schools }) => schools !== null);
}

/** The gaps of a rule over time, as texts. */
export function ruleCells({ gaps }: TrendRule, lang: Lang): string[] {
  return gaps.map((count) => (count === null ? words.notChecked[lang] : String(count)));
}
