/** One cell of a repair. */
export interface RepairCell {
  readonly sheet: string;
  readonly cell: string;
  readonly field: string;
  /** What would have to stand in it, in words: `是`, `不晚于 2025-09-20 的日期`. */
  readonly value: string;
}

/**
 * The smallest entry that would close a finding, if it is true: only cells that are blank, never another value for
 * what the school wrote. It was judged again with it before it is said.
 */
export interface Repair {
  readonly cells: readonly RepairCell[];
  /** How many findings these cells close. */
  readonly closes: number;
}
