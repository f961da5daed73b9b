import type { Line } from './block.js';
import { isSureLabel } from './header-words.js';
import type { Spot, Spots } from './spots.js';

/** The rows of a header, upper first, and the columns that it may label. */
export interface Header {
  readonly rows: readonly number[];
  readonly from: number;
  readonly to: number;
}

/**
 * The columns below a header that have a label, each with all labels above it. In files that lost their merged
 * cells an upper label goes on to the right as long as there are lower ones.
 */
export function columnLines(spots: Spots, { rows, from, to }: Header): Line[] {
  const lines: Line[] = [];
  const upper: (Spot | undefined)[] = [];
  for (let column = from; column <= to; column++) {
    const seen = rows.map((row) => spots.at(row, column));
    const lowest = seen.findLastIndex((spot) => spot !== undefined);
    if (lowest < 0) continue;
    const stack = seen.map((spot, level) => spot ?? (level < lowest ? upper[level] : undefined));
    seen.forEach((spot, level) => (upper[level] = spot ?? upper[level]));
    const labels = [...new Set(stack.filter((spot) => spot !== undefined))];
    lines.push({ at: column, labels: labels.map((spot) => ({ spot, header: '' })) });
  }
  return lines;
}

/**
 * Whether a row goes on with the header above it: nearly all that begins in it can only be labels, and it has
 * none of the labels that rows of the body have.
 */
export function goesOn(own: readonly Spot[], ownLabels: readonly Spot[], wide: boolean): boolean {
  if (own.length === 0 || ownLabels.length > 0) return false;
  const sure = own.filter(isSureLabel).length;
  return wide || (sure >= 2 && sure >= 0.6 * own.length);
}
