import type { Finding } from '../../model/finding.js';
import type { CellRef } from '../../model/record.js';
import type { Report } from '../../model/report.js';
import { fill, type Lang } from '../../model/text.js';
import { headersOf, type HeaderOf } from '../headers.js';
import type { CellSpec } from '../sheet-spec.js';
import { addressOf, whoParts, type FindingView } from '../story.js';
import { words as shared } from '../words.js';
import { words } from './words.js';

/** Names in one cell, as the ledger reads them back. */
export function joined(names: readonly string[], lang: Lang): string {
  return names.join(lang === 'zh' ? '、' : ', ');
}

/** A cell that names a cell of the school's own file and leads to it. */
export function linkTo(text: string, at: CellRef | undefined): CellSpec {
  if (!at || at.file === '' || at.cell === null) return text;
  return { value: text, link: { file: at.file, sheet: at.sheet, cell: at.cell } };
}

/** Where a finding stands, leading there. */
export function whereCell({ finding, where }: FindingView): CellSpec {
  return linkTo(where, finding.at[0]);
}

/** Who answers directly; a post without a holder says so. Blank where a column is missing for many. */
export function directNames({ responsible }: Finding, lang: Lang): string {
  const direct = responsible.filter(({ role }) => role === 'direct');
  const names = direct.map((each) => whoParts(each, lang).name);
  return joined(names, lang);
}

/** Cells whose values a row shows; the others are counted. */
const SHOWN = 5;
/** Characters of one value that a row shows; the whole stands in the school's own cell. */
const LONGEST = 40;

/** What the school typed in the cells that decided: each with its header, a line for each. */
export function typedValues({ cells }: FindingView, lang: Lang): string {
  const lines = cells
    .slice(0, SHOWN)
    .map(({ header, value }) => `${header}:${shortened(value) || shared.blankCell[lang]}`);
  const more = cells.length - SHOWN;
  return [...lines, ...(more > 0 ? [fill(words.moreCells[lang], { count: more })] : [])].join('\n');
}

function shortened(value: string): string {
  return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
}

/** Cells in a line: the first few, which are those that decided most. */
export function placesOf(at: readonly CellRef[]): string {
  const named = at.slice(0, 3).map(addressOf);
  return [...named, ...(at.length > 3 ? ['…'] : [])].join(' ');
}

/** A missing cell in words: `课堂记录!M12(实到人数)`, or the column that is not there. */
export function missingNames(report: Report): (cell: CellRef) => string {
  const headerOf: HeaderOf = headersOf(report);
  return (cell) =>
    cell.cell === null
      ? fill(words.missingColumn[report.lang], { sheet: cell.sheet, header: headerOf(cell) })
      : `${addressOf(cell)}(${headerOf(cell)})`;
}
