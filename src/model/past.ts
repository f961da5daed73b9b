import type { CitedBasis, Finding, Subject } from './finding.js';
import type { Report } from './report.js';

/** Why a finding of an earlier report is not judged any more: what it stood on has gone, or it is waived. */
export type Gone = 'row' | 'column' | 'sheet' | 'rule' | 'waived';

/** What became of an earlier finding that is found no longer: its record was judged and is in order, or could not be judged. */
export type Fate = 'resolved' | Gone;

/** A finding of an earlier report that is found no longer. What the school typed then is left out: only its cells are named. */
export interface PastFinding extends Pick<
  Finding,
  'id' | 'rule' | 'principle' | 'severity' | 'nature' | 'at'
> {
  readonly verdict: Finding['verdict'] | 'waived';
  readonly title: string;
  readonly subject: Subject;
}

/** One that cannot be judged any more; never counted as resolved. */
export interface LostFinding extends PastFinding {
  readonly gone: Gone;
}

/** What a finding must have to be compared. */
export type Comparable = Omit<PastFinding, 'title'> & {
  readonly missing: Finding['missing'];
  readonly message: string;
  readonly basis?: readonly CitedBasis[];
};

/** A report as it was read from its file, as far as it is compared. */
export interface PastReport extends Pick<
  Report,
  'schemaVersion' | 'lang' | 'rules' | 'school' | 'asOf' | 'period' | 'judged'
> {
  readonly file: string;
  readonly findings: readonly Comparable[];
  readonly waived: readonly Comparable[];
  readonly manifest: readonly { readonly id: string; readonly title: string; readonly checked: boolean }[];
}

/** With which earlier report this one was compared, and what must be known to read the comparison. */
export interface Baseline {
  readonly file: string;
  readonly asOf: string;
  readonly rules: string;
  /** In words: another name of the school, other rules, an older or a later day. */
  readonly notes: readonly string[];
}
