import type { DayForm } from './day-lines.js';
import type { Spots } from './spots.js';

/** Where a block stands, for its problems, and how its days are written. */
export interface BlockContext {
  readonly file: string;
  readonly sheet: string;
  readonly spots: Spots;
  readonly form: DayForm;
}
