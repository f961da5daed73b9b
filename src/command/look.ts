import type { Look } from '../report/look.js';
import type { Outside } from './outside.js';

/** How the terminal may look: colours only on one that has them, and where nobody said no. */
export function lookOf({ color }: { readonly color: boolean }, { stdout, env }: Outside): Look {
  return { columns: stdout.columns ?? 80, color: color && stdout.isTTY && !env['NO_COLOR'] };
}
