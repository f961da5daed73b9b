/** One cell of a repair. */
export interface RepairCell {
  readonly sheet: string;
  readonly cell: string;
  readonly field: string;
  /** What would have to stand in it, in words: `是`, `不晚于 2025-09-20 的日期`. */
  readonly value: string;
  /** What it stands in place of; without it the cell is blank. */
  readonly replaces?: Replacing;
}

/** `respelt`: a name written in another way; `reassigned`: somebody else for what holds from now on. */
export interface Replacing {
  readonly how: 'respelt' | 'reassigned';
  /** As the school wrote it. */
  readonly was: string;
}

/**
 * The smallest entry that would close a finding, if it is true: cells that are blank, a name that was spelt in another
 * way, somebody else for a standing assignment; never another value for what happened. It was judged again with it
 * before it is said.
 */
export interface Repair {
  readonly cells: readonly RepairCell[];
  /** How many findings these cells close. */
  readonly closes: number;
}
