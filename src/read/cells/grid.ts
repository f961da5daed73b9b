import type { Cell, GridRow } from '../../model/sheet.js';

interface GrowingRow {
  readonly number: number;
  readonly cells: (Cell | undefined)[];
}

/** The rows of a sheet while its cells come in. */
export interface Grid {
  readonly rows: GrowingRow[];
  last: GrowingRow | undefined;
  /** Made at the first row that comes late; undefined while the rows come in order. */
  byNumber: Map<number, GrowingRow> | undefined;
  /** The first row that came late. */
  lateRow: number | undefined;
}

/** Starts a sheet without rows. */
export function newGrid(): Grid {
  return { rows: [], last: undefined, byNumber: undefined, lateRow: undefined };
}

/** Puts a cell (1-based row, 0-based column) into its place; true if there was one already, which it replaces. */
export function placeCell(grid: Grid, row: number, column: number, cell: Cell): boolean {
  const { cells } = grid.last?.number === row ? grid.last : rowOf(grid, row);
  const taken = cells[column] !== undefined;
  cells[column] = cell;
  return taken;
}

/** The rows that hold something, in order of their numbers. */
export function rowsOf(grid: Grid, hidden: ReadonlySet<number>): GridRow[] {
  if (grid.byNumber) grid.rows.sort((a, b) => a.number - b.number);
  return grid.rows.map(({ number, cells }) => ({ number, hidden: hidden.has(number), cells }));
}

function rowOf(grid: Grid, number: number): GrowingRow {
  if (grid.last && number < grid.last.number && !grid.byNumber) {
    grid.byNumber = new Map(grid.rows.map((row) => [row.number, row]));
    grid.lateRow = number;
  }
  return (grid.last = grid.byNumber?.get(number) ?? newRow(grid, number));
}

function newRow(grid: Grid, number: number): GrowingRow {
  const row: GrowingRow = { number, cells: [] };
  grid.rows.push(row);
  grid.byNumber?.set(number, row);
  return row;
}
