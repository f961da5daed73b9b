import type { CellRef } from './record.js';
import type { Entity, Person } from './school.js';
import type { Bilingual } from './text.js';

/** From one moment to another, ISO with times of day. */
export interface TimeSpan {
  readonly from: string;
  readonly to: string;
}

/** What somebody was to do: hold a lesson, stand on duty, lead the duties of a day, be at an activity, answer for a place. */
export type CommitmentKind = 'lesson' | 'duty' | 'leader' | 'activity' | 'area';

/** Somebody who could stand in. */
export interface StandIn {
  readonly person: Person;
  /** Minutes for which the plan has this person on that day already. */
  readonly minutes: number;
  /** Why this one is suited. */
  readonly because: Bilingual;
}

/** One thing that falls away when somebody is absent. */
export interface Commitment {
  readonly what: CommitmentKind;
  /** The record that says so; of the duties that a leader leads, the first. */
  readonly entity: Entity;
  /** Null: the whole day. */
  readonly span: TimeSpan | null;
  readonly place: string | null;
  /** Who else is there then, or named to stand in. */
  readonly others: readonly string[];
  /** The parts in which surely nobody else is there; the whole span where it has one. */
  readonly uncovered: readonly TimeSpan[];
  /** Whether the place, lesson or activity is left without anybody, if only for a part. */
  readonly losesCover: boolean;
  /** On staff, free all that time, and suited; the least loaded first. Never somebody who teaches then, or may. */
  readonly standIns: readonly StandIn[];
  readonly cells: readonly CellRef[];
}

/** What falls away when somebody is absent on a day. */
export interface Absence {
  readonly person: Person;
  /** ISO. */
  readonly date: string;
  /** In the order of their times; places answered for come last. */
  readonly commitments: readonly Commitment[];
  /** The leaves that the person has on that day already. */
  readonly leaves: readonly Entity[];
  /** What the plan of that day cannot be known from: no school then, no plan at all, or a plan that leaves it open. */
  readonly doubt: 'no-school' | 'no-plan' | 'open' | null;
}
