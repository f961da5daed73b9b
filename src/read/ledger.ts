import type { LedgerCell, LedgerRow, LedgerSheet } from '../model/ledger.js';
import type { Cell, GridRow, Sheet } from '../model/sheet.js';
import { firstFilled, isBlankCell, type Cells } from './blank.js';
import { planColumns } from './columns.js';
import { isRowNumber } from './fit.js';
import type { Header } from './header.js';
import { headRepeats, isNote } from './ignored-rows.js';
import { addressOf, columnLetters } from './letters.js';
import { mergeSweep, type SpreadRow } from './merged.js';

/** A column of the ledger: one of ours by its field, or a further one by its header. */
interface LedgerColumn {
  readonly column: number;
  readonly name: string;
}

/**
 * Reads a list of findings whole, as the school handed it back: every filled cell of every row, columns that are not
 * ours, rows without an id, and what stands above and below the table. Nothing is judged.
 */
export function readLedger(file: string, sheet: Sheet, header: Header): LedgerSheet {
  const { readings } = planColumns('ledger', header.cells);
  const ours = readings.map(({ field, column }) => ({ name: field, column }));
  const further = furtherColumns(sheet, header, new Set(ours.map(({ column }) => column)));
  const rows: LedgerRow[] = [];
  const lines = sheet.rows.filter(({ number }) => number < header.top).map(lineOf);
  for (const { row, own, seen, addresses } of bodyOf(sheet, header)) {
    const take = taker(row, seen, addresses);
    const cells = take(ours);
    const id = idOf(cells.get('id')?.cell);
    if (isNote(own[firstFilled(own)]!) && !isId(id)) lines.push(lineOf(row));
    else rows.push({ file, sheet: sheet.name, number: row.number, id, cells, further: take(further) });
  }
  const names = further.map(({ name }) => name);
  return { file, sheet: sheet.name, further: names, rows, lines: lines.filter(Boolean) };
}

interface BodyRow extends SpreadRow {
  readonly row: GridRow;
}

/** The rows below the header in which anything stands, with merged cells spread over them. */
function bodyOf(sheet: Sheet, header: Header): BodyRow[] {
  const sweep = mergeSweep(sheet, header.bottom);
  const repeats = headRepeats(sheet, header.bottom);
  // A row of which only the row number of the form is filled is a blank one.
  const numbers = new Set(header.cells.filter(({ text }) => isRowNumber(text)).map(({ column }) => column));
  const body = sheet.rows.filter(({ number }) => number > header.bottom);
  const spread = body.map((row) => ({
    row,
    ...(sweep(row) ?? { own: row.cells, seen: row.cells, addresses: new Map<number, string>() }),
  }));
  return spread.filter(({ own }) => {
    return filledIn(own).some((column) => !numbers.has(column)) && !repeats(firstFilled(own), own);
  });
}

/** Columns that are not ours and hold something; a header that stands twice is told apart by a number. */
function furtherColumns(sheet: Sheet, header: Header, ours: ReadonlySet<number>): LedgerColumn[] {
  const body = sheet.rows.filter(({ number }) => number > header.bottom);
  const headers = new Map(header.cells.map(({ column, text }) => [column, text]));
  const filled = new Set([...headers.keys(), ...body.flatMap(({ cells }) => filledIn(cells))]);
  const seen = new Map<string, number>();
  return [...filled].sort((a, b) => a - b).flatMap((column) => {
    const text = headers.get(column) ?? `(${columnLetters(column)})`;
    if (ours.has(column)) return [];
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    return [{ column, name: times === 1 ? text : `${text} ${times}` }];
  }); // prettier-ignore
}

function filledIn(cells: Cells): number[] {
  return cells.flatMap((cell, column) => (isBlankCell(cell) ? [] : [column]));
}

function taker(row: GridRow, seen: Cells, addresses: ReadonlyMap<number, string>) {
  return (columns: readonly LedgerColumn[]): ReadonlyMap<string, LedgerCell> =>
    new Map(
      columns.flatMap(({ column, name }) => {
        const cell = seen[column];
        const address = addresses.get(column) ?? addressOf(column, row.number);
        return isBlankCell(cell) ? [] : [[name, { cell, address }] as const];
      }),
    );
}

function lineOf({ cells }: GridRow): string {
  return cells.flatMap((cell) => (isBlankCell(cell) ? [] : [cell.text.trim()])).join(' ');
}

/** An id as ids are written; one of digits alone may have been made a number on the way, without its zeros in front. */
function idOf(cell: Cell | undefined): string | null {
  if (cell === undefined) return null;
  const text = cell.text.normalize('NFKC').replace(/[\s\p{Cf}#]/gu, '').toLowerCase(); // prettier-ignore
  if (cell.kind === 'number' && Number.isSafeInteger(cell.number))
    return String(cell.number).padStart(12, '0');
  return text === '' ? null : text;
}

function isId(id: string | null): boolean {
  return id !== null && /^[\da-f]{12}$/.test(id);
}
