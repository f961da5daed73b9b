import type { Status } from './finding.js';

/** What may become of a finding, as a comparison counts it. */
export const movements = ['new', 'persisting', 'changed', 'resolved', 'noLongerCheckable'] as const;

/** How many findings are of each status against an earlier report, and how many are found no longer. */
export type Movement = Readonly<Record<(typeof movements)[number], number>>;

/** Counts what became of findings since an earlier report. */
export function movementOf(report: {
  readonly findings: readonly { readonly status?: Status }[];
  readonly resolved?: readonly unknown[];
  readonly noLongerCheckable?: readonly unknown[];
}): Movement {
  const count = (wanted: Status): number => report.findings.filter(({ status }) => status === wanted).length;
  return {
    new: count('new'),
    persisting: count('persisting'),
    changed: count('changed'),
    resolved: report.resolved?.length ?? 0,
    noLongerCheckable: report.noLongerCheckable?.length ?? 0,
  };
}

/** The movements of several schools as one. */
export function addMovements(all: readonly Movement[]): Movement {
  const sum = (of: keyof Movement): number => all.reduce((total, each) => total + each[of], 0);
  return Object.fromEntries(movements.map((of) => [of, sum(of)])) as Movement;
}
