import { problem } from '../model/problem.js';
import type { Cell, SourceRows } from '../model/sheet.js';
import type { ReadSheet } from './read-sheet.js';

/**
 * Leaves out of a file what says cell for cell what a table before it says: a file that was given twice, or a sheet
 * that was copied. Read twice it would make everybody two people. Its rows are counted as ignored, and it is told.
 * Lists of findings are all kept, for what the school typed in them.
 * @param earlier the tables of the files before this one
 */
export function withoutCopies(
  file: string,
  read: readonly ReadSheet[],
  earlier: readonly SourceRows[],
): ReadSheet[] {
  const seen = [...earlier];
  return read.map((sheet) => {
    const { source: table } = sheet;
    if (table === null || table.rows.length === 0 || table.source.kind === 'ledger') return sheet;
    const first = seen.find((other) => sayTheSame(other, table));
    if (first === undefined) seen.push(table);
    return first === undefined ? sheet : copyOf(file, sheet, table, first);
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

function sayTheSame(one: SourceRows, other: SourceRows): boolean {
  const [a, b] = [one.source, other.source];
  if (a.kind !== b.kind || one.rows.length !== other.rows.length) return false;
  if (a.fields.length !== b.fields.length || a.fields.some((field, n) => field !== b.fields[n])) return false;
  return one.rows.every(({ cells }, row) => sameCells(cells, other.rows[row]!.cells));
}

type Cells = readonly (Cell | undefined)[];

function sameCells(one: Cells, other: Cells): boolean {
  return one.every((cell, n) => (cell?.text ?? '') === (other[n]?.text ?? ''));
}
