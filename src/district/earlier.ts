import type { DistrictSchool } from '../model/district.js';
import type { PastReport } from '../model/past.js';

/** A school as an earlier batch named it. */
export type EarlierSchool = Pick<DistrictSchool, 'folder' | 'name' | 'code'>;

/** The schools of an earlier batch, and as of when it was made. */
export interface EarlierSchools {
  readonly date: string;
  readonly schools: readonly EarlierSchool[];
}

/** The earlier report of a school: its folder, and the report or why it cannot be read. */
export interface EarlierReport {
  readonly folder: string;
  readonly report?: PastReport;
  readonly reason?: string;
}

/**
 * The same school in an earlier batch: of its code, else of its name; of several, the one whose reports lay in a folder
 * of the same name. A file that could not be read, then or now, tells neither: it is known by its folder. Null where
 * there is none, or it cannot be told which.
 */
export function earlierOf(school: EarlierSchool, earlier: readonly EarlierSchool[]): EarlierSchool | null {
  const { code, name } = school;
  const sameCode = code === null ? [] : earlier.filter((each) => each.code === code);
  const sameName = earlier.filter((each) => each.name === name && (each.code === null || code === null));
  const found = sameCode.length > 0 ? sameCode : sameName;
  const inFolder = earlier.find(({ folder }) => folder === school.folder) ?? null;
  if (found.length > 1) return found.find((each) => each === inFolder) ?? null;
  return found[0] ?? (inFolder && (isUnnamed(school) || isUnnamed(inFolder)) ? inFolder : null);
}

/** What gives no name is called by its folder. */
function isUnnamed({ folder, name, code }: EarlierSchool): boolean {
  return code === null && name === folder;
}
