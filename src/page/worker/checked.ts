import type { Judged } from '../../check.js';
import type { Report, ReportedProblem } from '../../model/report.js';
import { html } from '../../report/html/html.js';
import type { Checked, ProblemGroup } from '../messages.js';
import { choicesOf } from './choices.js';

/** Problems of one kind that the page lists; the report has more. */
const LISTED = 100;

/** What the page shows of a school that was checked. */
export function checkedOf({ school }: Judged, report: Report, past: readonly string[]): Checked {
  const { inputs, summary, problems, asOf } = report;
  const sheets = inputs.flatMap((input) => input.sheets);
  const sum = (of: 'rows' | 'rejected'): number => sheets.reduce((all, sheet) => all + sheet[of], 0);
  return {
    school: report.school.name,
    asOf,
    files: inputs.map(({ file }) => file),
    rows: sum('rows'),
    rejected: sum('rejected'),
    sheets: sheets.filter(({ kind }) => kind !== null).length,
    gaps: summary.verdicts.gap,
    noEvidence: summary.verdicts.noEvidence,
    nothingRead: summary.records === 0,
    problems: groupsOf(problems),
    problemCount: problems.length,
    report: new Blob([html(report)], { type: 'text/html' }),
    choices: choicesOf(school, report),
    past,
  };
}

/** Problems by kind in the order of the first of each; those that left something out come first. */
function groupsOf(problems: readonly ReportedProblem[]): readonly ProblemGroup[] {
  const groups = new Map<string, ReportedProblem[]>();
  for (const each of problems) {
    const group = groups.get(each.code);
    if (group) group.push(each);
    else groups.set(each.code, [each]);
  }
  const all = [...groups.values()].map((list) => ({
    code: list[0]!.code,
    severity: list[0]!.severity,
    problems: list.slice(0, LISTED),
    count: list.length,
  }));
  return ['error', 'warning'].flatMap((severity) => all.filter((group) => group.severity === severity));
}
