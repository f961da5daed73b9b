import type { DistrictMovement, DistrictSchool } from '../model/district.js';
import { addMovements } from '../model/movement.js';
import { byCodePoint } from '../model/text.js';
import type { EarlierSchools } from './earlier.js';

/**
 * What moved in a district since an earlier batch: the findings of all schools that were compared, and which schools
 * came or went. A school of which nothing could be read is not compared.
 * @param lost the folders of schools that are there and were not read to the end
 */
export function movementIn(
  schools: readonly DistrictSchool[],
  lost: ReadonlySet<string>,
  earlier: EarlierSchools,
): DistrictMovement {
  const compared = schools.flatMap(({ compared, records }) =>
    records > 0 && compared && 'counts' in compared ? [compared] : [],
  );
  const met = new Set(schools.flatMap(({ compared }) => compared?.folder ?? []));
  const went = earlier.schools.filter(({ folder }) => !met.has(folder) && !lost.has(folder));
  return {
    since: earlier.date,
    compared: compared.length,
    counts: addMovements(compared.map(({ counts }) => counts)),
    came: schools.filter(({ compared }) => compared === null).map(({ folder }) => folder),
    went: went.map(({ folder, name }) => ({ folder, name })).sort((a, b) => byCodePoint(a.folder, b.folder)),
  };
}
