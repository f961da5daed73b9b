import type { DistrictSchool } from '../../model/district.js';
import { inList, type Lang } from '../../model/text.js';
import type { CellSpec, SheetSpec } from '../sheet-spec.js';
import { drawWorkbook } from '../workbook.js';
import { movedSheet } from './moved-sheet.js';
import type { DistrictReport } from './report.js';
import { causesSheet, criticalsSheet, matrixSheet, schoolsSheet, unreadSheet } from './school-sheets.js';
import { doubleRows, sameSheet, twoPlacesSheet } from './shared-sheets.js';
import { districtStory, type DistrictStory } from './story.js';
import { districtWords as words } from './words.js';

/** `district.xlsx`: overview, schools, common gaps, rules × schools, critical gaps, what was not read. */
export async function districtExcel(report: DistrictReport): Promise<Uint8Array> {
  const told = districtStory(report);
  const { lang, date } = report;
  return drawWorkbook({
    title: told.title,
    date,
    listSheet: lang === 'zh' ? '选项' : 'Lists',
    sheets: [
      overview(told, report),
      schoolsSheet(told, report),
      causesSheet(told, report),
      matrixSheet(told, report),
      criticalsSheet(told, report),
      ...(told.moved ? [movedSheet(told.moved, report)] : []),
      twoPlacesSheet(told, report),
      sameSheet(told, report),
      unreadSheet(told, report),
    ],
  });
}

function overview(told: DistrictStory, { lang }: DistrictReport): SheetSpec {
  const header = ['', ...told.columns].map((value): CellSpec => ({ value, look: 'header' }));
  const rows = told.rows.map(({ name, squares }): CellSpec[] => [
    { value: name, look: 'label' },
    ...squares.map(({ schools }): CellSpec =>
      schools.length === 0 ? '—' : `${schools.length}\n${named(schools, lang)}`,
    ),
  ]);
  return {
    name: words.overview[lang],
    columns: [{ width: 22 }, ...told.columns.map(() => ({ width: 36 }))],
    rows: [
      [{ value: told.title, look: 'title' }],
      ...[told.lead, ...told.notes].map((note): CellSpec[] => [{ value: note, look: 'note' }]),
      [],
      [{ value: words.squares[lang], look: 'heading' }],
      header,
      ...rows,
      [{ value: words.tooFew[lang], look: 'label' }, named(told.tooFew, lang) || '—'],
      ...doubleRows(told, lang),
    ],
  };
}

/** A square with many schools names the first ones; all stand on the sheet of the schools. */
const NAMED = 30;
function named(schools: readonly DistrictSchool[], lang: Lang): string {
  const names = schools.slice(0, NAMED).map(({ name }) => name);
  return inList(names, lang) + (schools.length > NAMED ? ` … ${schools.length}` : '');
}
