/** How the values of a cell are shown. `text` keeps what is typed as text: IDs, phone numbers, `7-1`. */
export type Format = 'text' | 'date' | 'time' | 'datetime' | 'whole' | 'number';

/** What a cell is, which decides how it looks. */
export type Look =
  | 'plain'
  | 'entry'
  | 'title'
  | 'lead'
  | 'heading'
  | 'label'
  | 'header'
  | 'header-required'
  | 'header-key'
  | 'header-exception'
  | 'header-reply'
  | 'reply'
  | 'note'
  | `tone-${Tone}`;

/** What a value tells by its colour, always beside its word. */
export type Tone = 'bad' | 'warning' | 'mild' | 'open' | 'good';

/** Where a link leads: a cell of a sheet of this workbook, or of another file beside it. */
export interface Link {
  readonly file?: string;
  readonly sheet: string | null;
  readonly cell: string | null;
}

/** A cell with more than its value. */
export interface RichCell {
  readonly value: string | number | boolean | null;
  readonly look?: Look;
  readonly format?: Format;
  readonly link?: Link;
  /** The text of the note that is shown over the cell. */
  readonly note?: string;
}

/** Texts are written as texts, whatever they begin with; dates and times are Excel's numbers. */
export type CellSpec = string | number | boolean | null | RichCell;

/** One column: width in characters of the Latin alphabet (a Chinese one takes two). */
export interface ColumnSpec {
  readonly width: number;
  readonly format?: Format;
  readonly look?: Look;
  /** False: long texts run on over the empty cells beside them. Default true. */
  readonly wrap?: boolean;
  readonly centred?: boolean;
}

/** A drop-down for rows of one column (1-based, inclusive). */
export interface Choices {
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
  /** What to ask when another word is typed; without it any word is taken silently. */
  readonly ask?: { readonly title: string; readonly text: string };
}

/** Colours for words of one column. */
interface Tones {
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly of: Readonly<Record<string, Tone>>;
}

/** One sheet, as plain data. */
export interface SheetSpec {
  readonly name: string;
  readonly columns: readonly ColumnSpec[];
  readonly rows: readonly (readonly CellSpec[])[];
  /** Makes the first rows, header included, an Excel table with filters of this name: `rows` of them. */
  readonly table?: { readonly name: string; readonly rows: number };
  /** Rows and columns that stay while the rest is scrolled; the rows are printed on every page. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** The row of a header further down, which is printed on every page too. */
  readonly headerRow?: number;
  /** How many columns are printed; without it all are. */
  readonly printed?: number;
  /** How many pages it is wide when printed; without it one. */
  readonly pages?: number;
  readonly choices?: readonly Choices[];
  readonly tones?: readonly Tones[];
  readonly tab?: Tone;
}

/** A workbook, as plain data. */
export interface BookSpec {
  readonly title: string;
  /** ISO date given as the time of creation: the same book has the same bytes. */
  readonly date: string;
  /** The name of the hidden sheet that holds long or English lists of drop-downs. */
  readonly listSheet: string;
  readonly sheets: readonly SheetSpec[];
}
