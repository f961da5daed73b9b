import type { CellSpec, Look, SheetSpec } from '../report/sheet-spec.js';
import type { PrintedSheet } from './example.js';

const WIDTHS = { first: 10, others: 19 };

/** A sheet as a school prints it: titles, a header below them, the first column a label. */
export function printedSheet({ name, printed }: PrintedSheet): SheetSpec {
  const across = Math.max(1, ...printed.map((row) => row.length));
  return {
    name,
    columns: Array.from({ length: across }, (_, i) => ({ width: i === 0 ? WIDTHS.first : WIDTHS.others, centred: true })),
    rows: printed.map((row, r) => row.map((value, c): CellSpec => ({ value, look: lookOf(printed, r, c) }))),
  }; // prettier-ignore
}

/** A row with one text is a title; the row behind one is a header. */
function lookOf(rows: PrintedSheet['printed'], r: number, c: number): Look {
  if (rows[r]!.length === 1) return 'heading';
  if (rows[r - 1]?.length === 1) return 'header';
  return c === 0 ? 'label' : 'plain';
}
