import type { Cell, GridRow, Row, Sheet } from '../model/sheet.js';
import { firstFilled, isBlankCell, type Cells } from './blank.js';
import type { ColumnPlan, Reading } from './columns.js';
import type { Header, PlacedHeader } from './header.js';
import { headRepeats, isHeading, isNote } from './ignored-rows.js';
import { isRowNumber } from './fit.js';
import { addressOf } from './letters.js';
import { mergeSweep, type Seen, type SpreadRow } from './merged.js';
import { withOneColumns } from './one-column.js';

/** What stands below a header. */
export interface Body {
  readonly rows: readonly Row[];
  /** Of all rows below the header up to the last filled one those that are no records (ruling 25). */
  readonly ignored: number;
  /** Of these the headings of groups, and what else stands alone in its row. */
  readonly headings: readonly PlacedHeader[];
  /** 0-based columns without a header in which something stands. */
  readonly stray: readonly number[];
}

/** Which columns of a row are read, and how. */
type Columns = Pick<ColumnPlan, 'readings' | 'joined'>;

const NO_ADDRESSES: ReadonlyMap<number, string> = new Map();

/**
 * Reads the rows below a header. Blank rows, totals, remarks, examples and repeated headers are counted as
 * ignored, also a row of which only the row number of the form is filled; hidden rows are read.
 */
export function readBody(sheet: Sheet, header: Header, { readings, joined }: Columns): Body {
  const sweep = mergeSweep(sheet, header.bottom);
  const whatIs = rowTest(sheet, header);
  const strays = strayFinder(header);
  const rows: Row[] = [];
  const headings: PlacedHeader[] = [];
  let last = header.bottom;
  let total = 0;
  for (const row of sheet.rows) {
    if (row.number <= header.bottom) continue;
    const { own, ...spread } = sweep(row) ?? unmerged(row);
    const first = firstFilled(own);
    if (first < 0) continue;
    total += Math.max(row.number - last, 1);
    last = row.number;
    const what = whatIs(row, first, own);
    if (what === 'heading') headings.push({ text: own[first]!.text, column: first, row: row.number });
    if (what !== 'record') continue;
    strays.look(own);
    rows.push(rowOf(row, withOneColumns(spread, row.number, joined), readings));
  }
  return { rows, ignored: total - rows.length, headings, stray: strays.found() };
}

function unmerged({ cells }: GridRow): SpreadRow {
  return { own: cells, seen: cells, addresses: NO_ADDRESSES };
}

type RowIs = 'record' | 'heading' | 'note';

function rowTest(sheet: Sheet, header: Header): (row: GridRow, first: number, cells: Cells) => RowIs {
  const numbers = new Set(header.cells.filter(({ text }) => isRowNumber(text)).map(({ column }) => column));
  const repeats = headRepeats(sheet, header.bottom);
  const across = new Map(sheet.merges.map((merge) => [addressOf(merge.left - 1, merge.top), merge]));
  const isAlone = (cells: Cells, first: number): boolean => firstFilled(cells, first + 1) < 0;
  const heads = ({ number }: GridRow, first: number, cell: Cell): boolean => {
    const right = (across.get(addressOf(first, number))?.right ?? first + 1) - 1;
    const covered = header.cells.filter(({ column }) => column >= first && column <= right);
    return isHeading(cell, covered[0]?.text ?? '', covered.length);
  };
  return (row, first, cells) => {
    if (isNote(cells[first]!) || repeats(first, cells)) return 'note';
    if (!isAlone(cells, first)) return 'record';
    return numbers.has(first) || heads(row, first, cells[first]!) ? 'heading' : 'record';
  };
}

/** Notes columns without a header that hold something, each once. */
function strayFinder(header: Header) {
  const found: number[] = [];
  const headed = new Set(header.cells.flatMap(({ column, covers }) => [column, ...covers]));
  const width = Math.max(-1, ...headed) + 1;
  let open = Array.from({ length: width }, (_, column) => column).filter((column) => !headed.has(column));
  let seen = width;
  return {
    look(cells: Cells): void {
      for (; seen < cells.length; seen++) open.push(seen);
      if (open.length === 0) return;
      const filled = open.filter((column) => !isBlankCell(cells[column]));
      if (filled.length === 0) return;
      found.push(...filled);
      open = open.filter((column) => !filled.includes(column));
    },
    found: () => found.sort((a, b) => a - b),
  };
}

function rowOf(row: GridRow, { seen: cells, addresses: merged }: Seen, readings: readonly Reading[]): Row {
  const taken: (typeof cells)[number][] = [];
  let addresses: Map<number, string> | undefined;
  for (let index = 0; index < readings.length; index++) {
    const { column, take } = readings[index]!;
    const { cell, column: from } = take?.(cells) ?? { cell: cells[column], column };
    taken.push(cell);
    const elsewhere = merged.get(from) ?? (from === column ? undefined : addressOf(from, row.number));
    if (elsewhere !== undefined) (addresses ??= new Map()).set(index, elsewhere);
  }
  return addresses === undefined
    ? { number: row.number, cells: taken }
    : { number: row.number, cells: taken, addresses };
}
