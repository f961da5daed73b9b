import type { GridRow, Sheet } from '../model/sheet.js';
import { firstFilled, isBlankCell, type Cells } from './blank.js';
import { fitsOf, isRowNumber } from './fit.js';
import { possibleHeaders } from './header.js';
import { normaliseHeader } from './header-text.js';
import { sameTexts } from './ignored-rows.js';
import { chooseKind } from './kind.js';
import { meaningsOf } from './meanings.js';
import { NO_HINT } from './sheet-name.js';

// Titles between a blank row and a header, and the rows that a header may have.
const MOST_TITLES = 3;
const MOST_LEVELS = 3;
/** The part of a row's texts that must be headers of one kind: rows of records have none, or one by chance. */
const ENOUGH = 0.6;
/** Of the first texts of a header at least one is a header: a cheap answer for the rows of long lists. */
const LOOKED_AT = 3;

/**
 * The tables that stand below each other on a sheet, each as a sheet of its own with the name and the row numbers of
 * the whole: a table begins where, after a blank row, the header of a known kind stands (titles may be above it), unless
 * it is the header of the table above once more, as forms print it on every page.
 * @param isTable whether the rows above the first such header are a table of their own, and no title
 */
export function tablesOf(sheet: Sheet, isTable: (above: Sheet) => boolean): Sheet[] {
  const isHeader = headerTest(sheet);
  const cuts: number[] = [];
  let heads: Cells[] = [];
  for (const [from, title] of blocksOf(sheet.rows)) {
    const header = sheet.rows[title]!;
    if (!isHeader(title) || heads.some((head) => sameTexts(head, header.cells))) continue;
    if (cuts.length > 0 || heads.length > 0 || isTable(part(sheet, 0, from))) {
      cuts.push(from);
      heads = [];
    }
    heads.push(header.cells);
  }
  return [0, ...cuts].map((from, index) => part(sheet, from, cuts[index]));
}

function part(sheet: Sheet, from: number, to?: number): Sheet {
  return { ...sheet, rows: sheet.rows.slice(from, to) };
}

/** Where rows begin after a blank one, and the first row there that is no title of one cell; as indexes into the rows. */
function blocksOf(rows: readonly GridRow[]): [from: number, title: number][] {
  const filled = rows.flatMap(({ number, cells }, index) =>
    firstFilled(cells) < 0 ? [] : [{ number, cells, index }],
  );
  return filled.flatMap(({ number, index }, at) => {
    if (at > 0 && number === filled[at - 1]!.number + 1) return [];
    const titled = filled.slice(at, at + MOST_TITLES + 1).find(({ cells }) => !isTitle(cells));
    return titled === undefined ? [] : [[index, titled.index]];
  });
}

function isTitle(cells: Cells): boolean {
  return firstFilled(cells, firstFilled(cells) + 1) < 0;
}

/** Tells whether the row at an index is the header of a list, by its texts alone; what a text means is looked up once. */
function headerTest(sheet: Sheet): (index: number) => boolean {
  const known = new Map<string, boolean>();
  const means = (text: string): boolean => {
    const found = known.get(text) ?? meaningsOf([normaliseHeader(text)]).size > 0;
    known.set(text, found);
    return found;
  };
  return (index) => {
    const texts = sheet.rows[index]!.cells.filter((cell) => !isBlankCell(cell)).map((cell) => cell!);
    if (texts.some(({ kind }) => kind !== 'text')) return false;
    if (!texts.slice(0, LOOKED_AT).some(({ text }) => means(text) || isRowNumber(text))) return false;
    const head = part(sheet, index, index + MOST_LEVELS);
    const top = sheet.rows[index]!.number;
    const headers = possibleHeaders(head).filter((header) => header.top === top);
    const fit = chooseKind(fitsOf(headers), NO_HINT)?.fit;
    return fit !== undefined && fit.kind !== 'school' && fit.share >= ENOUGH;
  };
}
