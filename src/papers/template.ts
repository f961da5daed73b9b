import { columnOf, kinds, tableOf, type Kind } from '../model/tables.js';
import type { RuleBase } from '../model/rule-base.js';
import type { Lang } from '../model/text.js';
import { drawWorkbook } from '../report/workbook.js';
import { columnUses, type Uses } from './asked-columns.js';
import type { ExampleSchool, Typed } from './example.js';
import { instructionSheet } from './instruction-sheet.js';
import { printedSheet } from './printed-sheet.js';
import { keyValueSheet, listSheet } from './template-sheets.js';
import { words } from './words.js';

/** The template has no clock: the same rules give the same bytes. */
const DATE = '2025-01-01';

/**
 * The workbook that a school fills in: a sheet for every kind of records that the rules read, with drop-downs,
 * formats of dates and times, a note on each header, and a sheet that explains. With `example` there are
 * the sheets that it fills, with its further columns too. Headers and words are in `lang`; the reader takes both.
 */
export function template(base: RuleBase, lang: Lang, example?: ExampleSchool): Promise<Uint8Array> {
  const sheets = example?.sheets ?? [];
  const rows = new Map(sheets.flatMap((sheet) => ('rows' in sheet ? [[sheet.kind, sheet.rows]] : [])));
  const printed = sheets.filter((sheet) => 'printed' in sheet);
  const uses = withColumnsOf(columnUses(base), rows);
  return drawWorkbook({
    title: words.title[lang],
    date: DATE,
    listSheet: words.lists[lang],
    sheets: [
      instructionSheet(uses, example !== undefined, lang),
      ...kinds.flatMap((kind) => [
        ...printed.filter((sheet) => sheet.kind === kind).map(printedSheet),
        ...formOf(kind, uses, rows.get(kind) ?? [], lang),
      ]),
    ],
  });
}

function formOf(kind: Kind, uses: Uses, rows: readonly Readonly<Record<string, Typed>>[], lang: Lang) {
  const columns = uses.get(kind);
  if (!columns) return [];
  return [kind === 'school' ? keyValueSheet(columns, rows[0] ?? {}, lang) : listSheet(kind, columns, rows, lang)]; // prettier-ignore
}

/** Adds the kinds and columns that only the example has, in the order of the tables. */
function withColumnsOf(
  uses: Uses,
  rows: ReadonlyMap<Kind, readonly Readonly<Record<string, Typed>>[]>,
): Uses {
  // An empty sheet says that nothing happened; of the example school it would say so falsely.
  const all = kinds.filter((kind) => (rows.size > 0 ? rows.has(kind) : uses.has(kind)));
  return new Map(
    all.map((kind) => {
      const own = uses.get(kind);
      const filled = new Set((rows.get(kind) ?? []).flatMap((row) => Object.keys(row)));
      const fields = Object.keys(tableOf(kind).columns).filter(
        (field) => own?.has(field) || (filled.has(field) && columnOf(kind, field)),
      );
      return [kind, new Map(fields.map((field) => [field, own?.get(field) ?? { rules: [], blankJudged: false }]))]; // prettier-ignore
    }),
  );
}
