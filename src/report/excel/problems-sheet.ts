import type { Report } from '../../model/report.js';
import type { CellSpec, SheetSpec } from '../sheet-spec.js';
import { tableSheet } from './table-sheet.js';
import { sheetWords, words } from './words.js';

/** 问题: what was not taken from the input, or taken with a doubt, each with its cell. */
export function problemsSheet({ problems, lang }: Report): SheetSpec {
  const rows = problems.map(({ severity, file, sheet, cell, message, code }): CellSpec[] => [
    words[severity][lang],
    file,
    sheet,
    sheet !== null && cell !== null ? { value: cell, link: { file, sheet, cell } } : cell,
    message,
    code,
  ]);
  return tableSheet({
    name: sheetWords.problems[lang],
    table: 'problems',
    columns: [
      { header: words.level[lang], width: 10, centred: true, tones: tones(lang) },
      { header: words.file[lang], width: 24 },
      { header: words.sheet[lang], width: 16 },
      { header: words.cell[lang], width: 10 },
      { header: words.explanation[lang], width: 90 },
      { header: words.code[lang], width: 24 },
    ],
    rows,
    none: words.noProblems[lang],
    frozenColumns: 1,
    tab: 'open',
    lang,
  });
}

function tones(lang: Report['lang']) {
  return { [words.error[lang]]: 'bad', [words.warning[lang]]: 'warning' } as const;
}
