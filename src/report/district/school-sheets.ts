import type { DistrictSchool } from '../../model/district.js';
import { fill, type Lang } from '../../model/text.js';
import { severityTones } from '../excel/tones.js';
import type { TableColumn } from '../excel/table-sheet.js';
import type { CellSpec, SheetSpec } from '../sheet-spec.js';
import { severityWords } from '../words.js';
import { countColumn, listSheet, textColumn } from './list-sheet.js';
import type { DistrictReport } from './report.js';
import type { DistrictStory } from './story.js';
import { districtWords as words } from './words.js';

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

/** Every school with its counts, and a link to its report. */
export function schoolsSheet({ schools }: DistrictStory, { lang }: DistrictReport): SheetSpec {
  return listSheet(
    {
      name: 'schools',
      table: 'schools',
      columns: [
        textColumn('school', 30, lang),
        textColumn('folder', 26, lang),
        textColumn('stage', 12, lang),
        textColumn('asOf', 13, lang),
        ...counts.map(([word]) => countColumn(words[word][lang], 11)),
      ],
      rows: schools.map((school): CellSpec[] => [
        school.name,
        { value: school.folder, link: { file: `${school.folder}/report.html`, sheet: null, cell: null } },
        school.stage,
        school.asOf,
        ...counts.map(([, count]) => count(school)),
      ]),
    },
    lang,
  );
}

/** The rules with gaps, those of most schools first. */
export function causesSheet({ causes }: DistrictStory, { lang }: DistrictReport): SheetSpec {
  return listSheet(
    {
      name: 'causes',
      table: 'causes',
      columns: [
        textColumn('rule', 46, lang),
        { header: 'ID', width: 34 },
        { ...textColumn('severity', 10, lang), centred: true, tones: severityTones(lang) },
        ...(['schoolsWithGap', 'schoolsChecked', 'gaps', 'open'] as const).map((word) =>
          countColumn(words[word][lang]),
        ),
      ],
      rows: causes.map((rule): CellSpec[] => [
        rule.title,
        rule.id,
        severityWords[rule.severity][lang],
        rule.schoolsWithGap,
        rule.schools,
        rule.gap,
        rule.noEvidence,
      ]),
    },
    lang,
  );
}

/** Rules across one printed page. */
const RULES_ACROSS = 10;

/** Of more schools the table of rules by schools is left out: hundreds of columns each, which no office suite opens. */
const MOST_IN_MATRIX = 2000;

/** Rules down and schools across would be too wide for Excel from 16,000 schools on; schools stand down. */
export function matrixSheet(
  { schools }: DistrictStory,
  { district: { rules }, lang }: DistrictReport,
): SheetSpec {
  const isTooLarge = schools.length > MOST_IN_MATRIX;
  return listSheet(
    {
      name: 'matrix',
      table: 'matrix',
      pages: Math.ceil(rules.length / RULES_ACROSS),
      columns: [
        textColumn('school', 30, lang),
        ...rules.map(({ id, title }): TableColumn => ({
          header: `${title} ${id}`,
          width: 16,
          centred: true,
        })),
      ],
      rows: (isTooLarge ? [] : schools).map((school): CellSpec[] => {
        const notChecked = new Set(school.notChecked);
        return [school.name, ...rules.map(({ id }) => cellOf(school, id, notChecked))];
      }),
      ...(isTooLarge ? { none: fill(words.matrixTooLarge[lang], { most: MOST_IN_MATRIX }) } : {}),
      below: [words.matrixNote[lang]],
    },
    lang,
  );
}

function cellOf(school: DistrictSchool, id: string, notChecked: ReadonlySet<string>): CellSpec {
  if (notChecked.has(id)) return '—';
  const gaps = school.gaps[id];
  if (gaps !== undefined) return gaps;
  const open = school.open[id];
  return open === undefined ? null : `?${open}`;
}

/** The critical gaps of each school, as many as its part keeps. */
export function criticalsSheet({ criticals: found }: DistrictStory, { lang }: DistrictReport): SheetSpec {
  return listSheet(
    {
      name: 'criticals',
      table: 'criticals',
      columns: [
        textColumn('school', 30, lang),
        textColumn('what', 36, lang),
        textColumn('message', 70, lang),
        textColumn('rule', 34, lang),
        textColumn('id', 15, lang),
      ],
      rows: found.flatMap(({ name, criticals: own, bySeverity }) => [
        ...own.map(({ id, rule, label, message }): CellSpec[] => [name, label, message, rule, id]),
        ...moreOf(name, bySeverity.critical - own.length, lang),
      ]),
      tab: 'bad',
    },
    lang,
  );
}

function moreOf(name: string, count: number, lang: Lang): CellSpec[][] {
  return count > 0 ? [[name, null, fill(words.more[lang], { count }), null, null]] : [];
}

/** What was not read or not finished, with the reason. */
export function unreadSheet({ unread }: DistrictStory, { lang }: DistrictReport): SheetSpec {
  return listSheet(
    {
      name: 'refused',
      table: 'unread',
      columns: [textColumn('school', 30, lang), textColumn('file', 40, lang), textColumn('reason', 80, lang)],
      rows: unread.map(({ what, file, reason }): CellSpec[] => [what, file, reason]),
      tab: 'open',
    },
    lang,
  );
}
