import { problem, sentenceOf, type Problem } from '../model/problem.js';
import { addressAt, type DataRecord } from '../model/record.js';
import type { Row, Source, SourceRows } from '../model/sheet.js';
import { tableOf, type Kind } from '../model/tables.js';
import type { Column, Table } from '../model/tables/table.js';
import { UNKNOWN, type Value } from '../model/value.js';
import { doubtfulDuplicates } from './duplicates.js';
import { headerNames } from './header-names.js';
import { classNamesOf, keyOf, withOwnKeys, type ClassNames, type Duplicate, type Keyed } from './keys.js';
import { eachOnce } from './each-once.js';
import type { Parsed, Trouble } from './parsed.js';
import { refuseDisorder } from './in-order.js';
import { otherYears } from './other-years.js';
import { recordSchema } from './record-schemas.js';
import { settled } from './settle.js';
import { columnReader } from './values.js';
import { termOf, type Term } from './year-of-term.js';
import { veiled } from './veil.js';

/** What became of the rows of one source: `records + rejected` are its rows. */
export interface SourceCount {
  readonly source: Source;
  readonly records: number;
  readonly rejected: number;
  readonly ignored: number;
}

/** All records of all sources, in the order of sources and rows, and everything that was not taken. */
export interface Recorded {
  readonly records: readonly DataRecord[];
  readonly counts: readonly SourceCount[];
  readonly problems: readonly Problem[];
  /** What the cells of printed rosters that name nobody would be; they are no records, and have no key. */
  readonly unfilled: readonly DataRecord[];
  /** The rows that were rejected: they are no records, and have no key. */
  readonly unread: readonly DataRecord[];
}

/**
 * Rows of recognised sheets → records with typed values (`parseValue`), keys (rulings 17, 40) and problems.
 * A row whose key is missing or unreadable is rejected, with one problem; any other bad cell leaves its fact
 * unknown, with one (rulings 25). Throws only if a value has not the encoding of its column: a fault of ours.
 */
export function toRecords(sources: readonly SourceRows[]): Recorded {
  const ofKind = (kind: Kind): DataRecord[] =>
    sources.filter(({ source }) => source.kind === kind).flatMap((each) => takeSource(each).records);
  const known = { classes: classNamesOf(ofKind('class')), term: termOf(ofKind('school')) };
  const taken = sources.map((source) => takeSource(source, known));
  const { records, duplicates } = withOwnKeys(taken.flatMap((each) => each.records));
  return {
    records,
    counts: taken.map(({ source, records: { length }, unread: rejected, ignored }) => ({
      source,
      records: length,
      rejected: rejected.length,
      ignored,
    })),
    problems: [
      ...taken.flatMap((each) => each.problems),
      ...doubtfulDuplicates(duplicates).map(duplicateProblem),
    ],
    unfilled: sources.flatMap((source) => unfilledOf(source, known.term)),
    unread: taken.flatMap(({ unread }) => unread),
  };
}

/** What is wrong with a label is said of the records that share it. */
function unfilledOf({ source, unfilled = [] }: SourceRows, term?: Term): DataRecord[] {
  const table = tableOf(source.kind);
  const readers = readersOf(source, table);
  return unfilled.map((row) => {
    const { values } = readRow(table, readers, row, term);
    return { kind: source.kind, key: '', values: proven(source, values), source, row };
  });
}

/** A column of a source that we know, with its place in the rows and its reader. */
interface Reader {
  readonly field: string;
  readonly index: number;
  readonly column: Column;
  readonly read: ReturnType<typeof columnReader>;
}

/** What one row gave. */
interface RowRead {
  readonly values: Record<string, Value>;
  readonly troubles: ReadonlyMap<string, Trouble>;
}

/** What other sheets tell of a row: the names of classes, and the term. */
interface Known {
  readonly classes?: ClassNames;
  readonly term?: Term | undefined;
}

interface TakenSource extends SourceRows {
  readonly records: readonly DataRecord[];
  readonly unread: readonly DataRecord[];
  readonly problems: readonly Problem[];
}

function takeSource(given: SourceRows, { classes, term }: Known = {}): TakenSource {
  const { source, rows } = given;
  const table = tableOf(source.kind);
  const readers = readersOf(source, table);
  const records: DataRecord[] = [];
  const unread: DataRecord[] = [];
  const problems: Problem[] = [];
  for (const row of rows) {
    const read = readRow(table, readers, row, term);
    const keyed = keyOf(table, read.values, classes);
    const record = { kind: source.kind, key: '', values: proven(source, read.values), source, row };
    if ('key' in keyed) {
      records.push({ ...record, key: keyed.key });
      for (const { field, index, column } of readers) {
        const trouble = read.troubles.get(field);
        if (trouble) problems.push(cellProblem(source, row, index, veiled(source.kind, column, trouble)));
      }
    } else {
      unread.push(record);
      if (keyed.lacks !== 'column') problems.push(rowProblem(source, row, read, keyed));
    }
  }
  if (unread.length > 0 && !hasKeyColumn(table, readers))
    problems.push(columnProblem(source, table, unread.length));
  return {
    ...given,
    records,
    unread,
    problems: [...eachOnce(problems), ...otherYears(source, records, term)],
  };
}

