import type { Earlier } from '../evaluate/fates.js';
import type { Fate, PastFinding, PastReport } from '../model/past.js';
import type { Report } from '../model/report.js';
import { isKind, tableOf } from '../model/tables.js';
import { columnsOf, whatBecame, isOfColumn } from './what-became.js';
import { comparisonNotes } from './school.js';

/**
 * A report with what an earlier one adds to it: the status of each finding, what is resolved, and what cannot be
 * judged any more. Throws a `RunError` (exit 2) where the earlier one is of another school.
 * @param fateOf what became of an earlier finding by its id; undefined: its record is not there
 * @param nameless names that the earlier report held are kept out too
 */
export function withBaseline(
  report: Report,
  past: PastReport,
  fateOf: (earlier: Earlier) => Fate | undefined,
  nameless: boolean,
): Report {
  const { lang } = report;
  const notes = comparisonNotes(past.file, past, report);
  const { status, resolved, noLongerCheckable } = whatBecame(
    [...report.findings, ...report.waived],
    past,
    (finding) => {
      const { id, rule, subject } = finding;
      return fateOf({ id, rule, ...(isOfColumn(finding) ? { columns: columnsOf(subject) } : {}) }) ?? 'row';
    },
  );
  const told = <T extends PastFinding>(found: readonly T[]): T[] =>
    found.map((each) => withoutNames(inWords(each, report), nameless, lang));
  return {
    ...report,
    findings: report.findings.map((finding) => ({ ...finding, status: status.get(finding.id)! })),
    baseline: {
      file: past.file,
      asOf: past.asOf,
      rules: past.rules.digest,
      notes: notes.map((note) => note[lang]),
    },
    resolved: told(resolved),
    noLongerCheckable: told(noLongerCheckable),
  };
}

/** The title as this run says it: the earlier report may be in the other language. */
function inWords<T extends PastFinding>(finding: T, { manifest }: Report): T {
  const rule = manifest.find(({ id }) => id === finding.rule);
  return rule ? { ...finding, title: rule.title } : finding;
}

function withoutNames<T extends PastFinding>(finding: T, nameless: boolean, lang: Report['lang']): T {
  if (!nameless) return finding;
  const { id, subject } = finding;
  const { kind, record } = subject;
  const label = isKind(kind) ? tableOf(kind).sheet[lang] : kind;
  return { ...finding, subject: { kind, key: id, label, ...(record === undefined ? {} : { record }) } };
}
