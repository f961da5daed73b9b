import type { Movement } from './movement.js';
import type { Counts } from './report.js';
import type { Severity } from './rule.js';

/** A gap of the highest severity, as the district's officer reads it. */
export interface CriticalGap {
  readonly id: string;
  readonly rule: string;
  readonly label: string;
  readonly message: string;
}

/** What a school's report was compared with: the folder of its report in the earlier batch, and what came of it. */
export type ComparedSchool =
  | { readonly folder: string; readonly asOf: string; readonly counts: Movement }
  | { readonly folder: string; readonly reason: string };

/** One school in the district's roll-up: counts and facts, no mark and no rank. */
export interface DistrictSchool {
  /** The folder of its reports, which is unique. */
  readonly folder: string;
  /** The school's name, or the name of its file where it gives none. */
  readonly name: string;
  readonly code: string | null;
  readonly stage: string | null;
  readonly students: number | null;
  readonly asOf: string;
  readonly records: number;
  readonly verdicts: Counts;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  /** Rules that could not be checked, as the sheet of their records is absent. */
  readonly notChecked: readonly string[];
  /** Gaps by rule; rules without any are left out. */
  readonly gaps: Readonly<Record<string, number>>;
  /** Records that lack evidence, by rule; rules without any are left out. */
  readonly open: Readonly<Record<string, number>>;
  /** The first critical gaps; `bySeverity` says how many there are. */
  readonly criticals: readonly CriticalGap[];
  /** Files that could not be read, with the reason. */
  readonly refused: readonly { readonly file: string; readonly reason: string }[];
  readonly problems: { readonly errors: number; readonly warnings: number };
  /** Only in a batch with a baseline: the earlier report, or null where the earlier batch had none of this school. */
  readonly compared?: ComparedSchool | null;
}

/** One rule over all schools. */
export interface DistrictRule extends Counts {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** In how many schools it was checked, and in how many it found a gap. */
  readonly schools: number;
  readonly schoolsWithGap: number;
}

/** What many schools' reports come to. Two of them are merged in any order, with the same result. */
export interface District {
  readonly schools: readonly DistrictSchool[];
  readonly rules: readonly DistrictRule[];
  /**
   * What a school has that another may have too (a sheet's content, a member of staff), each as a number that tells
   * nothing of it, ascending. Only of what stands here twice are the schools' `Shares` looked at.
   */
  readonly marks: readonly number[];
}

/** What moved in a district since an earlier batch. */
export interface DistrictMovement {
  /** ISO date of the earlier batch. */
  readonly since: string;
  /** How many schools were compared, and what came of their findings. */
  readonly compared: number;
  readonly counts: Movement;
  /** Schools that the earlier batch had not, and those that it had and this one has not. */
  readonly came: readonly string[];
  readonly went: readonly { readonly folder: string; readonly name: string }[];
}
