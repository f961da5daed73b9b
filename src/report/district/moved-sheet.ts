import { movements } from '../../model/movement.js';
import { inList } from '../../model/text.js';
import { followWords } from '../follow-words.js';
import type { CellSpec, SheetSpec } from '../sheet-spec.js';
import { countColumn, listSheet, textColumn } from './list-sheet.js';
import type { MovedStory } from './moved-story.js';
import type { DistrictReport } from './report.js';
import { districtWords as words } from './words.js';

/** What moved since an earlier batch, a school a row. */
export function movedSheet(
  { lead, schools: compared, others }: MovedStory,
  { lang }: DistrictReport,
): SheetSpec {
  return listSheet(
    {
      name: 'movement',
      table: 'movement',
      columns: [
        textColumn('school', 30, lang),
        ...movements.map((sort) => countColumn(followWords[sort][lang])),
      ],
      rows: compared.map(({ name, counts }): CellSpec[] => [name, ...movements.map((sort) => counts[sort])]),
      below: [
        lead,
        words.movementNote[lang],
        ...others.map(({ what, schools: named }) => `${what} (${named.length}): ${inList(named, lang)}`),
      ],
    },
    lang,
  );
}