function readersOf(source: Source, table: Table): Reader[] {
  return source.fields.flatMap((field, index) => {
    const column = Object.hasOwn(table.columns, field) ? table.columns[field] : undefined;
    return column ? [{ field, index, column, read: columnReader(column) }] : [];
  });
}

function readRow(table: Table, readers: readonly Reader[], row: Row, term?: Term): RowRead {
  const values: Record<string, Value> = {};
  const doubtful: { reader: Reader; parsed: Parsed }[] = [];
  for (const reader of readers) {
    const parsed = reader.read(row.cells[reader.index]);
    values[reader.field] = parsed.value;
    if (parsed.problem) doubtful.push({ reader, parsed });
  }
  const troubles = new Map<string, Trouble>();
  // The record's own day and its start first: by them the other cells are settled, in whatever order columns stand.
  doubtful.sort((a, b) => turnOf(a.reader.field, a.parsed) - turnOf(b.reader.field, b.parsed));
  for (const { reader, parsed } of doubtful) {
    const { value, problem: trouble } = settled(table, reader.field, row.cells[reader.index]!, parsed, {
      values,
      term,
    });
    values[reader.field] = value;
    if (trouble) troubles.set(reader.field, trouble);
  }
  refuseDisorder(table, readers, row, values, troubles);
  return { values, troubles };
}

function turnOf(field: string, { problem: trouble }: Parsed): number {
  if (trouble?.code === 'DATE_WITHOUT_YEAR') return 0;
  return field === 'start' ? 1 : 2;
}

function proven(source: Source, values: Record<string, Value>): Record<string, Value> {
  const proof = recordSchema(source.kind).safeParse(values);
  if (!proof.success) throw new Error(`${source.kind}: ${proof.error.message}`);
  return values;
}

function cellProblem(source: Source, row: Row, index: number, { code, values }: Trouble): Problem {
  return problem(
    code,
    { file: source.file, sheet: source.sheet, cell: addressAt(source, row, index) },
    values,
  );
}

/** The one problem of a row that was rejected: which cell is missing, or why it could not be read. */
function rowProblem(
  source: Source,
  row: Row,
  { troubles }: RowRead,
  keyed: Exclude<Keyed, { key: string }>,
): Problem {
  const { columns } = tableOf(source.kind);
  const field = keyed.fields[0]!;
  const index = source.fields.indexOf(field);
  const trouble = troubles.get(field);
  if (keyed.lacks === 'cell' || !trouble) {
    const header = headerNames(keyed.fields.map((each) => columns[each]!));
    return cellProblem(source, row, index, { code: 'ROW_WITHOUT_KEY', values: { row: row.number, header } });
  }
  const told = veiled(source.kind, columns[field]!, trouble);
  const reason = sentenceOf(told.code, told.values);
  return cellProblem(source, row, index, { code: 'ROW_KEY_UNREADABLE', values: { row: row.number, reason } });
}

function hasKeyColumn({ keys }: Table, readers: readonly Reader[]): boolean {
  return keys.some(([first]) => readers.some(({ field }) => field === first));
}

/** A sheet without the column that names its records: said once, at the header's last cell. */
function columnProblem(source: Source, table: Table, count: number): Problem {
  const { file, sheet, lastLetter, headerRow } = source;
  const header = headerNames(table.keys.map(([first]) => table.columns[first!]!));
  return problem('NO_KEY_COLUMN', { file, sheet, cell: `${lastLetter}${headerRow}` }, { header, count });
}

function duplicateProblem({ record, first }: Duplicate): Problem {
  const { source, row, kind, values } = record;
  const table = tableOf(kind);
  const named = table.keys.find(([field]) => values[field!] !== UNKNOWN && values[field!] !== null)!;
  const filled = named.filter((field) => source.fields.includes(field));
  return cellProblem(source, row, source.fields.indexOf(filled[0]!), {
    code: 'DUPLICATE_KEY',
    values: {
      row: row.number,
      other: first.row.number,
      sheet: first.source.sheet,
      headers: headerNames(
        filled.map((field) => table.columns[field]!),
        { zh: '、', en: ', ' },
      ),
    },
  });
}
