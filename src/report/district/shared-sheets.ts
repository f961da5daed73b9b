import { inList, type Lang } from '../../model/text.js';
import type { CellSpec, SheetSpec } from '../sheet-spec.js';
import { countColumn, listSheet, textColumn } from './list-sheet.js';
import type { DistrictReport } from './report.js';
import type { DistrictStory } from './story.js';
import { districtWords as words } from './words.js';

/** Who is to be in two schools at one time. */
export function twoPlacesSheet(
  { twoPlaces: found, namesakes }: DistrictStory,
  { lang }: DistrictReport,
): SheetSpec {
  return listSheet(
    {
      name: 'twoPlacesShort',
      table: 'two_places',
      columns: [
        textColumn('person', 14, lang),
        textColumn('by', 22, lang),
        textColumn('schools', 40, lang),
        countColumn(words.times[lang], 11),
        countColumn(words.days[lang], 11),
        textColumn('where', 90, lang),
      ],
      rows: found.map(({ who, by, schools: both, times, days, where }): CellSpec[] => [
        who,
        by,
        both.join('\n'),
        times,
        days,
        where.join('\n'),
      ]),
      below: [words.twoPlacesNote[lang], ...(namesakes === null ? [] : [namesakes])],
      tab: 'open',
    },
    lang,
  );
}

/** The sheets that several schools have alike. */
export function sameSheet({ same: found }: DistrictStory, { lang }: DistrictReport): SheetSpec {
  return listSheet(
    {
      name: 'sameShort',
      table: 'same',
      columns: [
        textColumn('sheet', 20, lang),
        countColumn(words.records[lang], 11),
        textColumn('schools', 100, lang),
      ],
      rows: found.map(({ sheet, records, schools: own }): CellSpec[] => [sheet, records, own.join('\n')]),
      below: [words.sameNote[lang]],
    },
    lang,
  );
}

/** The rows of the overview that name reports which may be of one school. */
export function doubleRows({ doubles: found }: DistrictStory, lang: Lang): CellSpec[][] {
  if (found.length === 0) return [];
  return [
    [],
    [{ value: words.doubles[lang], look: 'heading' }],
    [{ value: words.doublesNote[lang], look: 'note' }],
    ...found.map(({ what, schools: own }): CellSpec[] => [{ value: what, look: 'label' }, inList(own, lang)]),
  ];
}
