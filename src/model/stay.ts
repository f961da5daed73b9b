import type { CellRef } from './record.js';

/** A time in which a member of staff is to be at one place of the school, by its records or plans. */
export interface Stay {
  /** Minutes of the school's wall clock since 1970-01-01 00:00; `to` is no longer in it. */
  readonly from: number;
  readonly to: number;
  /** The cell that names the person. */
  readonly at: CellRef;
}
