import { fill, type Lang } from '../../model/text.js';
import type { CellSpec, ColumnSpec, Look, SheetSpec, Tone } from '../sheet-spec.js';
import { words } from './words.js';

/** More rows than this are cut, and a line says so: the workbook must stay one that Excel opens. */
const MOST_ROWS = 50_000;

/** One column of a table. */
export interface TableColumn extends ColumnSpec {
  readonly header: string;
  readonly headerLook?: Look;
  readonly note?: string;
  /** Colours for the words of the column. */
  readonly tones?: Readonly<Record<string, Tone>>;
  /** The words of its drop-down, and what to ask where another is typed. */
  readonly choices?: { readonly words: readonly string[]; readonly title: string; readonly text: string };
}

/** A list that becomes an Excel table. */
export interface TableSpec {
  readonly name: string;
  /** The name of the table, one in the workbook. */
  readonly table: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly CellSpec[])[];
  /** The row that stands where there are none: Excel takes no empty table. */
  readonly none: string;
  readonly frozenColumns: number;
  readonly printed?: number;
  /** How many pages it is wide when printed; without it one. */
  readonly pages?: number;
  /** Lines below the table. */
  readonly below?: readonly string[];
  readonly tab?: Tone;
  readonly lang: Lang;
}

/** A sheet with one table: filters, header frozen and printed on every page. */
export function tableSheet(spec: TableSpec): SheetSpec {
  const { columns, rows, none, below = [], lang } = spec;
  const shown = rows.length === 0 ? [[none, ...columns.slice(1).map(() => null)]] : rows.slice(0, MOST_ROWS);
  const more = rows.length - MOST_ROWS;
  const cut = more > 0 ? [fill(words.cut[lang], { shown: MOST_ROWS, more })] : [];
  const lines = [...cut, ...below].map((text): CellSpec[] => [{ value: text, look: 'note' }]);
  const last = shown.length + 1;
  return {
    name: spec.name,
    columns,
    rows: [columns.map(headerCell), ...shown, ...(lines.length > 0 ? [[], ...lines] : [])],
    table: { name: spec.table, rows: last },
    frozen: { rows: 1, columns: spec.frozenColumns },
    choices: columns.flatMap(({ choices }, index) =>
      choices ? [{ column: index + 1, from: 2, to: last, words: choices.words, ask: choices }] : [],
    ),
    tones: columns.flatMap(({ tones }, index) =>
      tones ? [{ column: index + 1, from: 2, to: last, of: tones }] : [],
    ),
    ...(spec.printed === undefined ? {} : { printed: spec.printed }),
    ...(spec.pages === undefined ? {} : { pages: spec.pages }),
    ...(spec.tab ? { tab: spec.tab } : {}),
  };
}

function headerCell({ header, headerLook = 'header', note }: TableColumn): CellSpec {
  return { value: header, look: headerLook, ...(note === undefined ? {} : { note }) };
}
