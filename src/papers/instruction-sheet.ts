import { tableOf, type Kind } from '../model/tables.js';
import type { Lang } from '../model/text.js';
import type { CellSpec, Look, SheetSpec } from '../report/sheet-spec.js';
import type { Use, Uses } from './asked-columns.js';
import { afterwards, colourWords, howTo, words } from './words.js';

type Rows = CellSpec[][];

/** 填写说明: how to fill in, what blanks and colours mean, which sheets there are. The reader skips a sheet of this name. */
export function instructionSheet(uses: Uses, fictional: boolean, lang: Lang): SheetSpec {
  const number = { width: 14, format: 'whole', centred: true } as const;
  return {
    name: words.instructions[lang],
    columns: [{ width: 26 }, { width: 86 }, number, number],
    rows: [
      [{ value: words.toolTitle[lang], look: 'title' }],
      ...(fictional ? [[{ value: words.fictional[lang], look: 'note' } as const]] : []),
      ...heading(words.howTo[lang]),
      ...howTo.map(({ label, text }) => line(label[lang], text[lang])),
      ...heading(words.colours[lang]),
      ...Object.entries(colourWords).map(([look, { label, text }]): CellSpec[] => [
        { value: label[lang], look: look as Look },
        text[lang],
      ]),
      ...heading(words.sheets[lang]),
      [words.sheet, words.need, words.columns, words.rules].map((word) => ({
        value: word[lang],
        look: 'header' as const,
      })),
      ...[...uses].map(([kind, columns]) => sheetRow(kind, columns, lang)),
      ...heading(words.afterwards[lang]),
      ...afterwards.map(({ label, text }) => line(label[lang], text[lang])),
    ],
    tab: 'mild',
  };
}

function heading(text: string): Rows {
  return [[], [{ value: text, look: 'heading' }]];
}

function line(label: string, text: string): CellSpec[] {
  return [{ value: label, look: 'label' }, text];
}

function sheetRow(kind: Kind, columns: ReadonlyMap<string, Use>, lang: Lang): CellSpec[] {
  const sheet = tableOf(kind).sheet[lang];
  const needed = kind === 'school' || kind === 'staff';
  const rules = new Set([...columns.values()].flatMap((use) => use.rules));
  return [
    { value: sheet, link: { sheet, cell: 'A1' } },
    (needed ? words.mustHave : rules.size > 0 ? words.ifKept : words.forAttribution)[lang],
    columns.size,
    rules.size,
  ];
}
