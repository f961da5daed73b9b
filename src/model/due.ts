import type { CellRef } from './record.js';

/** Units of limits by which something is due. */
const units = ['minutes', 'hours', 'days'] as const;
type DueUnit = (typeof units)[number];

/** By when something is due, and how that was reckoned. */
export interface Due {
  /** ISO: a day, or a moment (`2025-09-03T12:15`); null where the moment from which it counts is not known well enough. */
  readonly at: string | null;
  readonly within: number;
  readonly unit: DueUnit;
  readonly since: {
    /** What happened then, in words: 得知时间. */
    readonly label: string;
    /** ISO as the record has it; null where it is blank or unreadable. */
    readonly at: string | null;
    readonly cells: readonly CellRef[];
  };
}

/** Whether a limit of this unit sets a time. */
export function isDueUnit(unit: string | undefined): unit is DueUnit {
  return (units as readonly (string | undefined)[]).includes(unit);
}
