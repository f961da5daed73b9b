import type { CellRef } from './record.js';

/** Why somebody who is named for a place is not there, or may not be. */
export type LossReason = 'on-leave' | 'teaching' | 'elsewhere' | 'not-on-staff';

/** Somebody who is named and is not there, or may not be. */
export interface LostPerson {
  /** The person's key, or the name as it is written. */
  readonly person: string;
  readonly reason: LossReason;
  /** False where it only may be so. */
  readonly certain: boolean;
  readonly cells: readonly CellRef[];
}

/** What stands behind the state of one place × period × day. */
export interface Watched {
  /** `12:00–13:00`; null where 作息时段 gives no times. */
  readonly times: string | null;
  /** The cell of 作息时段 that asks for it. */
  readonly period: CellRef;
  /** The cells that name somebody for it, or should: of each duty and lesson looked at, one. */
  readonly claims: readonly CellRef[];
  readonly losses: readonly LostPerson[];
  /** The cells that would decide a state that is not known. */
  readonly open: readonly CellRef[];
}

/** Minutes of duty by person, as they were recorded or, where nothing was, as they are planned. */
export interface DutyLoad {
  readonly source: 'shift' | 'roster';
  /** ISO dates of the first and last duty that is counted. */
  readonly from: string;
  readonly to: string;
  /** Duties whose times are not known; they are not counted. */
  readonly untimed: number;
  /** By the person's key, or the name as it is written. */
  readonly minutes: ReadonlyMap<string, number>;
}
