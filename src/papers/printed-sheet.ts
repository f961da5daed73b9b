import { shownWidth } from '../report/row-height.js';
import type { CellSpec, ColumnSpec, Look, SheetSpec } from '../report/sheet-spec.js';
import type { PrintedSheet } from './example.js';

type Rows = PrintedSheet['printed'];

/** A sheet as a school prints it: titles, a header below them, the first column a label. */
export function printedSheet({ name, printed }: PrintedSheet): SheetSpec {
  const bodies = printed.filter((row) => row.length > 1);
  const [first, ...others] = Array.from(
    { length: Math.max(0, ...bodies.map(({ length }) => length)) },
    (_, c) => widest(bodies, c),
  );
  const label: ColumnSpec = { width: first ?? 10, wrap: false };
  return {
    name,
    columns: [label, ...others.map((width) => ({ width, centred: true }))],
    rows: printed.map((row, r) => row.map((value, c): CellSpec => ({ value, look: lookOf(printed, r, c) }))),
  };
}

/** Characters that the longest line of a column takes, and its edges. */
function widest(bodies: Rows, column: number): number {
  return Math.max(...bodies.flatMap((row) => (row[column] ?? '').split('\n').map(shownWidth))) + 3;
}

/** A row with one text is a title, the row below one a header. */
function lookOf(rows: Rows, r: number, c: number): Look {
  if (rows[r]!.length === 1) return 'heading';
  if (rows[r - 1]?.length === 1) return 'header';
  return c === 0 ? 'label' : 'plain';
}
