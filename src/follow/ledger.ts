import type { Earlier } from '../evaluate/fates.js';
import { groupBy } from '../model/group-by.js';
import type { Finding } from '../model/finding.js';
import { asTyped, type LedgerRow, type LedgerSheet, type Reply } from '../model/ledger.js';
import type { Fate } from '../model/past.js';
import { problem, tellProblem, type Problem } from '../model/problem.js';
import type { Report } from '../model/report.js';
import { byCodePoint } from '../model/text.js';
import { pastReplyOf, replyOf, rowsById, typedIn, type Veil } from './replies.js';

/** What the ledger is read with. */
export interface LedgerWith {
  /** What became of a finding that is not found now, by its id. */
  readonly fateOf: (earlier: Earlier) => Fate | undefined;
  /** Ids of an earlier report: what has one was a finding once. */
  readonly earlier: ReadonlySet<string>;
  /** Ids of records whose key others have too: by what is in them they are told apart, so that an id may pass to another. */
  readonly shared: ReadonlySet<string>;
  readonly veil: Veil;
}

/** The rows by what became of them. */
interface Sorted {
  readonly found: Map<string, readonly LedgerRow[]>;
  readonly closed: LedgerRow[];
  readonly noLongerCheckable: LedgerRow[];
  readonly unknown: LedgerRow[];
  /** Rows whose id fits no record, which no earlier report or ledger explains. */
  readonly doubtful: LedgerRow[];
  /** Rows that name another record than the one which has their id now. */
  readonly passedOn: LedgerRow[];
}

/**
 * A report with the replies that the school handed back: attached to the same findings by their ids, however the
 * rows were sorted or moved; the others sorted into closed, no longer checkable, unknown. No row is lost but those
 * in which nothing was typed and that only asked for evidence that is there now.
 */
export function withLedger(report: Report, ledgers: readonly LedgerSheet[], given: LedgerWith): Report {
  if (ledgers.length === 0) return report;
  const sorted = sort(report, ledgers, given);
  const replies = new Map<string, Reply>();
  for (const [id, [row]] of sorted.found) {
    const reply = replyOf(row!, report.asOf, given.veil);
    if (reply) replies.set(id, reply);
  }
  const findings = report.findings.map((finding) => {
    const reply = replies.get(finding.id);
    return reply ? { ...finding, reply } : finding;
  });
  const of = (state: Reply['state']): string[] =>
    findings.filter(({ reply }) => reply?.state === state).map(({ id }) => id);
  const told = (rows: readonly LedgerRow[]) => rows.map((row) => pastReplyOf(row, given.veil));
  const { found, closed, noLongerCheckable, unknown } = sorted;
  const problems = problemsOf(sorted).map((each) => tellProblem(each, report.lang));
  return {
    ...report,
    findings,
    ledger: {
      rows: ledgers.reduce((sum, { rows }) => sum + rows.length, 0),
      answered: replies.size,
      claimedDone: of('claimed-done'),
      overdue: of('overdue'),
      closed: told(closed),
      noLongerCheckable: told(noLongerCheckable),
      unknown: told(unknown),
    },
    [asTyped]: {
      further: [...new Set(ledgers.flatMap(({ further }) => further))],
      lines: [...new Set(ledgers.flatMap(({ lines }) => lines))],
      found,
      closed,
      noLongerCheckable,
      unknown,
    },
    problems: [...report.problems, ...problems],
  };
}

function sort(report: Report, ledgers: readonly LedgerSheet[], given: LedgerWith): Sorted {
  const findings = new Map(report.findings.map((finding) => [finding.id, finding]));
  const sorted: Sorted = { found: new Map(), closed: [], noLongerCheckable: [], unknown: [], doubtful: [], passedOn: [] }; // prettier-ignore
  for (const [id, rows] of inOrder(rowsById(ledgers))) {
    const finding = id === null ? undefined : findings.get(id);
    if (finding) attach(finding, rows, sorted, given);
    else place(id, rows, sorted, given);
  }
  return sorted;
}

function attach(
  { id, subject }: Finding,
  rows: readonly LedgerRow[],
  sorted: Sorted,
  given: LedgerWith,
): void {
  const isOther = ({ cells }: LedgerRow): boolean => {
    const named = cells.get('subject')?.cell.text.trim();
    return given.shared.has(id) && named !== undefined && named !== subject.label.trim();
  };
  const same = rows.filter((row) => !isOther(row));
  const others = rows.filter(isOther);
  if (same.length > 0) sorted.found.set(id, same);
  sorted.unknown.push(...others);
  sorted.passedOn.push(...others);
}

