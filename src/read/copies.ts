import { groupBy } from '../model/group-by.js';
import { problem } from '../model/problem.js';
import type { Row, SourceRows } from '../model/sheet.js';
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
  const seen = groupBy(earlier, ends);
  return read.map((sheet) => {
    const { source: table } = sheet;
    if (table === null || table.rows.length === 0 || table.source.kind === 'ledger') return sheet;
    const alike = seen.get(ends(table)) ?? [];
    const first = alike.find((other) => sayTheSame(other, table));
    if (first !== undefined) return copyOf(file, sheet, table, first);
    seen.set(ends(table), [...alike, table]);
    return sheet;
  });
}

/** What tables that say the same have in common at least: of hundreds few are then held against each other. */
function ends({ source: { kind, fields }, rows }: SourceRows): string {
  return JSON.stringify([kind, fields, rows.length, textsOf(rows[0]), textsOf(rows.at(-1))]);
}

function textsOf(row: Row | undefined): string[] {
  return row === undefined ? [] : Array.from(row.cells, (cell) => cell?.text ?? '');
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

/** Of two tables with the same fields and as many rows. */
function sayTheSame({ rows }: SourceRows, other: SourceRows): boolean {
  return rows.every(({ cells }, row) => {
    const others = other.rows[row]!.cells;
    return cells.every((cell, n) => (cell?.text ?? '') === (others[n]?.text ?? ''));
  });
}
