import type { Movement } from './movement.js';
import type { Severity } from './rule.js';

/** One report, or one roll-up of a district, in a row of them. */
export interface TrendPoint {
  readonly file: string;
  /** ISO date of judgement. */
  readonly asOf: string;
  /** How many schools a roll-up is of; null for the report of a school. */
  readonly schools: number | null;
  readonly gaps: number;
  readonly noEvidence: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  /** What moved since the one before; null for the first, and where a roll-up was not compared with it. */
  readonly moved: Movement | null;
}

/** The gaps of one rule in each report; null where it was not checked. */
export interface TrendRule {
  readonly id: string;
  readonly title: string;
  readonly gaps: readonly (number | null)[];
}

/** How reports of one school, or roll-ups of one district, went on: the oldest first. */
export interface Trend {
  readonly points: readonly TrendPoint[];
  /** Rules with a gap at any time, those first whose gaps differ most from first to last. */
  readonly rules: readonly TrendRule[];
}

/** What an earlier `district.json` says, as far as roll-ups are compared. */
export interface PastDistrict {
  readonly file: string;
  readonly date: string;
  readonly rules: { readonly digest: string };
  readonly district: {
    readonly schools: readonly {
      readonly verdicts: { readonly gap: number; readonly noEvidence: number };
      readonly bySeverity: Readonly<Record<Severity, number>>;
    }[];
    readonly rules: readonly {
      readonly id: string;
      readonly title: string;
      readonly gap: number;
      readonly schools: number;
    }[];
  };
  readonly movement?: { readonly since: string; readonly counts: Movement } | undefined;
}
