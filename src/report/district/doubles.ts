import type { DistrictSchool } from '../../model/district.js';
import { groupBy } from '../../model/group-by.js';
import { fill, type Lang } from '../../model/text.js';
import { districtWords as words } from './words.js';

/** Reports that may be of one school: their code or name is the same. */
export interface Double {
  readonly what: string;
  readonly schools: readonly string[];
}

/**
 * Finds schools of one code, and of one name where it is not by their codes that they differ.
 * @param given as the reports name them
 * @param told the same schools, by names that tell them apart
 */
export function doublesIn(
  given: readonly DistrictSchool[],
  told: readonly DistrictSchool[],
  lang: Lang,
): Double[] {
  const whatOf = ({ code, name }: DistrictSchool): string =>
    code === null ? fill(words.sameName[lang], { name }) : fill(words.sameCode[lang], { code });
  const groups = groupBy([...given.keys()], (i) => whatOf(given[i]!));
  return [...groups]
    .filter(([, indexes]) => indexes.length > 1)
    .map(([what, indexes]) => ({ what, schools: indexes.map((i) => told[i]!.name) }));
}
