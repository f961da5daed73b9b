import type { Sheet, Source } from '../model/sheet.js';
import { planColumns } from './columns.js';
import type { HeaderCell, PlacedHeader } from './header.js';
import type { Choice } from './kind.js';
import { columnLetters } from './letters.js';
import type { ReadSheet } from './read-sheet.js';
import { eachDay } from './each-day.js';
import { readBody } from './rows.js';
import { doubleProblems, unsureProblem, unusedProblem } from './sheet-problems.js';
import { withTitleDates, yearAbove } from './title-dates.js';

/** Reads a sheet whose records stand one a row below a header. */
export function readList(file: string, sheet: Sheet, { fit, rival }: Choice): ReadSheet {
  const { kind, header } = fit;
  const plan = planColumns(kind, header.cells);
  const body = readBody(sheet, header, plan.readings);
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
    },
    problems: [
      ...unsureProblem(at, kind, rival),
      ...doubleProblems(at, plan.doubles),
      // Of a ledger every column is kept.
      ...(kind === 'ledger' ? [] : unusedProblem(at, kind, nothing)),
    ],
  };
}

/** A filled column without a header is shown by its letters. */
function headerless(column: number, header: readonly HeaderCell[], bottom: number): PlacedHeader {
  return { column, row: header.at(-1)?.row ?? bottom, text: `(${columnLetters(column)})` };
}

function byColumn(headers: readonly PlacedHeader[]): PlacedHeader[] {
  return headers.toSorted((a, b) => a.column - b.column);
}
