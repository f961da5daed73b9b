import type { Sheet } from './model/sheet.js';
import { normalName } from './model/normal.js';
import { isCsvName, isWorkbookName } from './model/suffixes.js';
import { sheetWords, words } from './report/excel/words.js';

/**
 * The school that the overview of a report names, where it is another than the one given: its ledger answers for other
 * records, though ids may coincide. Undefined where nothing says so: a ledger alone, a report of a school without a name.
 */
export function otherSchool(sheets: readonly Sheet[], name: string | null): string | undefined {
  const overview = sheets.find((sheet) => isOf(sheetWords.overview, sheet.name));
  const row = overview?.rows.find(({ cells }) => isOf(words.school, cells[0]?.text));
  const named = row?.cells[1]?.text.trim() ?? '';
  // Of a school without a name the overview lists the files.
  if (name === null || named === '' || isWorkbookName(named) || isCsvName(named)) return undefined;
  return normalName(named) === normalName(name) ? undefined : named;
}

function isOf({ zh, en }: { readonly zh: string; readonly en: string }, text: string | undefined): boolean {
  return text === zh || text === en;
}
