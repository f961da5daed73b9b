import { problem, type Problem } from '../model/problem.js';
import type { Bilingual } from '../model/text.js';
import { tableOf, type Kind } from '../model/tables.js';
import type { Double } from './columns.js';
import { isRowNumber } from './fit.js';
import type { Header, PlacedHeader } from './header.js';
import { addressOf } from './letters.js';
import type { OneColumn } from './one-column.js';

/** The sheet that a problem is about. */
export interface Place {
  readonly file: string;
  readonly sheet: string;
}

const MOST_HEADERS = 6;

/** A list of names as it is written in both languages. */
export function listed(names: readonly string[]): Bilingual {
  return { zh: names.join('、'), en: names.join(', ') };
}

/** The first headers of a kind, to say what was expected. */
export function expectedHeaders(kind: Kind): Bilingual {
  const columns = Object.values(tableOf(kind).columns).slice(0, MOST_HEADERS);
  return { zh: listed(columns.map(({ zh }) => zh)).zh, en: listed(columns.map(({ en }) => en)).en };
}

/** One warning for all columns that mean nothing in the kind; the row number of a form is no such column. */
export function unusedProblem(at: Place, kind: Kind, unused: readonly PlacedHeader[]): Problem[] {
  const named = unused.filter(({ text }) => !isRowNumber(text));
  const first = named[0];
  if (first === undefined) return [];
  const columns = listed(named.map(({ text }) => text));
  const cell = addressOf(first.column, first.row);
  return [problem('UNUSED_COLUMNS', { ...at, cell }, { columns, kind: tableOf(kind).sheet })];
}

/** One warning for each column that holds what another one holds. */
export function doubleProblems(at: Place, doubles: readonly Double[]): Problem[] {
  return doubles.map(({ dropped, used }) => {
    const cell = addressOf(dropped.column, dropped.row);
    const usedCell = addressOf(used.column, used.row);
    return problem('DUPLICATE_COLUMN', { ...at, cell }, { dropped: dropped.text, used: used.text, usedCell });
  });
}

/** One warning for each header that stands over several columns of which the first filled one is read. */
export function oneColumnProblems(at: Place, joined: readonly OneColumn[]): Problem[] {
  return joined
    .filter(({ isOfPeople }) => !isOfPeople)
    .map(({ headers, columns }) => {
      const { text, row } = headers[0]!;
      const rowOf = (column: number): number => headers.find((each) => each.column === column)?.row ?? row;
      const [first, ...others] = columns.map((column) => addressOf(column, rowOf(column)));
      const values = { header: text, first: first!, others: listed(others) };
      return problem('COLUMNS_AS_ONE', { ...at, cell: others[0]! }, values);
    });
}

/** One warning for the titles of blocks that stand side by side. */
export function blockTitlesProblem(at: Place, { top, cells, beside }: Header): Problem[] {
  const titles = [cells, ...beside].flatMap(([first]) => first!.title ?? []);
  if (titles.length === 0) return [];
  return [
    problem('BLOCK_TITLES', { ...at, cell: addressOf(cells[0]!.column, top) }, { titles: listed(titles) }),
  ];
}

/** A doubt about the kind of a sheet. */
export function unsureProblem(at: Place, kind: Kind, rival: Kind | null): Problem[] {
  if (rival === null) return [];
  return [problem('SHEET_KIND_UNSURE', at, { kind: tableOf(kind).sheet, rival: tableOf(rival).sheet })];
}
