import type { ComparedSchool, District, DistrictRule, DistrictSchool } from '../model/district.js';
import { movementOf } from '../model/movement.js';
import type { Report, ReportedRule } from '../model/report.js';
import { byCodePoint } from '../model/text.js';

/** Critical gaps of one school that a roll-up names; all of them stand in its report. */
const CRITICALS = 20;

/** What a roll-up of no school holds. */
export const noDistrict: District = { schools: [], rules: [], marks: [] };

/** What a school of a batch adds to its report. */
export interface OfBatch {
  readonly folder: string;
  /** What the school may share with another, ascending. */
  readonly marks: readonly number[];
  /** The folder of its report in the earlier batch, and why it could not be read; undefined where none is compared with. */
  readonly earlier: { readonly folder: string; readonly reason?: string } | null | undefined;
}

/** The roll-up of one school: what of its report a district looks at. */
export function districtOf(report: Report, { folder, marks, earlier }: OfBatch): District {
  const compared = earlier === undefined ? {} : { compared: comparedOf(report, earlier) };
  return {
    schools: [{ ...schoolOf(report, folder), ...compared }],
    rules: report.manifest.map(ruleOf).sort((a, b) => byCodePoint(a.id, b.id)),
    marks,
  };
}

function comparedOf(report: Report, earlier: OfBatch['earlier']): ComparedSchool | null {
  if (!earlier) return null;
  const { folder, reason = '' } = earlier;
  const { baseline } = report;
  return baseline ? { folder, asOf: baseline.asOf, counts: movementOf(report) } : { folder, reason };
}

function schoolOf(report: Report, folder: string): DistrictSchool {
  const { school, summary, manifest, findings, problems, inputs, asOf } = report;
  return {
    folder,
    name: school.name ?? folder,
    code: school.code,
    stage: school.stage,
    students: school.students,
    asOf,
    records: summary.records,
    verdicts: summary.verdicts,
    bySeverity: summary.bySeverity,
    notChecked: summary.notChecked,
    gaps: counted(manifest, 'gap'),
    open: counted(manifest, 'noEvidence'),
    criticals: findings
      .filter(({ severity, verdict }) => severity === 'critical' && verdict === 'gap')
      .slice(0, CRITICALS)
      .map(({ id, rule, subject, message }) => ({ id, rule, label: subject.label, message })),
    refused: inputs
      .filter(({ refused }) => refused)
      .map(({ file }) => ({ file, reason: reasonFor(report, file) })),
    problems: {
      errors: problems.filter(({ severity }) => severity === 'error').length,
      warnings: problems.filter(({ severity }) => severity === 'warning').length,
    },
  };
}

function reasonFor({ problems }: Report, file: string): string {
  return (
    problems.find((each) => each.file === file && each.severity === 'error' && each.code !== 'MISSING_SHEET')
      ?.message ?? ''
  );
}

function counted(manifest: readonly ReportedRule[], verdict: 'gap' | 'noEvidence'): Record<string, number> {
  const found = manifest.filter((rule) => rule[verdict] > 0);
  return Object.fromEntries(found.map((rule) => [rule.id, rule[verdict]]));
}

function ruleOf(rule: ReportedRule): DistrictRule {
  const { id, title, severity, met, gap, noEvidence, notApplicable, waived, checked } = rule;
  const counts = { met, gap, noEvidence, notApplicable, waived };
  return { id, title, severity, ...counts, schools: checked ? 1 : 0, schoolsWithGap: gap > 0 ? 1 : 0 };
}

/** Roll-ups of different schools as one. Associative, and the same in any order. */
export function merge(districts: readonly District[]): District {
  return {
    schools: districts.flatMap(({ schools }) => schools).sort((a, b) => byCodePoint(a.folder, b.folder)),
    rules: added(districts.flatMap(({ rules }) => rules)),
    marks: districts.flatMap(({ marks }) => marks).sort((a, b) => a - b),
  };
}

function added(all: readonly DistrictRule[]): DistrictRule[] {
  const rules = new Map<string, DistrictRule>();
  for (const rule of all) {
    const known = rules.get(rule.id);
    rules.set(rule.id, known ? sum(known, rule) : rule);
  }
  return [...rules.values()].sort((a, b) => byCodePoint(a.id, b.id));
}

function sum(one: DistrictRule, other: DistrictRule): DistrictRule {
  return {
    ...one,
    met: one.met + other.met,
    gap: one.gap + other.gap,
    noEvidence: one.noEvidence + other.noEvidence,
    notApplicable: one.notApplicable + other.notApplicable,
    waived: one.waived + other.waived,
    schools: one.schools + other.schools,
    schoolsWithGap: one.schoolsWithGap + other.schoolsWithGap,
  };
}

/** The ISO date of judgement, where it is one for all schools; else that of the run. */
export function dateOf(schools: readonly Pick<DistrictSchool, 'asOf' | 'records'>[], today: string): string {
  const dates = new Set(schools.flatMap(({ asOf, records }) => (records > 0 ? [asOf] : [])));
  return dates.size === 1 ? [...dates][0]! : today;
}
