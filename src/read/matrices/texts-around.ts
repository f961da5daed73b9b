import type { Spot, Spots } from './spots.js';
import { titleTop } from './titles.js';

/** The part of a sheet in which a block stands: its rows, and its columns from `left` to `right`. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  /** The last row of the block before; 0 for the first block. */
  readonly after: number;
  /** The first row of the block, and the last of its body. */
  readonly top: number;
  readonly end: number;
  /** The last row before the next block's title. */
  readonly to: number;
}

/** The texts above a block (its title) and below it (its notes), from top to bottom. */
export function textsAround(spots: Spots, frame: Frame): { above: Spot[]; below: Spot[] } {
  const { left, right, after, top, end, to } = frame;
  const inside = ({ column, right: last }: Spot) => column <= right && last >= left;
  const between = (from: number, until: number) =>
    spots.rows.filter((row) => row >= from && row <= until).flatMap((row) => spots.inRow(row).filter(inside));
  const from = after === 0 ? 1 : Math.max(after + 1, titleTop(spots, top));
  return { above: between(from, top - 1), below: between(end + 1, to) };
}
