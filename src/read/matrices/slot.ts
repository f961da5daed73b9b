import type { Block, Line } from './block.js';
import type { Spot, Spots } from './spots.js';

/** The cells that are seen where rows and columns of a body cross, each once, in reading order. */
export function seenAt(
  spots: Spots,
  { headerRow, columns: all }: Block,
  rows: readonly Line[],
  columns: readonly Line[],
): Spot[] {
  const first = all[0]?.at ?? 0;
  const seen = rows.flatMap((row) => columns.map((column) => spots.at(row.at, column.at)));
  // What begins in the header or among the labels is no content of the body.
  const inside = seen.filter(
    (spot): spot is Spot => spot !== undefined && spot.row > headerRow && spot.column >= first,
  );
  return [...new Set(inside)];
}
