import type { LedgerSheet } from '../model/ledger.js';
import { problem, type Problem } from '../model/problem.js';
import { isResultsTitle } from '../model/results-sheet.js';
import type { Sheet, SheetSummary, Source, SourceRows } from '../model/sheet.js';
import { kinds, tableOf } from '../model/tables.js';
import { firstFilled } from './blank.js';
import { withoutCopies, type SeenTables } from './copies.js';
import { fitsOf } from './fit.js';
import { possibleHeaders } from './header.js';
import { findKeyValue, readKeyValue, type KeyValue } from './key-value.js';
import { chooseKind, type Choice } from './kind.js';
import { readLedger } from './ledger.js';
import { readList } from './list.js';
import { addressOf } from './letters.js';
import { findMatrix } from './matrices/find-matrix.js';
import { overlapProblems } from './matrices/overlaps.js';
import { readMatrix } from './matrix.js';
import { readNotices } from './notices.js';
import { unusedSheet, whyNotUsed } from './not-used.js';
import type { ReadSheet } from './read-sheet.js';
import { hintOf, isOwnSheet, NO_HINT, type NameHint } from './sheet-name.js';
import { listed } from './sheet-problems.js';
import { tablesOf, type ReadPart } from './tables-below.js';

/** The sheets of a file: those that were recognised, what became of each, and what was doubtful. */
export interface Recognised {
  readonly sources: readonly SourceRows[];
  /** One for each sheet, in the order of the file; of a sheet with several tables one for each. */
  readonly sheets: readonly SheetSummary[];
  readonly problems: readonly Problem[];
  /** The lists of findings among them, with everything that the school typed in them. */
  readonly ledgers: readonly LedgerSheet[];
}

/**
 * Recognises the sheets of one file: which kind of record each holds, where its header stands, which columns
 * and rows count (rulings 24, 25, 43, 44). Nothing is judged: cells are handed on as they are, but for columns
 * that are joined or cut. Nothing is thrown; a doubt is a problem. That 学校 or 教职工 is missing can only be
 * told over all files of a school, not here.
 * @param file the base name of the file
 * @param seen the tables of the files of the school before it, of which a copy is not read again; its own are added
 */
export function recognise(file: string, sheets: readonly Sheet[], seen: SeenTables = new Map()): Recognised {
  const all = sheets.flatMap((sheet) => readSheet(file, sheet));
  const read = withoutCopies(file, all, seen);
  const sources = read.flatMap(({ source }) => source ?? []);
  return {
    sources,
    sheets: read.map(({ summary }) => summary),
    ledgers: read.flatMap(({ ledger }) => ledger ?? []),
    problems: [
      ...read.flatMap(({ problems }) => problems),
      ...overlapProblems(
        file,
        read.flatMap(({ rosters }) => rosters ?? []),
      ),
      ...severalSheets(file, sources),
    ],
  };
}

/** The address at which a missing column of a source is shown: its header's last cell (rulings 5, 19). */
export function absentCell({ lastLetter, headerRow }: Source): string {
  return `${lastLetter}${headerRow}`;
}

/** The tables of a sheet: below its first one others may stand, which its name does not speak for. */
function readSheet(file: string, sheet: Sheet): ReadSheet[] {
  if (isOwnSheet(sheet.name) || isMarks(sheet)) return [unusedSheet(sheet, [])];
  const hint = hintOf(sheet.name);
  const whole = readTable(file, sheet, hint);
  // A printed table is read with everything on it unless a list stands there too; of a ledger every line is kept.
  const { layout, kind } = whole.summary;
  if (layout === null || kind === 'ledger') return [whole];
  if (layout === 'matrix' && chooseKind(fitsOf(possibleHeaders(sheet)), hint) === null) return [whole];
  const read: ReadPart = (part, isFirst) => readTable(file, part, isFirst ? hint : NO_HINT).source;
  const [above, ...below] = tablesOf(sheet, read);
  if (below.length === 0) return [whole];
  return [readTable(file, above!, hint), ...below.map((table) => readBelow(file, table))];
}

function readBelow(file: string, table: Sheet): ReadSheet {
  const read = readTable(file, table, NO_HINT);
  const { kind } = read.summary;
  if (kind === null) return read;
  const { number, cells } = table.rows.find((row) => firstFilled(row.cells) >= 0)!;
  const at = { file, sheet: table.name, cell: addressOf(firstFilled(cells), number) };
  const values = { kind: tableOf(kind).sheet, row: number };
  return { ...read, problems: [problem('TABLE_BELOW', at, values), ...read.problems] };
}

function readTable(file: string, sheet: Sheet, hint: NameHint): ReadSheet {
  const fits = fitsOf(possibleHeaders(sheet));
  const choice = chooseKind(fits, hint);
  const pairs = findKeyValue(sheet);
  if (pairs !== null && isKeyValue(pairs, hint, choice)) return readKeyValue(file, sheet, pairs);
  const matrix = findMatrix(sheet, hint, choice);
  if (matrix !== null) return readMatrix(file, sheet, matrix);
  if (choice?.fit.kind === 'ledger')
    return { ...readList(file, sheet, choice), ledger: readLedger(file, sheet, choice.fit.header) };
  if (choice !== null) return readList(file, sheet, choice);
  const notices = readNotices(file, sheet, hint);
  if (notices !== null) return notices;
  return unusedSheet(sheet, whyNotUsed({ file, sheet: sheet.name }, sheet, hint, fits));
}

/** The sheet that a marked copy has in addition: what an earlier check found is no record of the school. */
function isMarks({ rows: [first] }: Sheet): boolean {
  return first?.number === 1 && isResultsTitle(first.cells[0]?.text);
}

/** Labels and values: where the sheet's name says 学校, or where they say more than any header does. */
function isKeyValue({ fields }: KeyValue, { exact, contained }: NameHint, choice: Choice | null): boolean {
  if (exact.includes('school')) return true;
  if (contained.includes('school')) return fields.size >= 2;
  if (!fields.has('name') || fields.size < 3) return false;
  return choice === null || choice.fit.kind === 'school' || fields.size > choice.fit.fields.size;
}

function severalSheets(file: string, sources: readonly SourceRows[]): Problem[] {
  // A report has several lists of findings, and all are read.
  return kinds
    .filter((kind) => kind !== 'ledger')
    .flatMap((kind) => {
      const own = sources.filter(({ source, rows }) => source.kind === kind && rows.length > 0);
      const names = own.map(({ source }) => source.sheet);
      if (names.length < 2) return [];
      const values = { kind: tableOf(kind).sheet, count: names.length, sheets: listed(names) };
      return [problem('SEVERAL_SHEETS', { file }, values)];
    });
}
