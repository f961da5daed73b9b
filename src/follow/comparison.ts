import type { Comparison, ComparedReport } from '../model/comparison.js';
import { movementOf } from '../model/movement.js';
import type { PastReport } from '../model/past.js';
import type { Lang } from '../model/text.js';
import { fatesIn, whatBecame } from './what-became.js';
import { comparisonNotes } from './school.js';
import { trendOfReports } from './trend.js';

/**
 * How a report differs from an earlier one of the same school, by the two alone. Throws a `RunError` (exit 2) where
 * they are of two schools.
 */
export function compareReports(
  was: PastReport,
  now: PastReport,
  tool: Comparison['tool'],
  lang: Lang,
): Comparison {
  const notes = comparisonNotes(was.file, was, now);
  const { status, resolved, noLongerCheckable } = whatBecame(
    [...now.findings, ...now.waived],
    was,
    fatesIn(now),
  );
  const titles = new Map(now.manifest.map(({ id, title }) => [id, title]));
  const findings = now.findings.map(({ missing: _, ...finding }) => ({
    ...finding,
    title: titles.get(finding.rule) ?? finding.rule,
    status: status.get(finding.id)!,
  }));
  return {
    schemaVersion: 1,
    tool,
    lang,
    reports: [was, now].map(reported),
    notes: notes.map((note) => note[lang]),
    counts: movementOf({ findings, resolved, noLongerCheckable }),
    findings,
    resolved,
    noLongerCheckable,
  };
}

/**
 * How three or more reports of one school, the oldest first, went on: the last against the one before it, and all of them as a row.
 * Throws a `RunError` (exit 2) where they are of two schools.
 */
export function compareMany(
  reports: readonly PastReport[],
  tool: Comparison['tool'],
  lang: Lang,
): Comparison {
  const steps = reports.slice(1).map((now, i) => compareReports(reports[i]!, now, tool, lang));
  return {
    ...steps.at(-1)!,
    reports: reports.map(reported),
    notes: [...new Set(steps.flatMap(({ notes }) => notes))],
    trend: trendOfReports(reports, steps.map(({ counts }) => counts)),
  };
} // prettier-ignore

function reported({ file, asOf, school, rules, period, findings }: PastReport): ComparedReport {
  const count = (wanted: string): number => findings.filter(({ verdict }) => verdict === wanted).length;
  return { file, asOf, school, rules, period, gaps: count('gap'), noEvidence: count('no-evidence') };
}
