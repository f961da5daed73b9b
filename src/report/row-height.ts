import type { CellSpec, ColumnSpec } from './sheet-spec.js';
import { sizeOf, wraps } from './sheet-style.js';

/** Points of one line of a text of 10 points, and what is left free above and below. */
const LINE = 15;
const EDGE = 3;
/** Characters of 10 points in one of Excel's (it counts in 11 points), and what a cell's edges take. */
const DENSITY = 1.05;
const LOST = 1;
/** Excel has no higher rows. */
const HIGHEST = 409;

/** How wide a text is in half-width characters: whatever is not Latin takes two. */
export function shownWidth(text: string): number {
  let width = text.length;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x2e7f) width++;
  return width;
}

/**
 * The height in points that shows all texts of a row; undefined where one line of the usual size is enough.
 * Excel would find it by itself; LibreOffice does not, and prints only the first lines.
 */
export function heightOf(cells: readonly CellSpec[], columns: readonly ColumnSpec[]): number | undefined {
  let height = LINE + EDGE;
  cells.forEach((cell, index) => {
    const rich = cell !== null && typeof cell === 'object' ? cell : { value: cell };
    const { value } = rich;
    if (typeof value !== 'string') return;
    const column = columns[index]!;
    const look = rich.look ?? column.look ?? 'plain';
    const scale = sizeOf(look) / 10;
    const width = look.startsWith('header') ? column.width - 1 : column.width;
    const lines = wraps(look, column) ? linesOf(value, width / scale) : 1;
    height = Math.max(height, lines * LINE * scale + EDGE);
  });
  return height > LINE + EDGE ? Math.min(Math.ceil(height), HIGHEST) : undefined;
}

function linesOf(text: string, width: number): number {
  const room = Math.max(width * DENSITY - LOST, 1);
  return text.split('\n').reduce((sum, line) => sum + Math.max(Math.ceil(shownWidth(line) / room), 1), 0);
}
