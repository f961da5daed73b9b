import type { Merge } from '../../model/sheet.js';
import type { Limits } from '../limits.js';

/** The area that a reference like `A1:B2` names, kept inside the sheet; undefined where it names none. */
export function areaOf(reference: string, limits: Limits): Merge | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(reference);
  if (!match) return undefined;
  const [, left = '', top = '', right = left, bottom = top] = match;
  const columns = [columnOf(left), columnOf(right)].map((column) => Math.min(column, limits.columns));
  const rows = [Number(top), Number(bottom)].map((row) => Math.min(row, limits.rows));
  if (Math.min(...rows) < 1) return undefined;
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}

/**
 * Merged blocks in order of their places, without those that lie over one above or before them (in a sound sheet
 * there are none). Works through the blocks from the top, over the columns that blocks still cover.
 */
export function withoutOverlaps(merges: readonly Merge[]): Merge[] {
  const covering: Merge[] = [];
  return [...merges]
    .sort((a, b) => a.top - b.top || a.left - b.left)
    .filter((merge) => {
      const [from, to] = reach(covering, merge);
      if (covering.slice(from, to).some(({ bottom }) => bottom >= merge.top)) return false;
      covering.splice(from, to - from, merge);
      return true;
    });
}

/** Which of the blocks, ordered by columns, share a column with this one: from, to. */
function reach(covering: readonly Merge[], { left, right }: Merge): [number, number] {
  let [low, high] = [0, covering.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (covering[middle]!.right < left) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < covering.length && covering[to]!.left <= right) to++;
  return [low, to];
}

function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}
