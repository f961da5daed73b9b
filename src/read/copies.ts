import { problem } from '../model/problem.js';
import type { Cell, Row, SourceRows } from '../model/sheet.js';
import { isBlankCell } from './blank.js';
import type { ReadSheet } from './read-sheet.js';

/** The tables of a school that were read, by what their cells say. */
export type SeenTables = Map<string, SourceRows>;

/**
 * Leaves out of a file what says cell for cell what a table before it says: a file that was given twice, or a sheet
 * that was copied. Read twice it would make everybody two people. Its rows are counted as ignored, and it is told.
 * Lists of findings are all kept, for what the school typed in them.
 * @param seen the tables of the files before this one; those of this one are added
 */
export function withoutCopies(file: string, read: readonly ReadSheet[], seen: SeenTables): ReadSheet[] {
  return read.map((sheet) => {
    const { source: table } = sheet;
    if (table === null || table.rows.length === 0 || table.source.kind === 'ledger') return sheet;
    const key = keyOf(table);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, table);
    return first !== undefined && sayTheSame(first, table) ? copyOf(file, sheet, table, first) : sheet;
  });
}

function copyOf(file: string, sheet: ReadSheet, table: SourceRows, { source: first }: SourceRows): ReadSheet {
  const { rows, name } = sheet.summary;
  const values = { file: first.file, sheet: first.sheet, count: table.rows.length };
  return {
    source: { source: table.source, rows: [], ignored: rows },
    summary: { ...sheet.summary, ignored: rows },
    problems: [problem('SAME_TABLE', { file, sheet: name }, values)],
  };
}

/** The same for tables that say the same; so of hundreds each is held against one other at most. */
function keyOf({ source: { kind, fields }, rows, unfilled = [] }: SourceRows): string {
  let sum = 0;
  for (const { cells } of [...rows, ...unfilled])
    for (const cell of cells) sum = (Math.imul(sum, 31) + sumOf(isBlankCell(cell) ? '' : cell.text)) | 0;
  return JSON.stringify([kind, fields, rows.length, unfilled.length, sum]);
}

function sumOf(text: string): number {
  let sum = text.length;
  for (let at = 0; at < text.length; at++) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
  return sum;
}

/** Of two tables with the same fields and as many rows. */
function sayTheSame(one: SourceRows, other: SourceRows): boolean {
  return sameRows(one.rows, other.rows) && sameRows(one.unfilled ?? [], other.unfilled ?? []);
}

function sameRows(rows: readonly Row[], others: readonly Row[]): boolean {
  return (
    rows.length === others.length &&
    rows.every(({ cells }, row) => cells.every((cell, n) => sameCell(cell, others[row]!.cells[n])))
  );
}

/** By value, not only as shown: a date may show its weekday alone. What was never calculated may be anything. */
function sameCell(one: Cell | undefined, other: Cell | undefined): boolean {
  if (isBlankCell(one) || isBlankCell(other)) return isBlankCell(one) && isBlankCell(other);
  return one.kind !== 'uncalculated' && one.text === other.text && valueOf(one) === valueOf(other);
}

function valueOf(cell: Cell): unknown {
  switch (cell.kind) {
    case 'date':
      return cell.iso;
    case 'number':
      return cell.number;
    case 'time':
      return `${cell.minutes} min`;
    case 'boolean':
      return cell.boolean;
    default:
      return cell.kind;
  }
}
