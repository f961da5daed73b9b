import type { Finding } from '../model/finding.js';
import type { CellRef } from '../model/record.js';
import type { Report } from '../model/report.js';
import { headersOf } from './headers.js';

/** Cells of one column that are blank or unreadable, or the column itself where it is not there. */
export interface DecidingCells {
  readonly sheet: string;
  readonly header: string;
  /** `M12`, in the order of the findings; none where the column is missing. */
  readonly cells: readonly string[];
  /** Judgements that wait for one of them. */
  readonly judgements: number;
}

interface Column {
  readonly first: CellRef;
  readonly cells: Set<string>;
  readonly findings: Set<Finding>;
}

/**
 * What to fill in first: missing cells by column, those that the most judgements wait for first. A judgement
 * that waits for two columns counts at both.
 */
export function decidingCells(report: Report): DecidingCells[] {
  const headerOf = headersOf(report);
  return [...columnsOf(report.findings)]
    .map(({ first, cells, findings }) => ({
      sheet: first.sheet,
      header: headerOf(first),
      cells: [...cells],
      judgements: [...findings].reduce((sum, { count }) => sum + (count ?? 1), 0),
    }))
    .sort((a, b) => b.judgements - a.judgements);
}

function columnsOf(findings: readonly Finding[]): Iterable<Column> {
  const columns = new Map<string, Column>();
  for (const finding of findings) {
    for (const cell of finding.missing) {
      const key = JSON.stringify([cell.file, cell.sheet, cell.field]);
      const column = columns.get(key) ?? { first: cell, cells: new Set(), findings: new Set() };
      columns.set(key, column);
      column.findings.add(finding);
      if (cell.cell !== null) column.cells.add(cell.cell);
    }
  }
  return columns.values();
}
