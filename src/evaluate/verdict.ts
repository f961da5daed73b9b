import type { Verdict } from '../model/finding.js';
import type { Evaluated } from './engine.js';

/** The verdict that a run gives (architecture.md §3): a `when` that fails comes first, then anything open, then `must`. */
export function verdictOf({ when, must }: Evaluated): Exclude<Verdict, 'waived'> {
  if (when?.state === false) return 'not-applicable';
  if (when?.state === 'open' || must.state === 'open') return 'no-evidence';
  return must.state ? 'met' : 'gap';
}
