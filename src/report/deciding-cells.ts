import type { Finding } from '../model/finding.js';
import type { CellRef } from '../model/record.js';
import type { Report } from '../model/report.js';
import { fill, type Lang } from '../model/text.js';
import { headersOf } from './headers.js';
import { words } from './words.js';

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
export function decidingCells(report: Pick<Report, 'findings' | 'inputs' | 'lang'>): DecidingCells[] {
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

/** Cells that are named of one column. */
const NAMED_CELLS = 4;

/** The cells to fill in, the first of them by name: `M12、M15 等 9 格`; or that the column is to be added. */
export function cellsSaid({ cells }: DecidingCells, lang: Lang): string {
  if (cells.length === 0) return words.wholeColumn[lang];
  const names = cells.slice(0, NAMED_CELLS).join(lang === 'zh' ? '、' : ', ');
  return cells.length > NAMED_CELLS ? fill(words.cellsMore[lang], { names, count: cells.length }) : names;
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
