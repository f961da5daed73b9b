import type { DistrictSchool } from '../../model/district.js';
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
  const groups = new Map<string, string[]>();
  given.forEach(({ code, name }, i) => {
    const what = code === null ? fill(words.sameName[lang], { name }) : fill(words.sameCode[lang], { code });
    groups.set(what, [...(groups.get(what) ?? []), told[i]!.name]);
  });
  return [...groups].flatMap(([what, schools]) => (schools.length > 1 ? [{ what, schools }] : []));
}
