import { shownWidth } from './row-height.js';

/** A note over a cell of a sheet, 1-based. */
export interface NoteAt {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const WIDTH = 290;
const LINE = 17;
const ROW = 20;
const DEFAULT_COLUMN = 64;
/** Half-width characters in one line of a box. */
const IN_LINE = 42;

/**
 * The place of a note's box, large enough for its text: `left column, pixels into it, top row, pixels, right
 * column, pixels, bottom row, pixels`, 0-based. `widths` are those of the sheet's columns in characters.
 */
export function boxOf({ row, column, text }: NoteAt, widths: readonly number[]): string {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.ceil((shownWidth(line) || 1) / IN_LINE), 0);
  const height = (lines + 1) * LINE;
  const [right, into] = across(column, WIDTH, widths);
  const top = Math.max(row - 2, 0);
  return [column, 12, top, 4, right, into, top + Math.floor(height / ROW), height % ROW].join(', ');
}

/** The column, and the pixels into it, that lies so many pixels to the right of a column's left edge. */
function across(from: number, pixels: number, widths: readonly number[]): [number, number] {
  let column = from;
  let rest = pixels;
  for (let width = pixelsOf(widths[column]); rest > width; width = pixelsOf(widths[column])) {
    rest -= width;
    column++;
  }
  return [column, rest];
}

function pixelsOf(width: number | undefined): number {
  return width === undefined ? DEFAULT_COLUMN : Math.round(width * 7 + 5);
}
