import type { GridRow, Merge, Sheet } from '../model/sheet.js';
import type { Kind } from '../model/tables.js';
import { areTitles, blocksBeside } from './beside.js';
import { normaliseHeader, shownHeader } from './header-text.js';
import { meaningsOf, type Meaning } from './meanings.js';
import { mergeAt, repeats } from './merged.js';

/** The text of a header or label, and where it stands. */
export interface PlacedHeader {
  /** 0-based. */
  readonly column: number;
  /** The row in which its text stands; in a header of two rows either of them. */
  readonly row: number;
  /** The text as it is shown; the group before the column: `到岗情况/到岗时间`. */
  readonly text: string;
}

/** One header: what stands above a column. */
export interface HeaderCell extends PlacedHeader {
  /** Further columns that its merged cell stands over. */
  readonly covers: readonly number[];
  /** What stands over its block alone, where several blocks stand side by side: it is said of none of its columns. */
  readonly title?: string;
  readonly meanings: ReadonlyMap<Kind, Meaning>;
}

/** Rows that may be the header of a list; `top` and `bottom` are row numbers. */
export interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly cells: readonly HeaderCell[];
  /** The same headers once more, right of `cells`: each is the header of another block of rows. */
  readonly beside: readonly (readonly HeaderCell[])[];
}

/** One row of a header, and the merges that touch it. */
interface Level {
  readonly number: number;
  readonly row: GridRow | undefined;
  readonly merges: readonly Merge[];
  /** The rows in which a merge may begin. */
  readonly head: readonly GridRow[];
}

/** The texts above a column, upper first, and the level in which the lowest stands. */
interface Found {
  readonly column: number;
  readonly level: number;
  readonly stack: readonly string[];
  readonly covers: number[];
}

interface Piece {
  readonly text: string;
  /** Hidden by a merge: of a cell on its left (then `text` is that cell's), or of one above. */
  readonly hidden: 'no' | 'beside' | 'above';
}

// Titles, explanations and blank lines above a header do not fill more rows than this.
const DEEPEST = 40;
const MOST_LEVELS = 3;

/**
 * Every row, and every two or three rows below each other, that may be the header of a list: in the order of
 * their rows, lower ones (of fewer rows) first. What they mean is for the kind to judge.
 */
export function possibleHeaders(sheet: Sheet): Header[] {
  const read = headerReader(sheet.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0));
  const head = sheet.rows.slice(0, DEEPEST + MOST_LEVELS);
  return head.slice(0, DEEPEST).flatMap((row) =>
    depthsAt(sheet, row).map((depth) => {
      const levels = Array.from({ length: depth }, (_, n) => levelOf(head, sheet.merges, row.number + n));
      const [cells, ...beside] = blocksBeside(read(levels));
      return { top: row.number, bottom: row.number + depth - 1, cells: cells!, beside };
    }),
  );
}

/** A cell merged downwards says how many rows the header has; without one it may have one or two. */
function depthsAt(sheet: Sheet, row: GridRow): number[] {
  const heights = sheet.merges
    .filter(({ top, left }) => top === row.number && textOf(row, left - 1) !== '')
    .map(({ top, bottom }) => bottom - top + 1)
    .filter((height) => height <= MOST_LEVELS);
  const depth = Math.max(1, ...heights);
  return depth > 1 ? [depth] : [1, 2];
}

function levelOf(head: readonly GridRow[], merges: readonly Merge[], number: number): Level {
  return {
    number,
    row: head.find((row) => row.number === number),
    merges: merges.filter(({ top, bottom }) => top <= number && number <= bottom),
    head,
  };
}

/**
 * Reads the cells of headers; the meaning of a text is looked up once.
 * @param width the columns in which anything stands, as a merged header may reach beyond the texts of its own row
 */
function headerReader(width: number): (levels: readonly Level[]) => HeaderCell[] {
  const known = new Map<string, ReadonlyMap<Kind, Meaning>>();
  const meaning = (stack: readonly string[]) => {
    const key = stack.join('\n');
    const found = known.get(key) ?? meaningsOf(stack.map(normaliseHeader));
    known.set(key, found);
    return found;
  };
  return (levels) => {
    const found: Found[] = [];
    const groups: string[] = [];
    for (let column = 0; column < width; column++) {
      const pieces = levels.map((level) => pieceAt(level, column));
      const lowest = pieces.findLastIndex(({ text, hidden }) => hidden === 'no' && text !== '');
      const stack = stackOf(pieces, lowest, groups);
      if (lowest >= 0) found.push({ column, level: lowest, stack, covers: [] });
      else coverWith(found.at(-1), column, pieces);
    }
    const stacks = found.map(({ stack }) => stack);
    const isOnTop = (stack: readonly string[]) => sameMeanings(meaning(stack), meaning(stack.slice(1)));
    const hasOne = isTitleOver(stacks);
    const hasTitles = !hasOne && areTitles(stacks) && stacks.every(isOnTop);
    const shared = hasOne || hasTitles ? 1 : 0;
    return found.map(({ column, level, stack, covers }) => {
      const text = [...new Set(stack.slice(shared))].join('/');
      const title = hasTitles ? { title: stack[0]! } : {};
      return { column, row: levels[level]!.number, text, covers, ...title, meanings: meaning(stack) };
    });
  };
}

/** Gives a column with no text of its own to the header on its left, where that is merged over it. */
function coverWith(header: Found | undefined, column: number, pieces: readonly Piece[]): void {
  const over = header && pieces[header.level]!;
  if (over?.hidden === 'beside' && over.text === header!.stack.at(-1)) header!.covers.push(column);
}

/** Whether the upper text is one for every column: a title, which is said of none. */
function isTitleOver(stacks: readonly (readonly string[])[]): boolean {
  const [first] = stacks;
  return stacks.length > 1 && stacks.every((stack) => stack.length > 1 && stack[0] === first![0]);
}

/** Whether two texts mean the same columns: the longer one adds nothing. */
function sameMeanings(longer: ReadonlyMap<Kind, Meaning>, shorter: ReadonlyMap<Kind, Meaning>): boolean {
  return [...longer].every(([kind, { field }]) => shorter.get(kind)?.field === field);
}

/**
 * The texts above a column, upper first. Files that lost their merges (CSV) leave blanks beside a group's
 * name: there the name on the left holds on, as long as there are headers below it.
 */
function stackOf(pieces: readonly Piece[], lowest: number, groups: string[]): string[] {
  const stack: string[] = [];
  pieces.forEach(({ text, hidden }, level) => {
    if (text !== '' && hidden === 'no') groups[level] = lowest > level ? text : '';
    if (hidden === 'above') groups[level] = '';
    const shown = text === '' && hidden === 'no' ? (groups[level] ?? '') : text;
    if (level <= lowest && shown !== '') stack.push(shown);
  });
  return stack;
}

function pieceAt({ number, row, merges, head }: Level, column: number): Piece {
  const own = textOf(row, column);
  const merge = merges.length === 0 ? undefined : mergeAt(merges, number, column);
  if (merge === undefined || (merge.top === number && merge.left === column + 1))
    return { text: own, hidden: 'no' };
  const top = head.find((other) => other.number === merge.top);
  const master = textOf(top, merge.left - 1);
  if (!repeats(own, master)) return { text: own, hidden: 'no' };
  return merge.top < number ? { text: '', hidden: 'above' } : { text: master, hidden: 'beside' };
}

function textOf(row: GridRow | undefined, column: number): string {
  return shownHeader(row?.cells[column]?.text ?? '');
}
