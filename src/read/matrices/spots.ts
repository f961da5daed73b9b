import type { Cell, Merge, Sheet } from '../../model/sheet.js';
import { isBlankCell } from '../blank.js';
import { addressOf } from '../letters.js';
import { repeats } from '../merged.js';

/** A cell that shows something, with all the room that it covers; the same object wherever it is seen. */
export interface Spot {
  readonly cell: Cell;
  /** 1-based, as Excel shows them; a merged cell covers `row` to `bottom`. */
  readonly row: number;
  readonly bottom: number;
  /** 0-based, inclusive. */
  readonly column: number;
  readonly right: number;
  readonly address: string;
}

/** A sheet as a reader sees it: what each place shows, also where a merged cell only covers it. */
export interface Spots {
  /** The numbers of the rows in which anything is seen, in order. */
  readonly rows: readonly number[];
  /** Columns from 0 up to, not including, this one. */
  readonly width: number;
  /** What is seen in a row (1-based) and column (0-based). */
  readonly at: (row: number, column: number) => Spot | undefined;
  /** The cells that begin in a row, from left to right. */
  readonly inRow: (row: number) => readonly Spot[];
}

type Lines = Map<number, (Spot | undefined)[]>;

// Printed tables are far smaller; what lies beyond is no table to hang on a wall.
const MOST_ROWS = 5000;
const MOST_COLUMNS = 500;

/**
 * Spreads the merged cells of a sheet over the room that they cover; a covered cell with a text of its own keeps it.
 * @returns null for a sheet with more rows than a printed table has
 */
export function spotsOf(sheet: Sheet): Spots | null {
  if (sheet.rows.length > MOST_ROWS) return null;
  const lines: Lines = new Map();
  let width = 0;
  for (const { number, cells } of sheet.rows) {
    width = Math.max(width, Math.min(cells.length, MOST_COLUMNS));
    lines.set(
      number,
      cells.slice(0, MOST_COLUMNS).map((cell, column) => spotOf(cell, number, column)),
    );
  }
  const last = sheet.rows.at(-1)?.number ?? 0;
  for (const merge of sheet.merges) cover(lines, merge, Math.min(merge.bottom, last), width);
  const rows = [...lines.keys()].filter((row) => lines.get(row)!.some(Boolean)).sort((a, b) => a - b);
  return {
    rows,
    width,
    at: (row, column) => lines.get(row)?.[column],
    inRow: (row) =>
      (lines.get(row) ?? []).filter(
        (spot, column): spot is Spot => spot?.row === row && spot.column === column,
      ),
  };
}

function spotOf(cell: Cell | undefined, row: number, column: number): Spot | undefined {
  if (isBlankCell(cell)) return undefined;
  return { cell, row, bottom: row, column, right: column, address: addressOf(column, row) };
}

function cover(lines: Lines, merge: Merge, bottom: number, width: number): void {
  const column = merge.left - 1;
  const right = Math.min(merge.right, width) - 1;
  const master = lines.get(merge.top)?.[column];
  // Of overlapping merges the first one holds.
  if (master?.row !== merge.top || master.column !== column) return;
  const whole: Spot = { ...master, bottom, right: Math.max(right, column) };
  for (let row = merge.top; row <= bottom; row++) {
    const line = lines.get(row) ?? [];
    lines.set(row, line);
    for (let at = column; at <= right; at++) if (isCovered(line[at], master)) line[at] = whole;
  }
}

/** A cell inside a block that says something of its own is not covered, so that a damaged file loses nothing. */
function isCovered(own: Spot | undefined, master: Spot): boolean {
  return own === undefined || own === master || repeats(own.cell.text, master.cell.text);
}
