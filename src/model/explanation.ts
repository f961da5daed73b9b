import type { Finding } from './finding.js';
import type { CellRef } from './record.js';
import type { ReportedInput } from './report.js';
import type { Lang } from './text.js';

/** How a condition was read: it holds, it does not, or what is known does not decide it. */
export type Reading = 'true' | 'false' | 'unknown';

/** One condition of a rule as it was read for one record. */
export type ExplainedCondition = ExplainedGroup | ExplainedComparison;

/** Several conditions, of which all or any must hold, or one must not. */
export interface ExplainedGroup {
  readonly kind: 'all' | 'any' | 'not';
  readonly reading: Reading;
  readonly parts: readonly ExplainedCondition[];
}

/** One comparison: what it asks for, the value that it met, and the cells of that value. */
export interface ExplainedComparison {
  readonly kind: 'comparison';
  readonly reading: Reading;
  readonly fact: string;
  readonly label: string;
  readonly value: string;
  /** What is asked of the value, in words: `≤ 15 分钟`. */
  readonly says: string;
  readonly cells: readonly CellRef[];
}

/** One finding with every condition of its rule: what `--explain` prints. */
export interface Explanation {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly lang: Lang;
  readonly asOf: string;
  readonly inputs: readonly ReportedInput[];
  readonly finding: Finding;
  readonly title: string;
  readonly requirement: string;
  /** The record that is shown: the finding's own, or the first of those that lack the column. */
  readonly record: string;
  readonly when: ExplainedCondition | null;
  readonly must: ExplainedCondition;
  /** The paths by which the rule finds who answers, in its order. */
  readonly paths: readonly string[];
  /** How a waiver names the record as it is now, where the rule may be waived. */
  readonly asItWas?: string;
}
