import { shownWidth } from './row-height.js';

/** A note over a cell of a sheet, 1-based. */
export interface NoteAt {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** How large the columns and rows of a sheet are, by their 0-based numbers, in pixels. */
export interface Sizes {
  column(index: number): number;
  row(index: number): number;
}

/** Where a box begins and ends: 0-based column, pixels into it, row, pixels into it; then the same for its end. */
export type Box = readonly [
  left: number, intoLeft: number, top: number, intoTop: number,
  right: number, intoRight: number, bottom: number, intoBottom: number,
]; // prettier-ignore

/** A long text stands in a wider box, so that it fits on a screen: lines of the usual one, and both widths. */
const [LONG, WIDTH, WIDE] = [16, 290, 460];
const LINE = 17;
const ROW = 20;
const DEFAULT_COLUMN = 64;
/** Pixels of a half-width character, and what the edges of a box take. */
const [CHARACTER, EDGES] = [6.5, 17];
/** The last column and row that a sheet has. */
const [LAST_COLUMN, LAST_ROW] = [16_383, 1_048_575];

/** The place of a note's box, right of its cell and a little above it, large enough for its text. */
export function boxOf({ row, column, text }: NoteAt, sizes: Sizes): Box {
  const from = [Math.min(column, LAST_COLUMN), 12, Math.max(row - 2, 0), 4] as const;
  return boxFrom(from, extentOf(text), sizes);
}

/** A box that begins where another does, and is as large as the other and as a text needs. */
export function grownBox([left, intoLeft, top, intoTop, ...end]: Box, text: string, sizes: Sizes): Box {
  const [right, intoRight, bottom, intoBottom] = end;
  const needed = extentOf(text);
  const width = Math.max(needed.width, between(left, right, intoRight, sizes.column));
  const height = Math.max(needed.height, between(top, bottom, intoBottom, sizes.row));
  return boxFrom([left, intoLeft, top, intoTop], { width, height }, sizes);
}

/** The sizes of a sheet whose rows are all of the usual height; `widths` are those of its columns in characters. */
export function evenSizes(widths: readonly number[]): Sizes {
  return { column: (index) => pixelsOf(widths[index]), row: () => ROW };
}

interface Extent {
  readonly width: number;
  readonly height: number;
}

function extentOf(text: string): Extent {
  const width = linesIn(text, WIDTH) > LONG ? WIDE : WIDTH;
  return { width, height: (linesIn(text, width) + 1) * LINE };
}

function linesIn(text: string, width: number): number {
  const inLine = Math.floor((width - EDGES) / CHARACTER);
  return text.split('\n').reduce((sum, line) => sum + Math.ceil((shownWidth(line) || 1) / inLine), 0);
}

type From = readonly [left: number, intoLeft: number, top: number, intoTop: number];

function boxFrom(from: From, { width, height }: Extent, { column, row }: Sizes): Box {
  const [left, , top] = from;
  return [...from, ...across(left, width, column, LAST_COLUMN), ...across(top, height, row, LAST_ROW)];
}

/** The column or row, and the pixels into it, that lies so many pixels behind the beginning of another. */
function across(
  from: number,
  pixels: number,
  sizeOf: (index: number) => number,
  last: number,
): [number, number] {
  let index = from;
  let rest = pixels;
  for (let size = sizeOf(index); rest > size && index < last; size = sizeOf(index)) {
    rest -= size;
    index++;
  }
  return [index, Math.min(rest, sizeOf(index))];
}

/** Pixels from the beginning of one column or row to a place in another. */
function between(from: number, to: number, into: number, sizeOf: (index: number) => number): number {
  let pixels = into;
  for (let index = from; index < Math.min(to, from + FAR); index++) pixels += sizeOf(index);
  return pixels;
}

/** No box is so many columns or rows large, whatever a file says. */
const FAR = 1_000;

function pixelsOf(width: number | undefined): number {
  return width === undefined ? DEFAULT_COLUMN : Math.round(width * 7 + 5);
}
