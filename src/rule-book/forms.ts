import { fill, type Bilingual, type Lang } from '../model/text.js';
import type { CellSpec, Choices, ColumnSpec, SheetSpec, Tone } from '../report/sheet-spec.js';
import {
  askWords,
  conditionHeaders,
  exampleHeaders,
  factHeaders,
  limitHeaders,
  ruleHeaders,
  sheetWords,
} from './words.js';

/** Characters across one printed page, so small that one can just read them. */
const PAGE_WIDTH = 240;
/** Rows below the last filled one that have drop-downs too. */
const SPARE_ROWS = 300;

/** How a sheet of ours looks: its headers with the widths of their columns, in order. */
export interface Form<Field extends string> {
  readonly name: Bilingual;
  /** Names the table of filters. */
  readonly table: string;
  readonly headers: Readonly<Record<Field, Bilingual>>;
  readonly columns: Readonly<Record<Field, ColumnSpec>>;
  /** The columns at the left that tell which row it is. */
  readonly frozen: number;
  readonly choices?: Readonly<Partial<Record<Field, readonly string[]>>>;
  /** Colours for the words of a column. */
  readonly tones?: Readonly<Partial<Record<Field, Readonly<Record<string, Tone>>>>>;
}

const text = (width: number): ColumnSpec => ({ width });
const word = (width: number): ColumnSpec => ({ width, centred: true });
/** What is typed here stays as it is typed: `1-2`, `08:00`. */
const typed = (width: number): ColumnSpec => ({ width, format: 'text' });

/** The sheets of lists, in order. */
export const forms = {
  rules: {
    name: sheetWords.rules,
    table: 'Rules',
    headers: ruleHeaders,
    columns: {
      id: text(30), titleZh: text(22), titleEn: text(22), subject: word(12), severity: word(10), nature: word(12), failure: word(12), line: word(12),
      responsible: text(22), requirementZh: text(36), requirementEn: text(36), gapZh: text(44), gapEn: text(44), remedyZh: text(44), remedyEn: text(44),
      basisZh: text(50), basisEn: text(44),
    }, // prettier-ignore
    frozen: 2,
  },
  conditions: {
    name: sheetWords.conditions,
    table: 'Conditions',
    headers: conditionHeaders,
    columns: {
      rule: text(34),
      part: word(12),
      joint: word(9),
      open: word(9),
      fact: text(32),
      comparison: word(18),
      value: typed(40),
      close: word(9),
    },
    frozen: 2,
  },
  examples: {
    name: sheetWords.examples,
    table: 'Examples',
    headers: exampleHeaders,
    columns: { rule: text(34), verdict: word(14), name: text(36), facts: text(50), message: text(64) },
    frozen: 2,
  },
  limits: {
    name: sheetWords.limits,
    table: 'Limits',
    headers: limitHeaders,
    columns: {
      rule: text(34),
      name: text(24),
      titleZh: text(30),
      titleEn: text(30),
      type: word(12),
      value: typed(30),
      unit: word(10),
      whyZh: text(44),
      whyEn: text(44),
    },
    frozen: 2,
  },
  facts: {
    name: sheetWords.facts,
    table: 'Facts',
    headers: factHeaders,
    columns: { kind: text(18), fact: text(34), what: word(18), comparisons: text(88), words: text(44) },
    frozen: 2,
  },
} as const;

/** A sheet of rows under frozen headers, with filters, drop-downs and colours. */
export function listSheet<Field extends string>(
  form: Form<Field>,
  rows: readonly Readonly<Record<Field, CellSpec>>[],
  lang: Lang,
): SheetSpec {
  const { name, table, headers, columns, frozen } = form;
  const fields = (Object.keys(headers) as Field[]).map((field) =>
    lang === 'zh' ? field : otherLanguage(field, headers),
  );
  // Excel takes no table without rows.
  const body =
    rows.length > 0 ? rows.map((row) => fields.map((field) => row[field])) : [fields.map(() => null)];
  const last = body.length + 1 + SPARE_ROWS;
  return {
    name: name[lang],
    columns: fields.map((field) => columns[field]),
    rows: [fields.map((field) => ({ value: headers[field][lang], look: 'header' as const })), ...body],
    table: { name: table, rows: body.length + 1 },
    frozen: { rows: 1, columns: frozen },
    pages: Math.ceil(fields.reduce((sum, field) => sum + columns[field].width, 0) / PAGE_WIDTH),
    choices: fields.flatMap((field, index) =>
      choicesOf(form, field, { column: index + 1, from: 2, to: last }, lang),
    ),
    tones: fields.flatMap((field, index) => {
      const of = form.tones?.[field];
      return of ? [{ column: index + 1, from: 2, to: last, of }] : [];
    }),
  };
}

type Rows = Pick<Choices, 'column' | 'from' | 'to'>;

function choicesOf<Field extends string>(
  { choices, headers }: Form<Field>,
  field: Field,
  rows: Rows,
  lang: Lang,
): Choices[] {
  const words = choices?.[field];
  const ask = {
    title: askWords.title[lang],
    text: fill(askWords.text[lang], { header: headers[field][lang] }),
  };
  return words ? [{ ...rows, words, ask }] : [];
}

/** A text column of the other language in place of one; what has none stays. The basis is one column for both. */
function otherLanguage<Field extends string>(
  field: Field,
  headers: Readonly<Record<Field, Bilingual>>,
): Field {
  const other = field.replace(/Zh$|En$/, (end) => (end === 'Zh' ? 'En' : 'Zh')) as Field;
  return field.startsWith('basis') || !Object.hasOwn(headers, other) ? field : other;
}
