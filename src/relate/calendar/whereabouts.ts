import type { Entity } from '../../model/school.js';
import type { Interval } from './interval.js';

/** What says that somebody is somewhere. `lesson`, `shift` were recorded; `planned-lesson`, `roster` only planned. */
export type WhereSource = 'lesson' | 'planned-lesson' | 'shift' | 'roster' | 'activity' | 'leave';

/** Where somebody is. */
export interface Where {
  /** Null where it is not written. */
  readonly place: string | null;
  /** Whether the record itself names the place; else it is the class's own room. */
  readonly written: boolean;
  readonly offCampus: boolean;
  /** Everywhere in the school: 总值班, a leader on duty (rulings 16b). */
  readonly roving: boolean;
}

/** One person at one place from when to when, and the record that says so. */
export interface Whereabouts {
  readonly person: string;
  readonly source: WhereSource;
  readonly entity: Entity;
  readonly interval: Interval;
  readonly where: Where;
  /** Whether it was recorded, not only planned. */
  readonly recorded: boolean;
  /**
   * Whether it is sure that this person was to be there just then. Not where an activity gives no times of day, a
   * substitution is not approved, or it is not known whether the row holds on that day.
   */
  readonly certain: boolean;
}

/** A duty that has no place of its own. */
export const EVERYWHERE: Where = { place: null, written: false, offCampus: false, roving: true };

/** Somebody is away. */
export const AWAY: Where = { place: null, written: false, offCampus: true, roving: false };
