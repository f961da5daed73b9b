import type { Citation } from './model/citation.js';
import type { LedgerSheet } from './model/ledger.js';
import { problem, type Problem } from './model/problem.js';
import type { DataRecord } from './model/record.js';
import type { ReportedInput, ReportedSheet } from './model/report.js';
import type { InputFile, SheetSummary, Source } from './model/sheet.js';
import type { Kind } from './model/tables.js';
import type { Bilingual, Lang } from './model/text.js';
import { ownBySheets, ownWords } from './own-workbook.js';
import { otherSchool } from './ledger-school.js';
import type { SeenTables } from './read/copies.js';
import { readInput, type ReadInput } from './read/input.js';
import { recognise, type Recognised } from './read/layout.js';
import { quotationsIn } from './read/quotations.js';
import { toCitations } from './validate/citations.js';
import { toRecords, type Recorded } from './validate/records.js';

/** What the files of one school hold: every row is a record, rejected or ignored. */
export interface ReadSchool {
  readonly records: readonly DataRecord[];
  readonly inputs: readonly ReportedInput[];
  readonly problems: readonly Problem[];
  /** Kinds whose sheet was found, also where it has no rows. */
  readonly present: ReadonlySet<Kind>;
  /** The articles of laws that any cell quotes. */
  readonly citations: readonly Citation[];
  /** The sheets, or blocks of sheets, that were recognised. */
  readonly sources: readonly Source[];
  /** What the cells of printed rosters that name nobody would be. */
  readonly unfilled: readonly DataRecord[];
  /** The rows that were rejected: each may be the record that is missed. */
  readonly unread: readonly DataRecord[];
  /** Lists of findings that the school handed back, with everything that was typed in them. */
  readonly ledgers: readonly LedgerSheet[];
}

/** A file that could not even be opened, with the reason in the words of the system. */
export interface UnopenedFile {
  readonly name: string;
  readonly reason: string | Bilingual;
}

/** Two files of one name, from two folders, are told apart by a number: reports name cells by file and sheet. */
function toldApart(files: readonly InputFile[]): InputFile[] {
  const seen = new Map<string, number>();
  return files.map((file) => {
    const count = (seen.get(file.name) ?? 0) + 1;
    seen.set(file.name, count);
    return count === 1 ? file : { ...file, name: file.name.replace(/(\.[^.]*)?$/, ` (${count})$1`) };
  });
}

/** Our rules and roll-ups have sheets named like a school's; a report is read, for the ledger that comes back in it. */
function withoutOwn(input: ReadInput): ReadInput {
  const own = ownBySheets(input.sheets.map(({ name }) => name));
  if (own === undefined || own === 'report') return input;
  const problems = [problem('OWN_WORKBOOK', { file: input.file }, { what: ownWords[own] })];
  return { ...input, sheets: [], problems, refused: true };
}

/**
 * Reads all files of one school. Nothing is thrown for bad data: a file that cannot be read is `refused`, the others
 * are read.
 * @param lang the language in which `inputs` say how a sheet was understood
 */
export async function readSchool(
  files: readonly InputFile[],
  unopened: readonly UnopenedFile[] = [],
  lang: Lang = 'zh',
): Promise<ReadSchool> {
  const inputs: ReadInput[] = [];
  for (const file of toldApart(files)) inputs.push(withoutOwn(await readInput(file)));
  const seen: SeenTables = new Map();
  const recognised = inputs.map((input) => recognise(input.file, input.sheets, seen));
  const sources = recognised.flatMap((each) => each.sources);
  const recorded = toRecords(sources);
  const name = recorded.records.find(({ kind }) => kind === 'school')?.values['name'];
  const strange = inputs.flatMap((input) => ofOtherSchool(input, typeof name === 'string' ? name : null));
  return {
    records: recorded.records,
    inputs: [
      ...inputs.map((input, i) => reported(input, recognised[i]!, recorded, lang)),
      ...unopened.map(({ name }) => ({ file: name, sha256: '', refused: true, sheets: [] })),
    ],
    problems: [
      ...inputs.flatMap((input) => input.problems),
      ...recognised.flatMap((each) => each.problems),
      ...recorded.problems,
      ...strange,
      ...unopened.map(({ name, reason }) => problem('UNOPENED_FILE', { file: name }, { reason })),
    ],
    present: new Set(sources.map(({ source }) => source.kind)),
    citations: toCitations(inputs.flatMap((input) => quotationsIn(input.file, input.sheets))),
    sources: sources.map(({ source }) => source),
    unfilled: recorded.unfilled,
    unread: recorded.unread,
    ledgers: recognised
      .flatMap((each) => each.ledgers)
      .filter((ledger) => strange.every(({ file }) => file !== ledger.file)),
  };
}

