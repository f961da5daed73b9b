import type { Sheet, SheetSummary, Source } from '../model/sheet.js';
import type { Kind } from '../model/tables.js';
import type { Bilingual, Lang } from '../model/text.js';
import { planColumns, type ColumnPlan } from './columns.js';
import { within, withAddresses } from './beside.js';
import type { Header, HeaderCell, PlacedHeader } from './header.js';
import type { Choice } from './kind.js';
import { headingProblems } from './headings.js';
import { columnLetters } from './letters.js';
import type { ReadSheet } from './read-sheet.js';
import { eachDay } from './each-day.js';
import { readBody, type Body } from './rows.js';
import {
  blockTitlesProblem,
  doubleProblems,
  oneColumnProblems,
  unsureProblem,
  unusedProblem,
  type Place,
} from './sheet-problems.js';
import { classesAbove, classesAs, withClasses } from './title-class.js';
import { withTitleDates, yearAbove } from './title-dates.js';

/** Reads a sheet whose records stand one a row below a header. */
export function readList(file: string, sheet: Sheet, { fit, rival }: Choice): ReadSheet {
  const { kind, header } = fit;
  const blocks = [header.cells, ...header.beside].map((cells) => ({ cells, plan: planColumns(kind, cells) }));
  const { plan } = blocks[0]!;
  const body = readBlocks(sheet, header, blocks);
  const at = { file, sheet: sheet.name };
  const source = sourceOf(at, kind, blocks[0]!);
  const stray = body.stray.map((column) => headerless(column, header.cells, header.bottom));
  const nothing = byColumn([...plan.unused, ...stray]);
  const unused = byColumn([...nothing, ...plan.doubles.map(({ dropped }) => dropped)]);
  const classes = classesAbove(sheet, source);
  const days = eachDay({ source, rows: body.rows, ignored: body.ignored }, yearAbove(sheet, source));
  return {
    source: withClasses(withTitleDates(sheet, days), classes),
    summary: {
      name: sheet.name,
      kind,
      layout: 'list',
      headerRow: source.headerRow,
      // A row of 校历 for several days counts once for each.
      rows: days.rows.length + days.ignored,
      ignored: body.ignored,
      unusedHeaders: unused.map(({ text }) => text),
      hidden: sheet.hidden,
      ...readAs(header.beside.length, classesAs(classes)),
    },
    problems: [
      ...unsureProblem(at, kind, rival),
      ...blockTitlesProblem(at, header),
      ...doubleProblems(at, plan.doubles),
      ...headingProblems(sheet, source, body.headings, body.rows),
      ...oneColumnProblems(at, plan.joined),
      // Of a ledger every column is kept.
      ...(kind === 'ledger' ? [] : unusedProblem(at, kind, nothing)),
    ],
  };
}

/** The headers of one block of rows, and how they are read. */
interface Block {
  readonly cells: readonly HeaderCell[];
  readonly plan: ColumnPlan;
}

function sourceOf(at: Place, kind: Kind, { cells, plan: { readings } }: Block): Source {
  const last = cells.at(-1)!;
  return {
    ...at,
    kind,
    fields: readings.map(({ field }) => field),
    letters: lettersOf(readings),
    headerRow: last.row,
    lastLetter: columnLetters(last.column),
    layout: 'list',
  };
}

function lettersOf(readings: ColumnPlan['readings']): string[] {
  return readings.map(({ column }) => columnLetters(column));
}

/** What stands below a header; where it is printed several times side by side, block by block. */
function readBlocks(sheet: Sheet, header: Header, blocks: readonly Block[]): Body {
  if (blocks.length === 1) return readBody(sheet, header, blocks[0]!.plan);
  const bodies = blocks.map(({ cells, plan }, n) => {
    const from = n === 0 ? 0 : cells[0]!.column;
    const block = within(sheet, from, blocks[n + 1]?.cells[0]?.column ?? Infinity);
    const body = readBody(block, { ...header, cells }, plan);
    const letters = lettersOf(plan.readings);
    return n === 0 ? body : { ...body, rows: body.rows.map((row) => withAddresses(row, letters)) };
  });
  return {
    rows: bodies.flatMap(({ rows }) => rows),
    ignored: bodies.reduce((sum, { ignored }) => sum + ignored, 0),
    headings: bodies.flatMap(({ headings }) => headings),
    stray: bodies.flatMap(({ stray }) => stray),
  };
}

function readAs(beside: number, classes: readonly Bilingual[]): Pick<SheetSummary, 'readAs'> {
  const told = [...(beside > 0 ? [besideAs(beside + 1)] : []), ...classes];
  const together = (lang: Lang, mark: string): string => told.map((each) => each[lang]).join(mark);
  return told.length > 0 ? { readAs: { zh: together('zh', '；'), en: together('en', '; ') } } : {};
}

function besideAs(count: number): Bilingual {
  return {
    zh: `读作并排的 ${count} 栏，左栏在先`,
    en: `read as ${count} blocks side by side, the left one first`,
  };
}

/** A filled column without a header is shown by its letters. */
function headerless(column: number, header: readonly HeaderCell[], bottom: number): PlacedHeader {
  return { column, row: header.at(-1)?.row ?? bottom, text: `(${columnLetters(column)})` };
}

function byColumn(headers: readonly PlacedHeader[]): PlacedHeader[] {
  return headers.toSorted((a, b) => a.column - b.column);
}
