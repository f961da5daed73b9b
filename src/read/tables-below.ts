import type { GridRow, Sheet, SourceRows } from '../model/sheet.js';
import { firstFilled, isBlankCell, type Cells } from './blank.js';
import { fitsOf, isRowNumber } from './fit.js';
import { possibleHeaders } from './header.js';
import { normaliseHeader } from './header-text.js';
import { sameTexts } from './ignored-rows.js';
import { chooseKind } from './kind.js';
import { isWeekRow } from './matrices/looks-like-matrix.js';
import { meaningsOf } from './meanings.js';
import { hintOf, NO_HINT } from './sheet-name.js';

// Titles between a blank row and a header, and the rows that a header may have.
const MOST_TITLES = 3;
const MOST_LEVELS = 3;
/** No school has more tables on a sheet, or more headers of one table: the cost of a sheet made of headers stays small. */
const MOST_TABLES = 100;
const MOST_HEADS = 20;
/** The part of a row's texts that must be headers of one kind: rows of records have none, or one by chance. */
const ENOUGH = 0.6;
/** Of the first texts of a header at least one is a header: a cheap answer for the rows of long lists. */
const LOOKED_AT = 3;

/** What a sheet is read as; `isFirst` where it is the beginning of the whole, of which the sheet's name speaks. */
export type ReadPart = (part: Sheet, isFirst: boolean) => SourceRows | null;

/**
 * The tables that stand below each other on a sheet, each as a sheet of its own with the name and the row numbers of
 * the whole. A table begins where the header of a known kind stands (titles may be above it) after a blank row, unless
 * it is the header of the table above once more, as forms print it on every page; or right below a record. So does a
 * table of a week below a list.
 * @param read tells whether what is above a header is a table, and no title
 */
export function tablesOf(sheet: Sheet, read: ReadPart): Sheet[] {
  const isHeader = headerTest(sheet);
  const cuts: number[] = [];
  let heads: Cells[] = [];
  let hasRecords = false;
  const above = (to: number): SourceRows | null => read(part(sheet, cuts.at(-1) ?? 0, to), cuts.length === 0);
  let lastHead = 0;
  // A merge may join the levels of one header across a blank row.
  const isBelowRows = (from: number): boolean => heads.length > 0 && from > lastHead + 1;
  const begins = ({ from, isApart }: Start): boolean => {
    if (isApart) return cuts.length > 0 || isBelowRows(from) || above(from) !== null;
    hasRecords ||= (above(from)?.rows.length ?? 0) > 0;
    return hasRecords;
  };
  // Tables of a week that stand below each other are read as one.
  const isList = ({ from }: Start): boolean => {
    const table = above(from);
    return table?.source.layout === 'list' && table.rows.length > 0;
  };
  for (const start of startsOf(sheet.rows)) {
    const { cells } = sheet.rows[start.header]!;
    if (cuts.length === MOST_TABLES || heads.length === MOST_HEADS) break;
    const isWeek = isWeekRow(cells);
    if (!(isWeek || isHeader(start)) || heads.some((head) => sameTexts(head, cells))) continue;
    if (isWeek ? isList(start) : begins(start)) {
      cuts.push(start.from);
      [heads, hasRecords] = [[], false];
    }
    heads.push(cells);
    lastHead = start.header;
  }
  return [0, ...cuts].map((from, index) => part(sheet, from, cuts[index]));
}

function part(sheet: Sheet, from: number, to?: number): Sheet {
  return { ...sheet, rows: sheet.rows.slice(from, to) };
}

/** Where a table may begin, with its titles, and where its header would stand; as indexes into the rows. */
interface Start {
  readonly from: number;
  readonly header: number;
  /** A blank row is above it. */
  readonly isApart: boolean;
}

/** Each filled row that is no title itself. */
function startsOf(rows: readonly GridRow[]): Start[] {
  const filled = rows.flatMap(({ number, cells }, index) =>
    firstFilled(cells) < 0 ? [] : [{ number, cells, index }],
  );
  const isApart = (at: number): boolean => at === 0 || filled[at]!.number > filled[at - 1]!.number + 1;
  return filled.flatMap(({ cells, index: header }, at): Start[] => {
    if (isTitle(cells)) return [];
    let top = at;
    while (at - top < MOST_TITLES && !isApart(top) && isTitle(filled[top - 1]!.cells)) top--;
    if (isApart(top)) return [{ from: filled[top]!.index, header, isApart: true }];
    // Right below a record a row of one cell may be a record too.
    const title = filled[at - 1]!;
    return [{ from: namesKind(title.cells) ? title.index : header, header, isApart: false }];
  });
}

/** A title that says of which kind the table below it is. */
function namesKind(cells: Cells): boolean {
  if (!isTitle(cells)) return false;
  const { exact, contained } = hintOf(cells[firstFilled(cells)]!.text);
  return exact.length > 0 || contained.length > 0;
}

function isTitle(cells: Cells): boolean {
  return firstFilled(cells, firstFilled(cells) + 1) < 0;
}

/** Tells whether a row is the header of a list, by its texts alone; what a text means is looked up once. */
function headerTest(sheet: Sheet): (start: Start) => boolean {
  const known = new Map<string, boolean>();
  const means = (text: string): boolean => {
    const found = known.get(text) ?? meaningsOf([normaliseHeader(text)]).size > 0;
    known.set(text, found);
    return found;
  };
  return ({ header: index, isApart }) => {
    const texts = sheet.rows[index]!.cells.filter((cell) => !isBlankCell(cell)).map((cell) => cell!);
    if (texts.some(({ kind }) => kind !== 'text')) return false;
    if (!texts.slice(0, LOOKED_AT).some(({ text }) => means(text) || isRowNumber(text))) return false;
    // Right below records the row above a header would be taken for its upper level.
    const head = part(sheet, index, index + (isApart ? MOST_LEVELS : 1));
    const top = sheet.rows[index]!.number;
    const headers = possibleHeaders(head).filter((header) => header.top === top);
    const fit = chooseKind(fitsOf(headers), NO_HINT)?.fit;
    return fit !== undefined && fit.kind !== 'school' && fit.share >= ENOUGH;
  };
}
