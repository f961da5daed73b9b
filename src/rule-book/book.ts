import type { RuleBase } from '../model/rule-base.js';
import type { Bilingual, Lang } from '../model/text.js';
import { fill } from '../model/text.js';
import type { BookSpec, CellSpec, Choices, ColumnSpec, SheetSpec } from '../report/sheet-spec.js';
import { drawWorkbook } from '../report/workbook.js';
import { comparisonWords } from './comparisons.js';
import { factRows } from './fact-rows.js';
import { instructionSheet } from './instructions.js';
import { ruleRows } from './rule-rows.js';
import { vocabularies } from './vocabularies.js';
import {
  askWords,
  bookTitle,
  conditionHeaders,
  exampleHeaders,
  factHeaders,
  jointWords,
  limitHeaders,
  ruleHeaders,
  sheetWords,
} from './words.js';

/** The workbook has no clock: the same rules give the same bytes. */
const DATE = '2025-01-01';
/** Rows below the last filled one that have drop-downs too. */
const SPARE_ROWS = 300;

/** The rules of a rule base as a workbook for people who write no JSON; `readBook` makes rule files of it again. */
export function ruleBook(base: RuleBase, lang: Lang): Promise<Uint8Array> {
  return drawWorkbook(ruleBookSpec(base, lang));
}

function ruleBookSpec(base: RuleBase, lang: Lang): BookSpec {
  const known = vocabularies(base);
  const all = base.rules.map((rule) => ruleRows(rule, base, known, lang));
  const list = <Field extends string>(
    form: Form<Field>,
    rows: readonly Readonly<Record<Field, CellSpec>>[],
  ): SheetSpec => listSheet(form, rows, lang);
  const words = (of: { words(lang: Lang): readonly string[] }): readonly string[] => of.words(lang);
  return {
    title: bookTitle[lang],
    date: DATE,
    listSheet: sheetWords.lists[lang],
    sheets: [
      instructionSheet(lang),
      list(
        {
          ...forms.rules,
          choices: {
            subject: words(known.kinds),
            severity: words(known.severities),
            nature: words(known.natures),
            failure: words(known.failures),
            line: words(known.lines),
          },
        },
        all.map(({ rule }) => rule),
      ),
      list(
        {
          ...forms.conditions,
          choices: { part: words(known.parts), joint: words(jointWords), comparison: words(comparisonWords) },
        },
        all.flatMap(({ conditions }) => conditions),
      ),
      list(
        { ...forms.examples, choices: { verdict: words(known.verdicts) } },
        all.flatMap(({ examples }) => examples),
      ),
      list(
        { ...forms.limits, choices: { type: words(known.limitTypes), unit: words(known.units) } },
        all.flatMap(({ limits }) => limits),
      ),
      list(forms.facts, factRows(base, lang)),
    ],
  };
}

/** How a sheet of ours looks: its headers with the widths of their columns, in order. */
interface Form<Field extends string> {
  readonly name: Bilingual;
  /** Names the table of filters. */
  readonly table: string;
  readonly headers: Readonly<Record<Field, Bilingual>>;
  readonly columns: Readonly<Record<Field, ColumnSpec>>;
  /** The columns at the left that tell which row it is. */
  readonly frozen: number;
  readonly choices?: Readonly<Partial<Record<Field, readonly string[]>>>;
}

const text = (width: number): ColumnSpec => ({ width });
const word = (width: number): ColumnSpec => ({ width, centred: true });
/** What is typed here stays as it is typed: `1-2`, `08:00`. */
const typed = (width: number): ColumnSpec => ({ width, format: 'text' });

const forms = {
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
    columns: { kind: text(18), fact: text(34), what: word(18), comparisons: text(60), words: text(60) },
    frozen: 2,
  },
} as const;

function listSheet<Field extends string>(
  { name, table, headers, columns, frozen, choices }: Form<Field>,
  rows: readonly Readonly<Record<Field, CellSpec>>[],
  lang: Lang,
): SheetSpec {
  const fields = Object.keys(headers) as Field[];
  return {
    name: name[lang],
    columns: fields.map((field) => columns[field]),
    rows: [
      fields.map((field) => ({ value: headers[field][lang], look: 'header' as const })),
      ...rows.map((row) => fields.map((field) => row[field])),
    ],
    table: { name: table, rows: rows.length + 1 },
    frozen: { rows: 1, columns: frozen },
    choices: fields.flatMap((field, index): Choices[] => {
      const list = choices?.[field];
      const ask = {
        title: askWords.title[lang],
        text: fill(askWords.text[lang], { header: headers[field][lang] }),
      };
      return list ? [{ column: index + 1, from: 2, to: rows.length + 1 + SPARE_ROWS, words: list, ask }] : [];
    }),
  };
}