/** By rule and id, so that the same replies give the same ledger whatever the order of their rows. */
function inOrder(byId: ReturnType<typeof rowsById>) {
  const name = ([id, rows]: readonly [string | null, readonly LedgerRow[]]): string =>
    `${ruleIn(rows[0]!) ?? '\uffff'} ${id ?? ''}`;
  return [...byId].sort((a, b) => byCodePoint(name(a), name(b)));
}

function place(id: string | null, rows: readonly LedgerRow[], sorted: Sorted, given: LedgerWith): void {
  const rule = ruleIn(rows[0]!);
  if (id === null || !/^[\da-f]{12}$/.test(id)) return void sorted.unknown.push(...rows);
  const fate = given.fateOf({ id, rule });
  if (fate === 'resolved') sorted.closed.push(...rows.filter(isKept));
  else if (fate !== undefined || isExplained(id, rows, given))
    sorted.noLongerCheckable.push(...rows.filter(isKept));
  else {
    (rule === null ? sorted.unknown : sorted.noLongerCheckable).push(...rows);
    sorted.doubtful.push(...rows);
  }
}

/** Whether an earlier report, or the ledger itself, says that the finding was once there. */
function isExplained(id: string, rows: readonly LedgerRow[], { earlier }: LedgerWith): boolean {
  return earlier.has(id) || rows.some(({ cells }) => /^(已销号|不能再查|closed|no longer checkable)$/.test(cells.get('status')?.cell.text ?? '')); // prettier-ignore
}

/** What asked for evidence and was not answered needs no place in the book once the evidence is there. */
function isKept(row: LedgerRow): boolean {
  const verdict = row.cells.get('verdict')?.cell.text ?? '';
  return typedIn(row).length > 0 || !/^(缺佐证|no evidence|no-evidence)$/.test(verdict);
}

/** The rule that a row names, where what stands there is the id of one. */
function ruleIn({ cells }: LedgerRow): string | null {
  const text = cells.get('rule')?.cell.text.trim() ?? '';
  return /^[\w-]+\/[\w-]+$/.test(text) ? text : null;
}

function problemsOf({ found, closed, noLongerCheckable, unknown, doubtful, passedOn }: Sorted): Problem[] {
  const rest = [...closed, ...noLongerCheckable, ...unknown].filter(({ id }) => id !== null);
  const groups = [...found.values(), ...byIdOf(rest)].filter(({ length }) => length > 1);
  const withId = unknown.filter((row) => row.id !== null && !passedOn.includes(row));
  const unfit = [...new Set([...doubtful, ...withId])];
  return [
    ...groups.map(twiceProblem),
    ...bySheet(unknown.filter(({ id }) => id === null)).map((rows) => rowsProblem('LEDGER_ROW_WITHOUT_ID', rows)), // prettier-ignore
    ...bySheet(unfit).map((rows) => rowsProblem('LEDGER_UNKNOWN_ID', rows)),
    ...bySheet(passedOn).map((rows) => rowsProblem('LEDGER_OTHER_RECORD', rows)),
  ];
}

function twiceProblem(rows: readonly LedgerRow[]): Problem {
  const [first] = rows;
  const numbers = rows.map(({ number }) => number).sort((a, b) => a - b).join(', '); // prettier-ignore
  const values = { id: first!.id!, count: rows.length, rows: numbers, row: first!.number };
  return problem('LEDGER_ID_TWICE', placeOf(rows.at(-1)!), values);
}

/** Rows that are named of one sheet. */
const NAMED = 8;

function rowsProblem(
  code: 'LEDGER_ROW_WITHOUT_ID' | 'LEDGER_UNKNOWN_ID' | 'LEDGER_OTHER_RECORD',
  rows: readonly LedgerRow[],
): Problem {
  const inRows = [...rows].sort((a, b) => a.number - b.number);
  const named = inRows
    .slice(0, NAMED)
    .map(({ number, id }) => (id === null ? `${number}` : `${number} ${id}`));
  const list = [...named, ...(rows.length > NAMED ? ['…'] : [])].join(', ');
  return problem(code, placeOf(inRows[0]!), { count: rows.length, rows: list });
}

function placeOf(row: LedgerRow): { file: string; sheet: string; cell: string } {
  const { file, sheet, number, cells } = row;
  const first = [...cells.values()][0];
  return { file, sheet, cell: cells.get('id')?.address ?? first?.address ?? `A${number}` };
}

function byIdOf(rows: readonly LedgerRow[]): LedgerRow[][] {
  return [...groupBy(rows, ({ id }) => id ?? '').values()];
}

function bySheet(rows: readonly LedgerRow[]): LedgerRow[][] {
  return [...groupBy(rows, ({ file, sheet }) => JSON.stringify([file, sheet])).values()];
}
