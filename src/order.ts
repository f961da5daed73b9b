import type { Finding, Waived } from './model/finding.js';
import type { ReportedProblem } from './model/report.js';
import { severities } from './model/rule.js';

/** Severity, principle, sheet, row, rule: one order everywhere, by code point. */
export const inOrder = ordered<Finding | Waived>(
  ({ severity }) => severities.indexOf(severity),
  ({ principle }) => principle,
  ({ at }) => at[0]?.sheet ?? '',
  ({ at }) => rowOf(at[0]?.cell),
  ({ rule }) => rule,
  ({ id }) => id,
);

/** File, sheet, how bad, row. */
export const problemsInOrder = ordered<ReportedProblem>(
  ({ file }) => file,
  ({ sheet }) => sheet ?? '',
  ({ severity }) => severity,
  ({ cell }) => rowOf(cell),
  ({ cell }) => cell ?? '',
  ({ code }) => code,
);

function rowOf(cell: string | null | undefined): number {
  return Number(cell?.replace(/\D/g, '') ?? 0);
}

/** Compares by each of the keys in turn. */
function ordered<T>(...keys: readonly ((item: T) => string | number)[]): (a: T, b: T) => number {
  return (a, b) => {
    for (const key of keys) {
      const [left, right] = [key(a), key(b)];
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  };
}
