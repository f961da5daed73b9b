import { columnOf, tableOf, type Kind } from '../model/tables.js';
import type { Column } from '../model/tables/table.js';
import { fill, type Lang } from '../model/text.js';
import type { CellSpec, Choices, ColumnSpec, RichCell, SheetSpec } from '../report/sheet-spec.js';
import type { Use } from './asked-columns.js';
import { choicesOf, formatOf, widthOf } from './column-form.js';
import { headerLook, needOf, noteOf } from './column-note.js';
import type { Typed } from './example.js';
import { typedCell } from './typed-cell.js';
import { words } from './words.js';

type Columns = ReadonlyMap<string, Use>;
type TypedRow = Readonly<Record<string, Typed>>;

/** Drop-downs reach down to this row, or so far below the last filled one: whole columns make workbooks slow. */
const LAST_ROW = 2000;
const SPARE_ROWS = 300;
/** Columns that stay in view while one scrolls to the right. */
const MOST_FROZEN = 3;
/** Characters across one printed page, a little smaller than on the screen. */
const PAGE_WIDTH = 165;

/** A sheet whose records stand one a row. */
export function listSheet(kind: Kind, uses: Columns, rows: readonly TypedRow[], lang: Lang): SheetSpec {
  const columns = [...uses.keys()].map((field) => [field, columnOf(kind, field)!] as const);
  const last = Math.max(LAST_ROW, rows.length + SPARE_ROWS);
  const specs = columns.map(([, column]): ColumnSpec => columnSpec(column, lang));
  return {
    name: tableOf(kind).sheet[lang],
    columns: specs,
    rows: [
      columns.map(([field, column]) => header(kind, field, column, uses.get(field), lang)),
      ...rows.map((row) => columns.map(([field, column]) => typedCell(column, row[field], lang))),
    ],
    pages: Math.ceil(specs.reduce((sum, { width }) => sum + width, 0) / PAGE_WIDTH),
    frozen: { rows: 1, columns: frozenColumns(kind, columns.map(([field]) => field)) }, // prettier-ignore
    choices: columns.flatMap(([, column], index) => dropDown(column, index + 1, 2, last, lang)),
  };
}

/** The sheet 学校: one item a row, with its value beside it. */
export function keyValueSheet(uses: Columns, row: TypedRow, lang: Lang): SheetSpec {
  const fields = [...uses.keys()].map((field) => [field, columnOf('school', field)!] as const);
  return {
    name: tableOf('school').sheet[lang],
    columns: [{ width: 24 }, { width: 44 }],
    rows: [
      [words.item, words.content].map((word) => ({ value: word[lang], look: 'header' as const })),
      ...fields.map(([field, column]): CellSpec[] => [
        header('school', field, column, uses.get(field), lang),
        { ...richCell(typedCell(column, row[field], lang)), ...formatIn(column) },
      ]),
    ],
    frozen: { rows: 1, columns: 1 },
    choices: fields.flatMap(([, column], index) => dropDown(column, 2, index + 2, index + 2, lang)),
  };
}

function columnSpec(column: Column, lang: Lang): ColumnSpec {
  return { width: widthOf(column, lang), look: 'entry', ...formatIn(column) };
}

function header(kind: Kind, field: string, column: Column, use: Use | undefined, lang: Lang): CellSpec {
  const look = headerLook(kind, field);
  const note = noteOf(kind, field, use, lang);
  return { value: column[lang], look: kind === 'school' && look === 'header' ? 'label' : look, note };
}

function richCell(cell: CellSpec): RichCell {
  return cell !== null && typeof cell === 'object' ? cell : { value: cell };
}

function formatIn(column: Column): Pick<RichCell, 'format'> {
  const format = formatOf(column);
  return format ? { format } : {};
}

function dropDown(column: Column, at: number, from: number, to: number, lang: Lang): Choices[] {
  const list = choicesOf(column, lang);
  if (list.length === 0) return [];
  const ask = { title: words.askTitle[lang], text: fill(words.ask[lang], { header: column[lang] }) };
  return [{ column: at, from, to, words: list, ...(column.words ? { ask } : {}) }];
}

/** The columns at the left that tell which record a row is. */
function frozenColumns(kind: Kind, fields: readonly string[]): number {
  const other = fields.findIndex((field) => !['required', 'either', 'key'].includes(needOf(kind, field)));
  return Math.min(other < 0 ? fields.length : other, MOST_FROZEN);
}
