import type { Status } from './finding.js';
import type { Movement } from './movement.js';
import type { Comparable, LostFinding, PastFinding, PastReport } from './past.js';
import type { Lang } from './text.js';
import type { Trend } from './trend.js';

/** One of the reports that are compared. */
export interface ComparedReport extends Pick<PastReport, 'file' | 'asOf' | 'school' | 'rules' | 'period'> {
  readonly gaps: number;
  readonly noEvidence: number;
}

/** A finding of the last report, with what became of it since the one before. */
export type ComparedFinding = Omit<Comparable, 'missing'> & {
  readonly title: string;
  readonly status: Status;
};

/** What `compare` says: the reports, the oldest first, and how the last differs from the one before it. */
export interface Comparison {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly lang: Lang;
  readonly reports: readonly ComparedReport[];
  readonly notes: readonly string[];
  readonly counts: Movement;
  readonly findings: readonly ComparedFinding[];
  readonly resolved: readonly PastFinding[];
  readonly noLongerCheckable: readonly LostFinding[];
  /** Only of three reports and more. */
  readonly trend?: Trend;
}
