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

/** Who answers directly; a post without a holder says so. */
export function directNames({ responsible }: Finding, lang: Lang): string {
  const direct = responsible.filter(({ role }) => role === 'direct');
  return direct.length === 0
    ? shared.unnamed[lang]
    : joined(
        direct.map((each) => whoParts(each, lang).name),
        lang,
      );
}

/** Cells whose values a row shows; the others are counted. */
const SHOWN = 5;

/** What the school typed in the cells that decided: each with its header, a line for each. */
export function typedValues({ cells }: FindingView, lang: Lang): string {
  const lines = cells.slice(0, SHOWN).map(({ header, value }) => `${header}:${value || '▁'}`);
  const more = cells.length - SHOWN;
  return [...lines, ...(more > 0 ? [fill(words.moreCells[lang], { count: more })] : [])].join('\n');
}

/** A missing cell in words: `课堂记录!M12(实到人数)`, or the column that is not there. */
export function missingNames(report: Report): (cell: CellRef) => string {
  const headerOf: HeaderOf = headersOf(report);
  return (cell) =>
    cell.cell === null
      ? fill(words.missingColumn[report.lang], { sheet: cell.sheet, header: headerOf(cell) })
      : `${addressOf(cell)}(${headerOf(cell)})`;
}
