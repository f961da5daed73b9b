import type { Sheet, Source } from '../model/sheet.js';
import type { Bilingual } from '../model/text.js';
import { planColumns } from './columns.js';
import { within, withAddresses } from './beside.js';
import type { Fit } from './fit.js';
import type { HeaderCell, PlacedHeader } from './header.js';
import type { Choice } from './kind.js';
import { columnLetters } from './letters.js';
import type { ReadSheet } from './read-sheet.js';
import { eachDay } from './each-day.js';
import { readBody, type Body } from './rows.js';
import { doubleProblems, unsureProblem, unusedProblem } from './sheet-problems.js';
import { withTitleDates, yearAbove } from './title-dates.js';

/** Reads a sheet whose records stand one a row below a header. */
export function readList(file: string, sheet: Sheet, { fit, rival }: Choice): ReadSheet {
  const { kind, header } = fit;
  const plan = planColumns(kind, header.cells);
  const body = readBlocks(sheet, fit);
  const last = header.cells.at(-1)!;
  const source: Source = {
    file,
    sheet: sheet.name,
    kind,
    fields: plan.readings.map(({ field }) => field),
    letters: plan.readings.map(({ column }) => columnLetters(column)),
    headerRow: last.row,
    lastLetter: columnLetters(last.column),
    layout: 'list',
  };
  const stray = body.stray.map((column) => headerless(column, header.cells, header.bottom));
  const nothing = byColumn([...plan.unused, ...stray]);
  const unused = byColumn([...nothing, ...plan.doubles.map(({ dropped }) => dropped)]);
  const at = { file, sheet: sheet.name };
  const days = eachDay({ source, rows: body.rows, ignored: body.ignored }, yearAbove(sheet, source));
  return {
    source: withTitleDates(sheet, days),
    summary: {
      name: sheet.name,
      kind,
      layout: 'list',
      headerRow: last.row,
      // A row of 校历 for several days counts once for each.
      rows: days.rows.length + days.ignored,
      ignored: body.ignored,
      unusedHeaders: unused.map(({ text }) => text),
      hidden: sheet.hidden,
      ...(header.beside.length > 0 ? { readAs: besideAs(header.beside.length + 1) } : {}),
    },
    problems: [
      ...unsureProblem(at, kind, rival),
      ...doubleProblems(at, plan.doubles),
      // Of a ledger every column is kept.
      ...(kind === 'ledger' ? [] : unusedProblem(at, kind, nothing)),
    ],
  };
}

/** What stands below a header; where it is printed several times side by side, block by block. */
function readBlocks(sheet: Sheet, { kind, header }: Fit): Body {
  const blocks = [header.cells, ...header.beside];
  if (blocks.length === 1) return readBody(sheet, header, planColumns(kind, header.cells).readings);
  const bodies = blocks.map((cells, n) => {
    const from = n === 0 ? 0 : cells[0]!.column;
    const block = within(sheet, from, blocks[n + 1]?.[0]?.column ?? Infinity);
    const { readings } = planColumns(kind, cells);
    const letters = readings.map(({ column }) => columnLetters(column));
    const body = readBody(block, { ...header, cells }, readings);
    return n === 0 ? body : { ...body, rows: body.rows.map((row) => withAddresses(row, letters)) };
  });
  return {
    rows: bodies.flatMap(({ rows }) => rows),
    ignored: bodies.reduce((sum, { ignored }) => sum + ignored, 0),
    stray: bodies.flatMap(({ stray }) => stray),
  };
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
