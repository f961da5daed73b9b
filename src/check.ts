import { coverageOf } from './evaluate/coverage.js';
import { dutyView } from './evaluate/duty-view.js';
import { findingsOf, waivedOf } from './evaluate/findings.js';
import { evaluate, type Evaluation } from './evaluate/evaluate.js';
import { judgedOf } from './evaluate/judged.js';
import { incidentsOf } from './evaluate/incident-view.js';
import { withSecondCells } from './evaluate/second-cells.js';
import { peopleOf } from './evaluate/staff-view.js';
import { limitsUsed, manifestOf, regionUsed, summaryOf } from './evaluate/summary.js';
import { waive } from './evaluate/waivers.js';
import { followUp } from './follow-up.js';
import { maskReport, type Mask } from './mask/mask.js';
import type { LedgerSheet } from './model/ledger.js';
import type { PastReport } from './model/past.js';
import { problem, tellProblem, type Problem } from './model/problem.js';
import type { DataRecord } from './model/record.js';
import type { Report, ReportedInput } from './model/report.js';
import type { RuleBase } from './model/rule-base.js';
import type { School } from './model/school.js';
import type { InputFile } from './model/sheet.js';
import { tableOf } from './model/tables.js';
import type { Lang } from './model/text.js';
import {
  readLedgerFile,
  readSchool,
  withoutRefused,
  type ReadLedger,
  type ReadSchool,
  type UnopenedFile,
} from './read-school.js';
import { ofRegion } from './region.js';
import { relateSchool } from './relate-school.js';
import { inOrder, problemsInOrder } from './order.js';
import { withRepairs } from './repair.js';
import { tool } from './version.js';

/** How a school is checked. */
export interface CheckOptions {
  readonly rules: RuleBase;
  readonly lang: Lang;
  /** ISO date of judgement; else 检查基准日 of the workbook, else `today`. */
  readonly asOf?: string | undefined;
  /** The region by whose rules is judged, by id, name or a place in it; else 地区 of the workbook. */
  readonly region?: string | undefined;
  /** Today's ISO date, handed in: the core has no clock. */
  readonly today: string;
  /** Whose names leave the program; pupils' never do unless `none` is asked for. */
  readonly mask?: Mask;
  /** Judges as if no waiver stood in the records. */
  readonly ignoreWaivers?: boolean | undefined;
  /** Files that could not be opened: they are reported as refused. */
  readonly unopened?: readonly UnopenedFile[];
  /** An earlier report of the same school: what is new since then is said, and what is found no longer. */
  readonly baseline?: PastReport | undefined;
  /** The ledger that the school filled in and handed back: `report.xlsx`, or its sheet 整改台账 in another workbook. */
  readonly ledger?: InputFile | undefined;
  /** Whether to seek the entries that would close findings (`repair`); costs about half a check more. */
  readonly repairs?: boolean;
  /** Told before each stage, for a progress display. */
  readonly onStage?: (stage: Stage) => void;
}

/** The stages of a check, in order. */
export type Stage = 'read' | 'relate' | 'evaluate' | 'report';

/** A school that was read and judged, before anything is reported. */
export interface Judged {
  /** By which it was judged: those of its region. */
  readonly rules: RuleBase;
  /** With the input of the ledger, if one was handed back. */
  readonly read: ReadSchool;
  readonly school: School;
  readonly evaluation: Evaluation;
  readonly problems: readonly Problem[];
}

/**
 * Checks one school: its files are read into rows, validated into records, related into a school, evaluated
 * by the rules, and reported. Bad data never throws: what could not be taken stands in `problems`.
 * Throws a `RunError` where the baseline is of another school, else only where the books do not balance, which is
 * a fault of the program.
 */
export async function check(files: readonly InputFile[], options: CheckOptions): Promise<Report> {
  const judged = await judgeSchool(files, options);
  const report = reportOf(judged, options);
  return options.repairs ? withRepairs(report, judged, options) : report;
}

/** Reads and judges one school, and balances the books. */
export async function judgeSchool(files: readonly InputFile[], options: CheckOptions): Promise<Judged> {
  const { onStage } = options;
  onStage?.('read');
  const found = await readSchool(files, options.unopened, options.lang);
  onStage?.('relate');
  const { rules, problems: doubts } = ofRegion(found.records, options);
  const { school, refused, problems } = relateSchool(found, found.records, { ...options, rules });
  const read = withoutRefused(found, refused);
  onStage?.('evaluate');
  const evaluated = await evaluate(school, rules);
  const evaluation = options.ignoreWaivers ? evaluated : waive(evaluated);
  balance(read.inputs, read.records, evaluation);
  const all = [
    ...read.problems,
    ...missingSheets(files, read),
    ...doubts,
    ...problems,
    ...failedRules(evaluation),
  ];
  const judged = { rules, read, school, evaluation, problems: all };
  const { ledger, lang } = options;
  return ledger ? withHandedBack(judged, await readLedgerFile(ledger, lang, school.info.name)) : judged;
}

function withHandedBack(judged: Judged, { input, ledgers, problems }: ReadLedger): Judged {
  const { read } = judged;
  return {
    ...judged,
    read: { ...read, inputs: [...read.inputs, input], ledgers: [...read.ledgers, ...ledgers] },
    problems: [...judged.problems, ...problems],
  };
}

/** Reports what was judged. Throws a `RunError` where the baseline is of another school. */
export function reportOf(judged: Judged, options: CheckOptions): Report {
  options.onStage?.('report');
  const { read, school, evaluation } = judged;
  const { baseline, mask = 'students' } = options;
  const report = assemble(judged, options);
  const masked = maskReport(report, school, mask);
  const { ledgers } = read;
  const followed = followUp(masked, report.findings, evaluation, school, { baseline, ledgers, mask });
  return { ...followed, problems: [...followed.problems].sort(problemsInOrder) };
}

/** Of a ledger no row is left out and no id doubted here: `followUp` says what became of each. */
function isOfLedger({ code, file, sheet }: Problem, ledgers: readonly LedgerSheet[]): boolean {
  const said = code === 'ROW_WITHOUT_KEY' || code === 'DUPLICATE_KEY';
  return said && ledgers.some((ledger) => ledger.file === file && ledger.sheet === sheet);
}

/** Puts together what a run found, in one total order. */
function assemble({ rules, read, school, evaluation, problems }: Judged, { lang }: CheckOptions): Report {
  const { inputs, records, ledgers } = read;
  const told = { school: withSecondCells(school, evaluation), base: rules, lang };
  const findings = evaluation.outcomes.flatMap((outcome) => findingsOf(outcome, told)).sort(inOrder);
  const duty = dutyView(school);
  return {
    schemaVersion: 1,
    tool,
    lang,
    rules: { count: rules.rules.length, digest: rules.digest },
    school: school.info,
    region: regionUsed(rules, lang),
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
    problems: problems.filter((each) => !isOfLedger(each, ledgers)).map((each) => tellProblem(each, lang)),
    manifest: manifestOf(evaluation, rules.parameters, lang),
    limits: limitsUsed(evaluation, rules, lang),
    judged: judgedOf(evaluation),
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

function failedRules({ outcomes }: Evaluation): Problem[] {
  return outcomes.flatMap(({ rule, failed }) =>
    failed === undefined
      ? []
      : problem('RULE_FAILED', { file: `rules/${rule.id}.json` }, { rule: rule.title, why: failed }),
  );
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
