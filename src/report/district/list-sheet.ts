import type { Lang } from '../../model/text.js';
import { tableSheet, type TableColumn, type TableSpec } from '../excel/table-sheet.js';
import type { SheetSpec } from '../sheet-spec.js';
import { districtWords as words } from './words.js';

/** What differs from one list of the roll-up to the next; its name and the headers of its columns are words. */
type ListSpec = Pick<TableSpec, 'table' | 'rows' | 'below' | 'tab' | 'pages'> & {
  readonly name: keyof typeof words;
  readonly columns: readonly TableColumn[];
  /** What stands where there is no row, if it is more than that there is none. */
  readonly none?: string;
};

/** A list of `district.xlsx`: its first column, which tells what a row is about, stays in view. */
export function listSheet({ name, none, ...spec }: ListSpec, lang: Lang): SheetSpec {
  return tableSheet({ ...spec, name: words[name][lang], none: none ?? words.none[lang], frozenColumns: 1, lang }); // prettier-ignore
}

/** A column of texts, so many characters wide. */
export function textColumn(word: keyof typeof words, width: number, lang: Lang): TableColumn {
  return { header: words[word][lang], width };
}

/** A column of whole numbers. */
export function countColumn(header: string, width = 13): TableColumn {
  return { header, width, format: 'whole', centred: true };
}
