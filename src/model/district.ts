import type { Counts } from './report.js';
import type { Severity } from './rule.js';

/** A gap of the highest severity, as the district's officer reads it. */
export interface CriticalGap {
  readonly id: string;
  readonly rule: string;
  readonly label: string;
  readonly message: string;
}

/** A sheet by what it holds: two sheets with the same digest say the same in every cell that was read. */
export interface SheetDigest {
  readonly file: string;
  readonly sheet: string;
  readonly records: number;
  readonly digest: string;
}

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
  readonly criticals: readonly CriticalGap[];
  /** Files that could not be read, with the reason. */
  readonly refused: readonly { readonly file: string; readonly reason: string }[];
  readonly problems: { readonly errors: number; readonly warnings: number };
  /** Sheets that hold enough for it to be no chance where another school's are the same. */
  readonly sheets: readonly SheetDigest[];
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
}
