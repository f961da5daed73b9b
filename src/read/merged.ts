import type { Cell, GridRow, Merge, Sheet } from '../model/sheet.js';
import { addressOf } from './letters.js';

/** A row of the body as a reader of the sheet sees it. */
export interface Seen {
  /** What stands in each column, also the text of a block that began in an earlier row. */
  readonly seen: readonly (Cell | undefined)[];
  /** Where what is seen in a column stands elsewhere, by 0-based column. */
  readonly addresses: ReadonlyMap<number, string>;
}

export interface SpreadRow extends Seen {
  /** What stands in the row itself; of a merged block only its top left cell. */
  readonly own: readonly (Cell | undefined)[];
}

interface Open {
  readonly merge: Merge;
  /** What the block shows; undefined where it is empty. */
  readonly master: Cell | undefined;
}

/**
 * Spreads merged cells over the body, row by row in order: a vertical merge counts in every row that it
 * covers (ruling 25), a horizontal one in its first column only; one that begins in the header counts nowhere
 * in the body. Overlapping merges: the first one holds. A cell of a block that says something of its own is
 * never hidden, so that a damaged file loses nothing.
 * @param below the last row of the header
 * @returns gives for a row its spread, or null where no merge touches it
 */
export function mergeSweep(sheet: Sheet, below: number): (row: GridRow) => SpreadRow | null {
  const waiting = sheet.merges
    .filter(({ bottom }) => bottom > below)
    .sort((a, b) => a.top - b.top || a.left - b.left);
  const head = sheet.rows.filter(({ number }) => number <= below);
  let next = 0;
  let open: Open[] = [];
  return (row) => {
    const starts = next < waiting.length && waiting[next]!.top <= row.number;
    if (!starts && open.length === 0) return null;
    open = open.filter(({ merge }) => merge.bottom >= row.number);
    for (; next < waiting.length && waiting[next]!.top <= row.number; next++)
      openMerge(open, waiting[next]!, row, head);
    return open.length === 0 ? null : spread(row, open, below);
  };
}

function openMerge(open: Open[], merge: Merge, row: GridRow, head: readonly GridRow[]): void {
  if (merge.bottom < row.number) return;
  if (open.some((other) => other.merge.left <= merge.right && merge.left <= other.merge.right)) return;
  const top = merge.top === row.number ? row : head.find(({ number }) => number === merge.top);
  open.push({ merge, master: top?.cells[merge.left - 1] });
}

function spread(row: GridRow, open: readonly Open[], below: number): SpreadRow {
  const own = row.cells.slice();
  const addresses = new Map<number, string>();
  for (const block of open) clear(own, block, row.number);
  const seen = own.slice();
  for (const { merge, master } of open) {
    const column = merge.left - 1;
    if (merge.top === row.number || merge.top <= below || master === undefined || own[column]) continue;
    seen[column] = master;
    addresses.set(column, addressOf(column, merge.top));
  }
  return { own, seen, addresses };
}

/** Empties what only repeats the top left cell of a block. */
function clear(cells: (Cell | undefined)[], { merge, master }: Open, row: number): void {
  const from = merge.top === row ? merge.left : merge.left - 1;
  for (let column = from; column < Math.min(merge.right, cells.length); column++)
    if (repeats(cells[column]?.text, master?.text)) cells[column] = undefined;
}

/** Whether the text of a cell inside a block is none of its own: nothing, or once more what the block shows. */
export function repeats(text: string | undefined, master: string | undefined): boolean {
  return text === undefined || text === '' || text === master;
}

/** The merge that covers a cell (0-based column), or undefined. */
export function mergeAt(merges: readonly Merge[], row: number, column: number): Merge | undefined {
  return merges.find(
    (merge) => merge.top <= row && row <= merge.bottom && merge.left <= column + 1 && column < merge.right,
  );
}
