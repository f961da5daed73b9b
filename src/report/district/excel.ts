import type { DistrictSchool } from '../../model/district.js';
import type { CellSpec, SheetSpec } from '../sheet-spec.js';
import { tableSheet, type TableColumn } from '../excel/table-sheet.js';
import { severityTones } from '../excel/tones.js';
import { fill, type Lang } from '../../model/text.js';
import { severityWords } from '../words.js';
import { doubleRows, movedSheet, sameSheet, twoPlacesSheet } from './excel-shared.js';
import { drawWorkbook } from '../workbook.js';
import type { DistrictReport } from './report.js';
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
      schools(told, report),
      causes(told, report),
      matrix(told, report),
      criticals(told, report),
      ...(told.moved ? [movedSheet(told.moved, report)] : []),
      twoPlacesSheet(told, report),
      sameSheet(told, report),
      unread(told, report),
    ],
  });
}

function overview(told: DistrictStory, { lang }: DistrictReport): SheetSpec {
  const header = ['', ...told.columns].map((value): CellSpec => ({ value, look: 'header' }));
  const rows = told.rows.map(({ name, squares }): CellSpec[] => [
    { value: name, look: 'label' },
    ...squares.map(({ schools }): CellSpec =>
      schools.length === 0 ? '—' : `${schools.length}\n${named(schools)}`,
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
      [{ value: words.tooFew[lang], look: 'label' }, named(told.tooFew) || '—'],
      ...doubleRows(told, lang),
    ],
  };
}

/** A square with many schools names the first ones; all stand on the sheet of the schools. */
const NAMED = 30;
function named(schools: readonly DistrictSchool[]): string {
  const names = schools.slice(0, NAMED).map(({ name }) => name);
  return names.join('、') + (schools.length > NAMED ? ` … ${schools.length}` : '');
}

const counts = [
  ['records', ({ records }) => records],
  ['met', ({ verdicts }) => verdicts.met],
  ['gaps', ({ verdicts }) => verdicts.gap],
  ['critical', ({ bySeverity }) => bySeverity.critical],
  ['major', ({ bySeverity }) => bySeverity.major],
  ['minor', ({ bySeverity }) => bySeverity.minor],
  ['open', ({ verdicts }) => verdicts.noEvidence],
  ['notApplicable', ({ verdicts }) => verdicts.notApplicable],
  ['notChecked', ({ notChecked }) => notChecked.length],
  ['problems', ({ problems }) => problems.errors + problems.warnings],
  ['refused', ({ refused }) => refused.length],
] as const satisfies readonly (readonly [keyof typeof words, (school: DistrictSchool) => number])[];

function schools({ schools: all }: DistrictStory, { lang }: DistrictReport): SheetSpec {
  const number = { width: 11, format: 'whole', centred: true } as const;
  return tableSheet({
    name: words.schools[lang],
    table: 'schools',
    columns: [
      { header: words.school[lang], width: 30 },
      { header: words.folder[lang], width: 26 },
      { header: words.stage[lang], width: 12 },
      { header: words.asOf[lang], width: 13 },
      ...counts.map(([word]): TableColumn => ({ header: words[word][lang], ...number })),
    ],
    rows: all.map((school): CellSpec[] => [
      school.name,
      {
        value: school.folder,
        link: { file: `${school.folder}/report.html`, sheet: null, cell: null },
      },
      school.stage,
      school.asOf,
      ...counts.map(([, count]) => count(school)),
    ]),
    none: words.none[lang],
    frozenColumns: 1,
    lang,
  });
}

function causes({ causes: found }: DistrictStory, { lang }: DistrictReport): SheetSpec {
  const number = { width: 13, format: 'whole', centred: true } as const;
  return tableSheet({
    name: words.causes[lang],
    table: 'causes',
    columns: [
      { header: words.rule[lang], width: 46 },
      { header: 'ID', width: 34 },
      { header: words.severity[lang], width: 10, centred: true, tones: severityTones(lang) },
      { header: words.schoolsWithGap[lang], ...number },
      { header: words.schoolsChecked[lang], ...number },
      { header: words.gaps[lang], ...number },
      { header: words.open[lang], ...number },
    ],
    rows: found.map((rule): CellSpec[] => [
      rule.title,
      rule.id,
      severityWords[rule.severity][lang],
      rule.schoolsWithGap,
      rule.schools,
      rule.gap,
      rule.noEvidence,
    ]),
    none: words.none[lang],
    frozenColumns: 1,
    lang,
  });
}

/** Rules across one printed page. */
const RULES_ACROSS = 10;

/** Of more schools the table of rules by schools is left out: hundreds of columns each, which no office suite opens. */
const MOST_IN_MATRIX = 2000;

/** Rules down and schools across would be too wide for Excel from 16,000 schools on; schools stand down. */
function matrix({ schools: all }: DistrictStory, { district: { rules }, lang }: DistrictReport): SheetSpec {
  const isTooLarge = all.length > MOST_IN_MATRIX;
  return tableSheet({
    name: words.matrix[lang],
    table: 'matrix',
    pages: Math.ceil(rules.length / RULES_ACROSS),
    columns: [
      { header: words.school[lang], width: 30 },
      ...rules.map(({ id, title }): TableColumn => ({ header: id, width: 14, centred: true, note: title })),
    ],
    rows: (isTooLarge ? [] : all).map((school): CellSpec[] => {
      const notChecked = new Set(school.notChecked);
      return [school.name, ...rules.map(({ id }) => cellOf(school, id, notChecked))];
    }),
    none: isTooLarge ? fill(words.matrixTooLarge[lang], { most: MOST_IN_MATRIX }) : words.none[lang],
    frozenColumns: 1,
    below: [words.matrixNote[lang]],
    lang,
  });
}

function cellOf(school: DistrictSchool, id: string, notChecked: ReadonlySet<string>): CellSpec {
  if (notChecked.has(id)) return '—';
  const gaps = school.gaps[id];
  if (gaps !== undefined) return gaps;
  const open = school.open[id];
  return open === undefined ? null : `?${open}`;
}

function criticals({ criticals: found }: DistrictStory, { lang }: DistrictReport): SheetSpec {
  return tableSheet({
    name: words.criticals[lang],
    table: 'criticals',
    columns: [
      { header: words.school[lang], width: 30 },
      { header: words.what[lang], width: 36 },
      { header: words.message[lang], width: 70 },
      { header: words.rule[lang], width: 34 },
      { header: words.id[lang], width: 15 },
    ],
    rows: found.flatMap(({ name, criticals: own, bySeverity }) => [
      ...own.map(({ id, rule, label, message }): CellSpec[] => [name, label, message, rule, id]),
      ...moreOf(name, bySeverity.critical - own.length, lang),
    ]),
    none: words.none[lang],
    frozenColumns: 1,
    tab: 'bad',
    lang,
  });
}

function moreOf(name: string, count: number, lang: Lang): CellSpec[][] {
  return count > 0 ? [[name, null, fill(words.more[lang], { count }), null, null]] : [];
}

function unread({ unread: found }: DistrictStory, { lang }: DistrictReport): SheetSpec {
  return tableSheet({
    name: words.refused[lang],
    table: 'unread',
    columns: [
      { header: words.school[lang], width: 30 },
      { header: words.file[lang], width: 40 },
      { header: words.reason[lang], width: 80 },
    ],
    rows: found.map(({ what, file, reason }): CellSpec[] => [what, file, reason]),
    none: words.none[lang],
    frozenColumns: 1,
    tab: 'open',
    lang,
  });
}
