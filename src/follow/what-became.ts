import { recordId } from '../evaluate/finding-id.js';
import type { Finding, Status, Subject } from '../model/finding.js';
import type { Comparable, Fate, LostFinding, PastFinding, PastReport } from '../model/past.js';
import type { Report } from '../model/report.js';

/** What became of the findings of an earlier report. */
export interface Followed {
  /** By the id of a finding of the later report. */
  readonly status: ReadonlyMap<string, Status>;
  readonly resolved: readonly PastFinding[];
  readonly noLongerCheckable: readonly LostFinding[];
}

/**
 * Compares a report with an earlier one: what is new, what persists, what has changed (same id, other verdict or
 * deciding value, rulings 21), what is resolved, and what cannot be judged any more since its row, column, sheet
 * or rule has gone, which is never resolved (contract.md). What is waived is still found: a waiver that came or lapsed
 * is a change.
 * @param findings those of the later report, with what it waives
 * @param fateOf what became of an earlier finding that is found no longer
 */
export function whatBecame(
  findings: readonly Comparable[],
  past: PastReport,
  fateOf: (finding: Comparable) => Fate,
): Followed {
  const earlier = [...past.findings, ...past.waived];
  const before = new Map(earlier.map((finding) => [finding.id, finding]));
  const now = new Set(findings.map(({ id }) => id));
  const titles = new Map(past.manifest.map(({ id, title }) => [id, title]));
  const resolved: PastFinding[] = [];
  const noLongerCheckable: LostFinding[] = [];
  for (const finding of earlier.filter(({ id }) => !now.has(id))) {
    const told = pastOf(finding, titles.get(finding.rule) ?? finding.rule);
    const fate = fateOf(finding);
    if (fate === 'resolved') resolved.push(told);
    else noLongerCheckable.push({ ...told, gone: fate });
  }
  return {
    status: new Map(findings.map((finding) => [finding.id, statusOf(finding, before.get(finding.id))])),
    resolved,
    noLongerCheckable,
  };
}

function pastOf(finding: Comparable, title: string): PastFinding {
  const { id, rule, principle, severity, verdict, nature, subject, at } = finding;
  const cells = at.map((cell) => ({ ...cell, value: null }));
  return { id, rule, title, principle, severity, verdict, nature, subject, at: cells };
}

function statusOf(finding: Comparable, before: Comparable | undefined): Status {
  if (!before) return 'new';
  const same = before.verdict === finding.verdict && decidedBy(before) === decidedBy(finding);
  return same ? 'persisting' : 'changed';
}

/** The deciding values by their columns: rows and columns may have moved, and sheets and files been renamed. */
function decidedBy({ at }: Comparable): string {
  return JSON.stringify(at.map(({ field, value }) => JSON.stringify([field, value])).sort());
}

/**
 * What became of earlier findings, by a later report alone. Where a rule leaves records undecided for want of a
 * column, the report does not say which: none of its records is then taken for resolved.
 */
export function fatesIn({
  manifest,
  findings,
  judged,
}: Pick<Report | PastReport, 'manifest' | 'findings' | 'judged'>): (finding: Comparable) => Fate {
  const rules = new Map(manifest.map(({ id, checked }) => [id, checked]));
  const lacking = findings.filter(isOfColumn);
  const undecided = new Set(lacking.map(({ rule }) => rule));
  const absent = new Set(
    lacking.flatMap(({ rule, subject }) => columnsOf(subject).map((column) => `${rule} ${column}`)),
  );
  const records = judgedRecords(judged ?? {});
  return (finding) => {
    const { rule, subject } = finding;
    const checked = rules.get(rule);
    if (checked === undefined) return 'rule';
    if (!checked) return 'sheet';
    const there = records(subject.kind);
    if (isOfColumn(finding)) {
      if (columnsOf(subject).some((column) => absent.has(`${rule} ${column}`))) return 'column';
      return there.size > 0 ? 'resolved' : 'row';
    }
    if (!there.has(subject.record ?? recordId(subject.kind, subject.key))) return 'row';
    return undecided.has(rule) ? 'column' : 'resolved';
  };
}

/** Whether a finding speaks for all records that lack a column (rulings 5). */
export function isOfColumn({ missing }: Pick<Finding, 'missing'>): boolean {
  return missing.some(({ cell }) => cell === null);
}

/** The columns, `kind.field`, that a finding about missing columns names in its key. */
export function columnsOf({ key }: Pick<Subject, 'key'>): readonly string[] {
  return key.split('|');
}

function judgedRecords(judged: Readonly<Record<string, string>>): (kind: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (kind) => {
    const ids = Object.hasOwn(judged, kind) ? (judged[kind]!.match(/.{8}/g) ?? []) : [];
    const set = known.get(kind) ?? new Set(ids);
    known.set(kind, set);
    return set;
  };
}
