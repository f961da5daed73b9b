import { coverageOf } from './evaluate/coverage.js';
import { dutyView } from './evaluate/duty-view.js';
import { findingsOf, waivedOf } from './evaluate/findings.js';
import { evaluate, type Evaluation } from './evaluate/evaluate.js';
import { incidentsOf } from './evaluate/incident-view.js';
import { withSecondCells } from './evaluate/second-cells.js';
import { peopleOf } from './evaluate/staff-view.js';
import { limitsUsed, manifestOf, summaryOf } from './evaluate/summary.js';
import { waive } from './evaluate/waivers.js';
import { maskReport, type Mask } from './mask.js';
import type { Finding, Waived } from './model/finding.js';
import { problem, tellProblem, type Problem } from './model/problem.js';
import type { DataRecord } from './model/record.js';
import type { Report, ReportedInput } from './model/report.js';
import type { RuleBase } from './model/rule-base.js';
import { severities } from './model/rule.js';
import type { School } from './model/school.js';
import type { InputFile } from './model/sheet.js';
import { tableOf } from './model/tables.js';
import type { Lang } from './model/text.js';
import { readSchool, type ReadSchool, type UnopenedFile } from './read-school.js';
import { relate } from './relate/relate.js';
import { tool } from './version.js';

/** How a school is checked. */
export interface CheckOptions {
  readonly rules: RuleBase;
  readonly lang: Lang;
  /** ISO date of judgement; else 检查基准日 of the workbook, else `today`. */
  readonly asOf?: string | undefined;
  /** Today's ISO date, handed in: the core has no clock. */
  readonly today: string;
  /** Whose names leave the program; pupils' never do unless `none` is asked for. */
  readonly mask?: Mask;
  /** Judges as if no waiver stood in the records. */
  readonly ignoreWaivers?: boolean | undefined;
  /** Files that could not be opened: they are reported as refused. */
  readonly unopened?: readonly UnopenedFile[];
  /** Told before each stage, for a progress display. */
  readonly onStage?: (stage: Stage) => void;
  /** Told what was read, before it is judged: for whoever compares the sheets of several schools. */
  readonly onRead?: (read: ReadSchool) => void;
}

/** The stages of a check, in order. */
export type Stage = 'read' | 'relate' | 'evaluate' | 'report';

/**
 * Checks one school: its files are read into rows, validated into records, related into a school, evaluated
 * by the rules, and reported. Bad data never throws: what could not be taken stands in `problems`.
 * Throws only where the books do not balance, which is a fault of the program.
 */
export async function check(files: readonly InputFile[], options: CheckOptions): Promise<Report> {
  const { rules, onStage } = options;
  onStage?.('read');
  const read = await readSchool(files, options.unopened, options.lang);
  options.onRead?.(read);
  onStage?.('relate');
  const { school, problems } = relate(read.records, {
    asOf: options.asOf,
    today: options.today,
    posts: rules.posts,
    parameters: rules.parameters,
    present: read.present,
    citations: read.citations,
    laws: rules.laws,
    sources: read.sources,
    unfilled: read.unfilled,
  });
  onStage?.('evaluate');
  const judged = await evaluate(school, rules);
  const evaluation = options.ignoreWaivers ? judged : waive(judged);
  balance(read.inputs, read.records, evaluation);
  onStage?.('report');
  const all = [...read.problems, ...missingSheets(files, read), ...problems];
  const report = assemble(read, school, evaluation, all, options);
  return maskReport(report, school, options.mask ?? 'students');
}

/** Puts together what a run found, in one total order. */
function assemble(
  { inputs, records }: ReadSchool,
  school: School,
  evaluation: Evaluation,
  problems: readonly Problem[],
  { rules, lang }: CheckOptions,
): Report {
  const told = { school: withSecondCells(school, evaluation), base: rules, lang };
  const findings = evaluation.outcomes.flatMap((outcome) => findingsOf(outcome, told)).sort(inOrder);
  const duty = dutyView(school);
  return {
    schemaVersion: 1,
    tool,
    lang,
    rules: { count: rules.rules.length, digest: rules.digest },
    school: school.info,
    asOf: school.asOf,
    period: school.period ?? { from: null, to: null },
    inputs,
    summary: summaryOf(evaluation, records.length),
    findings,
    waived: evaluation.outcomes.flatMap((outcome) => waivedOf(outcome, told)).sort(inOrder),
    incidents: incidentsOf(school, evaluation, rules, lang),
    people: peopleOf(school, evaluation, findings, { posts: rules.posts, duty, lang }),
    dutyLoad: duty?.load ?? null,
    coverage: coverageOf(school, rules.posts, lang),
    problems: [...problems].sort(problemsInOrder).map((each) => tellProblem(each, lang)),
    manifest: manifestOf(evaluation, rules.parameters, lang),
    limits: limitsUsed(evaluation, rules.parameters, lang),
  };
}

/** The two sheets without which little can be judged (records.md). */
function missingSheets(files: readonly InputFile[], { inputs, present }: ReadSchool): Problem[] {
  const refused = new Set(inputs.filter((input) => input.refused).map((input) => input.file));
  const file = files.find(({ name }) => !refused.has(name))?.name;
  if (file === undefined) return [];
  return (['school', 'staff'] as const)
    .filter((kind) => !present.has(kind))
    .map((kind) => problem('MISSING_SHEET', { file }, { sheet: tableOf(kind).sheet }));
}

/** Rows = records + rejected + ignored, and every rule gave every record of its kind one verdict; else no report. */
function balance(
  inputs: readonly ReportedInput[],
  records: readonly DataRecord[],
  { outcomes }: Evaluation,
): void {
  const sheets = inputs.flatMap((input) => input.sheets);
  const wrong = sheets.find((sheet) => sheet.rows !== sheet.records + sheet.rejected + sheet.ignored);
  if (wrong) throw new Error(`rows of ${wrong.name} do not add up: ${JSON.stringify(wrong)}`);
  const counted = sheets.reduce((sum, sheet) => sum + sheet.records, 0);
  if (counted !== records.length)
    throw new Error(`records do not add up: ${counted} counted, ${records.length} there`);
  const lost = outcomes.find(({ entities, judgements }) => judgements.of.length !== entities.length);
  if (lost) throw new Error(`verdicts of ${lost.rule.id} do not add up`);
}

/** Severity, principle, sheet, row, rule: one order everywhere, by code point. */
const inOrder = ordered<Finding | Waived>(
  ({ severity }) => severities.indexOf(severity),
  ({ principle }) => principle,
  ({ at }) => at[0]?.sheet ?? '',
  ({ at }) => rowOf(at[0]?.cell),
  ({ rule }) => rule,
  ({ id }) => id,
);

const problemsInOrder = ordered<Problem>(
  ({ file }) => file,
  ({ sheet }) => sheet ?? '',
  ({ severity }) => severity,
  ({ cell }) => rowOf(cell),
  ({ cell }) => cell ?? '',
  ({ code }) => code,
);

function rowOf(cell: string | null | undefined): number {
  return Number(cell?.replace(/\D/g, '') ?? 0);
}

/** Compares by each of the keys in turn. */
function ordered<T>(...keys: readonly ((item: T) => string | number)[]): (a: T, b: T) => number {
  return (a, b) => {
    for (const key of keys) {
      const [left, right] = [key(a), key(b)];
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  };
}
