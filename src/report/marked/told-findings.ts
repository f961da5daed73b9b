import type { Finding } from '../../model/finding.js';
import type { CellRef } from '../../model/record.js';
import type { Report } from '../../model/report.js';
import { severities } from '../../model/rule.js';
import type { Lang } from '../../model/text.js';
import { story, whoParts, type FindingView } from '../story.js';
import type { Ground } from './cell-styles.js';

/** A finding as it is told in a marked copy. */
export interface Told {
  readonly finding: Finding;
  readonly view: FindingView;
  readonly title: string;
  /** The cells of this file at which it is noted, the primary one first. */
  readonly cells: readonly CellRef[];
}

/**
 * The findings of one file, most severe first: those that are noted at a cell of it or point to one of its sheets.
 * What no sheet holds at all, as the sheet is not there, belongs to the file where it is the only one.
 */
export function toldFindings(report: Report, file: string): Told[] {
  const { gaps, noEvidence } = story(report);
  const views = [...gaps, ...noEvidence].flatMap(({ findings, title }) =>
    findings.map((view) => ({ view, title, finding: view.finding })),
  );
  const order = new Map(report.findings.map((finding, index) => [finding, index]));
  const isOnly = report.inputs.filter(({ refused }) => !refused).length === 1;
  const isOwn = ({ at, missing }: Finding): boolean => {
    const places = [...at.slice(0, 1), ...missing].filter((place) => place.file !== '');
    return places.length === 0 ? isOnly : places.some((place) => place.file === file);
  };
  return views
    .filter(({ finding }) => isOwn(finding))
    .map((told) => ({ ...told, cells: notedCells(told.finding, file) }))
    .sort((a, b) => weight(a) - weight(b) || order.get(a.finding)! - order.get(b.finding)!);
}

/** What would decide it where evidence is missing, or the headers where a column is; else the primary one of the cells that decided. */
function notedCells(finding: Finding, file: string): CellRef[] {
  const { at, missing } = finding;
  const lacking = missing.filter(({ cell }) => cell !== null);
  const decided = isOfColumn(finding) ? at : at.slice(0, 1);
  const places = lacking.length > 0 ? lacking : decided;
  return places.filter((place) => place.file === file && place.cell !== null);
}

/** Whether a whole column is what is missing: the last cell of the header, where it is noted, is about another one. */
export function isOfColumn({ missing }: Finding): boolean {
  return missing.length > 0 && missing.every(({ cell }) => cell === null);
}

/** Who answers: names and roles; why each of them does stands in the reports. */
export function whoAnswers({ finding }: Told, lang: Lang): string[] {
  const people = finding.responsible.map((each) => whoParts(each, lang));
  return people.map(({ name, role }) => `${name} [${role}]`);
}

/** A gap comes before missing evidence of the same severity. */
function weight({ finding }: Told): number {
  return severities.indexOf(finding.severity) * 2 + (finding.verdict === 'gap' ? 0 : 1);
}

/** The ground of a cell with these findings: that of the worst gap, else that of missing evidence. */
export function groundOf(findings: readonly Told[]): Ground {
  return findings.find(({ finding }) => finding.verdict === 'gap')?.finding.severity ?? 'open';
}
