import type { Movement } from '../model/movement.js';
import type { PastReport } from '../model/past.js';
import { severities, type Severity } from '../model/rule.js';
import { byCodePoint } from '../model/text.js';
import type { PastDistrict, Trend, TrendPoint, TrendRule } from '../model/trend.js';

/**
 * How the reports of one school went on.
 * @param moved what moved from each report to the next
 */
export function trendOfReports(reports: readonly PastReport[], moved: readonly Movement[]): Trend {
  const points = reports.map(({ file, asOf, findings }, i): TrendPoint => {
    const gaps = findings.filter(({ verdict }) => verdict === 'gap');
    const bySeverity = severities.map((severity) => [severity, gaps.filter((each) => each.severity === severity).length]); // prettier-ignore
    return {
      file,
      asOf,
      schools: null,
      gaps: gaps.length,
      noEvidence: findings.filter(({ verdict }) => verdict === 'no-evidence').length,
      bySeverity: Object.fromEntries(bySeverity) as Record<Severity, number>,
      moved: moved[i - 1] ?? null,
    };
  });
  return { points, rules: rulesOver(reports.map(gapsByRule)) };
}

/** How the roll-ups of one district went on; a batch knows itself what moved since the one that it was compared with. */
export function trendOfDistricts(districts: readonly PastDistrict[]): Trend {
  const points = districts.map(({ file, date, district: { schools }, movement }, i): TrendPoint => {
    const sum = (of: (school: (typeof schools)[number]) => number): number =>
      schools.reduce((total, school) => total + of(school), 0);
    const bySeverity = severities.map((severity) => [severity, sum((school) => school.bySeverity[severity])]);
    return {
      file,
      asOf: date,
      schools: schools.length,
      gaps: sum(({ verdicts }) => verdicts.gap),
      noEvidence: sum(({ verdicts }) => verdicts.noEvidence),
      bySeverity: Object.fromEntries(bySeverity) as Record<Severity, number>,
      moved: movement && movement.since === districts[i - 1]?.date ? movement.counts : null,
    };
  });
  return { points, rules: rulesOver(districts.map(({ district: { rules } }) => new Map(rules.map(({ id, title, gap, schools }) => [id, { title, gaps: schools > 0 ? gap : null }])))) }; // prettier-ignore
}

/** The rules of one report, with their gaps; null where one was not checked. */
type Gaps = ReadonlyMap<string, { readonly title: string; readonly gaps: number | null }>;

function gapsByRule({ manifest, findings }: PastReport): Gaps {
  const counts = new Map<string, number>();
  for (const { rule, verdict } of findings)
    if (verdict === 'gap') counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return new Map(manifest.map(({ id, title, checked }) => [id, { title, gaps: checked ? (counts.get(id) ?? 0) : null }])); // prettier-ignore
}

function rulesOver(reports: readonly Gaps[]): TrendRule[] {
  const titles = new Map(
    reports.flatMap((rules) => [...rules].map(([id, { title }]) => [id, title] as const)),
  );
  return [...titles]
    .map(([id, title]) => ({ id, title, gaps: reports.map((rules) => rules.get(id)?.gaps ?? null) }))
    .filter(({ gaps }) => gaps.some((count) => count !== null && count > 0))
    .sort((a, b) => change(b) - change(a) || byCodePoint(a.id, b.id));
}

function change({ gaps }: TrendRule): number {
  return Math.abs((gaps.at(-1) ?? 0) - (gaps[0] ?? 0));
}
