import { groupBy } from '../model/group-by.js';
import { problem, type Problem } from '../model/problem.js';
import { columnOf } from '../model/tables.js';
import type { Cell, GridRow, Merge, Row, Sheet, Source } from '../model/sheet.js';
import { firstFilled, isBlankCell } from './blank.js';
import type { Double } from './columns.js';
import type { PlacedHeader } from './header.js';
import { normaliseHeader, shownHeader } from './header-text.js';
import { addressOf, columnLetters } from './letters.js';
import { meaningsOf } from './meanings.js';
import { mergeAt, mergeSweep } from './merged.js';
import type { ReadSheet } from './read-sheet.js';
import { doubleProblems, listed, unusedProblem, type Place } from './sheet-problems.js';

/** A label with the cell behind it. */
interface Pair extends PlacedHeader {
  /** Null where the label means nothing. */
  readonly field: string | null;
  readonly cell: Cell | undefined;
  /** 0-based column of the value. */
  readonly valueColumn: number;
  readonly address: string;
}

/** The labels of a sheet that holds one record, each with its value. */
export interface KeyValue {
  readonly fields: ReadonlySet<string>;
  readonly pairs: readonly Pair[];
  readonly headerRow: number;
}

// A sheet with one record ends long before this.
const FAR = 200;
const LONGEST_LABEL = 40;
const TITLES: ReadonlySet<string> = new Set(
  ['项目', '名称', '指标', '栏目', '信息项', '内容项', 'Item', 'Field', 'Label'].map(normaliseHeader),
);

/**
 * Finds the labels of the kind 学校 that stand before their values: 项目 and 内容 below each other, with or
 * without that header, or two pairs side by side. Unknown labels are those in the columns of known ones.
 * @returns null where there are none, or where the labels stand side by side as the header of a list
 */
export function findKeyValue(sheet: Sheet): KeyValue | null {
  const sweep = mergeSweep(sheet, 0);
  const lines = sheet.rows.slice(0, FAR).map((row) => pairsIn(sheet, row, sweep(row)?.own ?? row.cells));
  const known = lines.flatMap(({ pairs }) => pairs.filter(({ field }) => field !== null));
  const inRow = lines.reduce((sum, { headers }) => sum + headers, 0);
  if (known.length === 0 || inRow >= known.length || isHeaderOfList(sheet, known)) return null;
  const labelColumns = new Set(known.map(({ column }) => column));
  const all = lines.flatMap(({ pairs }) => pairs);
  const title = all.find((pair) => labelColumns.has(pair.column) && TITLES.has(normaliseHeader(pair.text)));
  const pairs = all.filter((pair) => pair !== title && isLabel(pair, labelColumns));
  const headerRow = title !== undefined && title.row < known[0]!.row ? title.row : known[0]!.row;
  return { fields: new Set(known.map(({ field }) => field!)), pairs, headerRow };
}

function isLabel(pair: Pair, labelColumns: ReadonlySet<number>): boolean {
  return pair.field !== null || (labelColumns.has(pair.column) && !isBlankCell(pair.cell));
}

/** The pairs of one row, known or not, and how many of its labels have another label where a value should be. */
function pairsIn(sheet: Sheet, row: GridRow, cells: readonly (Cell | undefined)[]) {
  const merges = sheet.merges.filter(({ top, bottom }) => top <= row.number && row.number <= bottom);
  const pairs: Pair[] = [];
  let headers = 0;
  for (let column = firstFilled(cells); column >= 0;) {
    const pair = pairAt(merges, row, cells, column);
    const beforeLabel = pair.field !== null && labelled(pair.cell) !== null;
    if (beforeLabel) headers += 1;
    else pairs.push(pair);
    const pastValue = pair.field !== null && !beforeLabel;
    column = firstFilled(cells, pastValue ? pair.valueColumn + 1 : column + 1);
  }
  return { pairs, headers };
}

function pairAt(
  merges: readonly Merge[],
  row: GridRow,
  cells: readonly (Cell | undefined)[],
  column: number,
): Pair {
  const merge = mergeAt(merges, row.number, column);
  const valueColumn = merge?.right ?? column + 1;
  return {
    column,
    row: row.number,
    text: shownHeader(cells[column]!.text),
    field: labelled(cells[column]),
    cell: cells[valueColumn],
    valueColumn,
    address: addressOf(valueColumn, row.number),
  };
}