function ofOtherSchool({ file, sheets }: ReadInput, name: string | null): Problem[] {
  const found = otherSchool(sheets, name);
  return found === undefined ? [] : [problem('LEDGER_OF_OTHER_SCHOOL', { file }, { found, name: name! })];
}

/** Takes refused records out of the counts of their sheets; a sheet may hold several tables, and is counted by table. */
function refusing(refused: readonly DataRecord[]): (sheet: ReportedSheet) => ReportedSheet {
  const left = new Map<string, number>();
  for (const { source } of refused) left.set(source.sheet, (left.get(source.sheet) ?? 0) + 1);
  return (sheet) => {
    const open = left.get(sheet.name) ?? 0;
    const count = sheet.kind === null ? 0 : Math.min(open, sheet.records);
    left.set(sheet.name, open - count);
    return { ...sheet, records: sheet.records - count, rejected: sheet.rejected + count };
  };
}

/** What was read, with records that were over a limit of the school counted as rejected rows. */
export function withoutRefused(read: ReadSchool, refused: readonly DataRecord[]): ReadSchool {
  if (refused.length === 0) return read;
  const none = new Set(refused);
  const told = ({ sheets, ...input }: ReportedInput): ReportedInput => {
    const ofFile = refused.filter(({ source }) => source.file === input.file);
    return { ...input, sheets: sheets.map(refusing(ofFile)) };
  };
  return {
    ...read,
    records: read.records.filter((record) => !none.has(record)),
    inputs: read.inputs.map(told),
    unread: [...read.unread, ...refused],
  };
}

/** A workbook that was handed back for its ledger alone: the other sheets of it are left out. */
export interface ReadLedger extends Pick<ReadSchool, 'ledgers' | 'problems'> {
  readonly input: ReportedInput;
}

/**
 * Reads the lists of findings of one file; `refused` where it cannot be read, holds none, or is another school's.
 * @param school the name of the school that is checked
 */
export async function readLedgerFile(
  file: InputFile,
  lang: Lang,
  school: string | null = null,
): Promise<ReadLedger> {
  const input = await readInput(file);
  const other = ofOtherSchool(input, school);
  if (other.length > 0) return refusedLedger(input, other);
  const all = recognise(input.file, input.sheets);
  const names = new Set(all.ledgers.map(({ sheet }) => sheet));
  const of = <T>(list: readonly T[], name: (each: T) => string | null): T[] =>
    list.filter((each) => names.has(name(each) ?? ''));
  const sources = of(all.sources, ({ source }) => source.sheet);
  const recorded = toRecords(sources);
  const refused = input.refused || names.size === 0;
  const none =
    refused && !input.refused
      ? [
          noLedger(
            file.name,
            input.sheets.map(({ name }) => name),
          ),
        ]
      : [];
  return {
    ledgers: all.ledgers,
    input: {
      ...reported(input, { ...all, sheets: of(all.sheets, ({ name }) => name) }, recorded, lang),
      refused,
    },
    problems: [
      ...(input.refused ? input.problems : of(input.problems, ({ sheet }) => sheet)),
      ...of(all.problems, ({ sheet }) => sheet),
      ...recorded.problems,
      ...none,
    ],
  };
}

function refusedLedger({ file, sha256 }: ReadInput, problems: readonly Problem[]): ReadLedger {
  return { ledgers: [], input: { file, sha256, refused: true, sheets: [] }, problems };
}

function noLedger(file: string, sheets: readonly string[]): Problem {
  return problem('NO_LEDGER', { file }, { sheets: { zh: sheets.join('、'), en: sheets.join(', ') } });
}

function reported(input: ReadInput, { sheets }: Recognised, recorded: Recorded, lang: Lang): ReportedInput {
  const { file, sha256, refused } = input;
  const told = sheets.map((sheet) => ({
    ...count(file, sheet, recorded),
    ...(sheet.readAs ? { readAs: sheet.readAs[lang] } : {}),
  }));
  return { file, sha256, refused, sheets: told };
}

/** The rows of a sheet that is not used are all ignored, and it says so in a problem. */
function count(file: string, sheet: SheetSummary, { counts }: Recorded): ReportedSheet {
  const { name, kind, rows, headerRow } = sheet;
  const own = counts.filter(
    ({ source }) => source.file === file && source.sheet === name && source.headerRow === headerRow,
  );
  if (own.length === 0) return { name, kind, rows, records: 0, rejected: 0, ignored: rows };
  const sum = (of: 'records' | 'rejected' | 'ignored'): number =>
    own.reduce((total, each) => total + each[of], 0);
  return { name, kind, rows, records: sum('records'), rejected: sum('rejected'), ignored: sum('ignored') };
}
