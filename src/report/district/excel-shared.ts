import { movements } from '../../model/movement.js';
import type { Lang } from '../../model/text.js';
import { tableSheet, type TableColumn } from '../excel/table-sheet.js';
import { followWords } from '../follow-words.js';
import type { CellSpec, SheetSpec } from '../sheet-spec.js';
import type { MovedStory } from './moved-story.js';
import type { DistrictReport } from './report.js';
import type { DistrictStory } from './story.js';
import { districtWords as words } from './words.js';

/** What moved since an earlier batch, a school a row. */
export function movedSheet(
  { lead, schools: compared, others }: MovedStory,
  { lang }: DistrictReport,
): SheetSpec {
  const number = { width: 13, format: 'whole', centred: true } as const;
  return tableSheet({
    name: words.movement[lang],
    table: 'movement',
    columns: [
      { header: words.school[lang], width: 30 },
      ...movements.map((sort): TableColumn => ({ header: followWords[sort][lang], ...number })),
    ],
    rows: compared.map(({ name, counts: own }): CellSpec[] => [name, ...movements.map((sort) => own[sort])]),
    none: words.none[lang],
    frozenColumns: 1,
    below: [
      lead,
      words.movementNote[lang],
      ...others.map(({ what, schools: named }) => `${what} (${named.length}): ${named.join('、')}`),
    ],
    lang,
  });
}

/** Who is to be in two schools at one time. */
export function twoPlacesSheet(
  { twoPlaces: found, namesakes }: DistrictStory,
  { lang }: DistrictReport,
): SheetSpec {
  const number = { width: 11, format: 'whole', centred: true } as const;
  return tableSheet({
    name: words.twoPlacesShort[lang],
    table: 'two_places',
    columns: [
      { header: words.person[lang], width: 14 },
      { header: words.by[lang], width: 22 },
      { header: words.schools[lang], width: 40 },
      { header: words.times[lang], ...number },
      { header: words.days[lang], ...number },
      { header: words.where[lang], width: 90 },
    ],
    rows: found.map(({ who, by, schools: both, times, days, where }): CellSpec[] => [
      who,
      by,
      both.join('\n'),
      times,
      days,
      where.join('\n'),
    ]),
    none: words.none[lang],
    frozenColumns: 1,
    below: [words.twoPlacesNote[lang], ...(namesakes === null ? [] : [namesakes])],
    tab: 'open',
    lang,
  });
}

/** The sheets that several schools have alike. */
export function sameSheet({ same: found }: DistrictStory, { lang }: DistrictReport): SheetSpec {
  return tableSheet({
    name: words.sameShort[lang],
    table: 'same',
    columns: [
      { header: words.sheet[lang], width: 20 },
      { header: words.records[lang], width: 11, format: 'whole', centred: true },
      { header: words.schools[lang], width: 100 },
    ],
    rows: found.map(({ sheet, records, schools: own }): CellSpec[] => [sheet, records, own.join('\n')]),
    none: words.none[lang],
    frozenColumns: 1,
    below: [words.sameNote[lang]],
    lang,
  });
}

/** The rows of the overview that name reports which may be of one school. */
export function doubleRows({ doubles: found }: DistrictStory, lang: Lang): CellSpec[][] {
  if (found.length === 0) return [];
  return [
    [],
    [{ value: words.doubles[lang], look: 'heading' }],
    [{ value: words.doublesNote[lang], look: 'note' }],
    ...found.map(({ what, schools: own }): CellSpec[] => [{ value: what, look: 'label' }, own.join('、')]),
  ];
}
