import type { Judged } from './check.js';
import { evaluate, type Outcome } from './evaluate/evaluate.js';
import { proposer, type Proposal, type ProposedCell } from './evaluate/proposals.js';
import { withSecondCells } from './evaluate/second-cells.js';
import type { Finding } from './model/finding.js';
import { coverFor, saidIn, type Mask } from './mask/mask.js';
import { addressAt, type CellRef, type DataRecord } from './model/record.js';
import type { Repair } from './model/repair.js';
import type { Report } from './model/report.js';
import { columnOf } from './model/tables.js';
import type { Lang } from './model/text.js';
import { relateSchool } from './relate-school.js';
import { parseValue } from './validate/values.js';

/** With what a school was judged, to judge it once more. */
export interface JudgedWith {
  readonly lang: Lang;
  readonly today: string;
  /** Whose names a repair may not say. */
  readonly mask?: Mask;
}

/** A second run may show that proposals need each other; then those that hold are tried alone. */
const MOST_RUNS = 3;
/** In more records than these, judging again would cost more than the report is worth waiting for. */
const MOST_RECORDS = 10_000;

/**
 * A report with the repairs of its findings: the blank cells that would close them, and with what. All proposals are
 * entered into the records and the school is read, related and judged again; what is not met then is dropped, and
 * the rest is tried again, so that exactly what is said was judged. Costs about as much as judging twice, so that of
 * more than 10,000 records none are sought.
 */
export async function withRepairs(report: Report, judged: Judged, given: JudgedWith): Promise<Report> {
  if (judged.read.records.length > MOST_RECORDS) return report;
  const repairs = await repairsOf(report.findings, judged, given);
  const cover = coverFor(judged.school, given.mask ?? 'students', saidIn(report));
  const findings = report.findings.map((finding) => {
    const repair = repairs.get(finding.id);
    return repair ? { ...finding, repair: cover(repair) } : finding;
  });
  return { ...report, findings };
}

async function repairsOf(
  findings: readonly Finding[],
  judged: Judged,
  given: JudgedWith,
): Promise<ReadonlyMap<string, Repair>> {
  let proposals = proposalsOf(findings, judged, given);
  for (let run = 0; run < MOST_RUNS && proposals.length > 0; run++) {
    const met = await metWith(proposals, judged, given);
    const holding = proposals.filter(met);
    if (holding.length === proposals.length) return told(holding);
    proposals = holding;
  }
  return new Map();
}

function proposalsOf(
  findings: readonly Finding[],
  { school, evaluation }: Judged,
  { lang }: JudgedWith,
): Proposal[] {
  const propose = proposer(evaluation, withSecondCells(school, evaluation), lang);
  return findings.flatMap((finding) => propose(finding) ?? []);
}

/** Judges the school with the proposals entered: whether the rule of one is met then. */
async function metWith(
  proposals: readonly Proposal[],
  { rules, read, school }: Judged,
  { today }: JudgedWith,
): Promise<(proposal: Proposal) => boolean> {
  const typed = typedBySheet(proposals);
  const records = read.records.map((record) => filled(record, typed));
  const related = relateSchool(read, records, { rules, today, asOf: school.asOf });
  const wanted = new Set(proposals.map(({ finding }) => finding.rule));
  const base = { ...rules, rules: rules.rules.filter(({ id }) => wanted.has(id)) };
  const { outcomes } = await evaluate(related.school, base);
  const met = new Map(outcomes.map((outcome) => [outcome.rule.id, metKeys(outcome)]));
  return ({ finding, key }) => met.get(finding.rule)?.has(key) ?? false;
}

function metKeys({ entities, judgements: { situations, of } }: Outcome): ReadonlySet<string> {
  const met = entities.filter((_, index) => situations[of[index]!]!.verdict === 'met');
  return new Set(met.map(({ key }) => key));
}

type TypedBySheet = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What is entered, by sheet and cell; a cell is filled once: as the first says that sets a limit, else as the first says. */
function typedBySheet(proposals: readonly Proposal[]): TypedBySheet {
  const bySheet = new Map<string, Map<string, string>>();
  const all = proposals.flatMap(({ cells }) => cells);
  for (const { at, typed } of [...all.filter(({ bound }) => bound), ...all]) {
    const cells = bySheet.get(sheetOf(at)) ?? new Map<string, string>();
    if (!cells.has(at.cell!)) cells.set(at.cell!, typed);
    bySheet.set(sheetOf(at), cells);
  }
  return bySheet;
}

/** A record as it would be with the cells filled in, read as the program reads it. */
function filled(record: DataRecord, bySheet: TypedBySheet): DataRecord {
  const { source, row, kind } = record;
  const typed = bySheet.get(sheetOf(source));
  if (!typed) return record;
  const changes = source.fields.flatMap((field, index) => {
    const text = typed.get(addressAt(source, row, index));
    return text === undefined ? [] : [{ field, index, text }];
  });
  if (changes.length === 0) return record;
  const values = { ...record.values };
  const cells = [...row.cells];
  for (const { field, index, text } of changes) {
    const cell = { kind: 'text', text } as const;
    cells[index] = cell;
    const column = columnOf(kind, field);
    if (column) values[field] = parseValue(column, cell).value;
  }
  return { ...record, values, row: { ...row, cells } };
}

function sheetOf({ file, sheet }: Pick<CellRef, 'file' | 'sheet'>): string {
  return `${file}\n${sheet}`;
}

function setOf(cells: readonly ProposedCell[]): string {
  return cells.map(({ at }) => `${sheetOf(at)}\n${at.cell}`).sort().join('\n\n'); // prettier-ignore
}

function told(proposals: readonly Proposal[]): ReadonlyMap<string, Repair> {
  const byCells = new Map<string, Proposal[]>();
  for (const proposal of proposals) {
    const name = setOf(proposal.cells);
    byCells.set(name, [...(byCells.get(name) ?? []), proposal]);
  }
  return new Map(
    proposals.map(({ finding, cells }) => {
      const closes = byCells.get(setOf(cells))!.length;
      const said = cells.map(({ at, says, replaces }) => ({ sheet: at.sheet, cell: at.cell!, field: at.field, value: says, ...(replaces ? { replaces } : {}) })); // prettier-ignore
      return [finding.id, { cells: said, closes }];
    }),
  );
}