function labelled(cell: Cell | undefined): string | null {
  if (isBlankCell(cell) || cell.kind !== 'text' || cell.text.length > LONGEST_LABEL) return null;
  return meaningsOf([normaliseHeader(cell.text)]).get('school')?.field ?? null;
}

/** All labels in one row with words below them: the header of a list with gaps in it. */
function isHeaderOfList(sheet: Sheet, known: readonly Pair[]): boolean {
  const { row } = known[0]!;
  if (known.length < 2 || known.some((pair) => pair.row !== row)) return false;
  const below = sheet.rows.find(({ number }) => number === row + 1);
  return below !== undefined && known.every(({ column }) => !isBlankCell(below.cells[column]));
}

/**
 * Reads a sheet of labels and values as one record; of several labels for one thing the filled one holds, and of those
 * our own before others. Where one label stands twice and says different things neither holds: nobody can tell which is
 * out of date.
 */
export function readKeyValue(file: string, sheet: Sheet, found: KeyValue): ReadSheet {
  const { used, doubles, clashes } = onceEach(found.pairs);
  const unused = found.pairs.filter(({ field }) => field === null);
  const source: Source = {
    file,
    sheet: sheet.name,
    kind: 'school',
    fields: used.map(({ field }) => field!),
    letters: used.map(({ valueColumn }) => columnLetters(valueColumn)),
    headerRow: found.headerRow,
    lastLetter: columnLetters(Math.max(...used.map(({ valueColumn }) => valueColumn))),
    layout: 'key-value',
  };
  const row: Row = {
    number: used[0]!.row,
    cells: used.map(({ cell }) => cell),
    addresses: new Map(used.map(({ address }, index) => [index, address])),
  };
  const { name, hidden } = sheet;
  const unusedHeaders = [...unused, ...doubles.map(({ dropped }) => dropped)].map(({ text }) => text);
  const at = { file, sheet: name };
  return {
    source: { source, rows: [row], ignored: 0 },
    summary: {
      name,
      kind: 'school',
      layout: 'key-value',
      headerRow: found.headerRow,
      rows: 1,
      ignored: 0,
      unusedHeaders,
      hidden,
    },
    problems: [
      ...doubleProblems(at, doubles),
      ...clashProblems(at, clashes),
      ...unusedProblem(at, 'school', unused),
    ],
  };
}

/** The pairs of one field of which two say different things, in the order of the sheet. */
type Clash = readonly Pair[];

function onceEach(pairs: readonly Pair[]): { used: Pair[]; doubles: Double[]; clashes: Clash[] } {
  const known = groupBy(
    pairs.filter(({ field }) => field !== null),
    ({ field }) => field!,
  );
  const used: Pair[] = [];
  const doubles: Double[] = [];
  const clashes: Clash[] = [];
  for (const same of known.values()) {
    const filled = same.filter(({ cell }) => !isBlankCell(cell));
    const holds = filled.find(isCanonical) ?? filled[0] ?? same[0]!;
    const alike = filled.filter(({ text }) => normaliseHeader(text) === normaliseHeader(holds.text));
    const isClash = alike.some(({ cell }) => plain(cell!) !== plain(holds.cell!));
    used.push(isClash ? { ...holds, cell: undefined } : holds);
    if (isClash) clashes.push(alike);
    else doubles.push(...same.filter((pair) => pair !== holds).map((dropped) => ({ dropped, used: holds })));
  }
  return { used, doubles, clashes };
}

function isCanonical({ field, text }: Pair): boolean {
  const { zh, en } = columnOf('school', field!)!;
  return [zh, en].map(normaliseHeader).includes(normaliseHeader(text));
}

/** 罗 丽娟（兼书记） says no other than 罗丽娟, 500人 no other than 500, and 2025年9月1日 no other than 2025-09-01. */
function plain(cell: Cell): string {
  const text = cell.kind === 'date' ? cell.iso.slice(0, 10) : cell.text.normalize('NFKC');
  return text
    .replace(/\([^()]*\)|\s/gu, '')
    .replace(/(?<=\d)[年月./](?=\d)/gu, '-')
    .replace(/-0(?=\d)/g, '-')
    .replace(/(?<=\d)[人名日]$/u, '');
}

/** One problem for each; what they say is not quoted, as it is taken for nothing that could be masked. */
function clashProblems(at: Place, clashes: readonly Clash[]): Problem[] {
  return clashes.map((clash) => {
    const cells = clash.map(({ address }) => address);
    return problem(
      'LABEL_TWICE',
      { ...at, cell: cells.at(-1)! },
      { label: clash[0]!.text, cells: listed(cells) },
    );
  });
}
