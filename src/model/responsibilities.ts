import type { Duty, Post } from './post.js';
import type { Answerable, Entity, Person } from './school.js';

/** From one minute of a day to another, since its midnight; over 1440 on the next day. */
export interface ClockSpan {
  readonly start: number;
  readonly end: number;
}

/** When a row of a plan holds within the term; all null: the whole of it. */
export interface Validity {
  /** First and last week of each run; null: all weeks. */
  readonly weeks: readonly (readonly [first: number, last: number])[] | null;
  readonly parity: 'odd' | 'even' | null;
  /** First and last ISO date. */
  readonly from: string | null;
  readonly to: string | null;
}

/** A lesson or duty of somebody that comes back every week, or on some days: planned, else as the records have it. */
export interface Assignment {
  readonly what: 'lesson' | 'duty' | 'leading';
  /** 1 = Monday … 7 = Sunday; null: on `dates`. */
  readonly weekday: number | null;
  /** ISO, in order; empty for what is weekly. */
  readonly dates: readonly string[];
  /** The period or shift as it is written. */
  readonly name: string | null;
  /** Null where neither the row nor 作息时段 says when. */
  readonly span: ClockSpan | null;
  readonly subject: string | null;
  readonly class: string | null;
  /** Null where it is not written. */
  readonly place: string | null;
  /** 总值班 and the like: everywhere in the school. */
  readonly roving: boolean;
  readonly validity: Validity;
  /** From the records, since there is no plan. */
  readonly recorded: boolean;
}

/** A time at which somebody is responsible; ISO, with times of day. */
export interface Occasion {
  readonly what: Assignment['what'] | 'activity';
  readonly entity: Entity;
  readonly from: string;
  readonly to: string;
  readonly place: string | null;
  readonly roving: boolean;
}

/** How somebody is named for an activity. */
export const activityRoles = ['organizer', 'leaders', 'classLeaders', 'onSite'] as const;
export type ActivityRole = (typeof activityRoles)[number];

/** A post that somebody holds, with those of its duties that arise at this school. */
export interface HeldPost {
  readonly post: Post;
  readonly duties: readonly Duty[];
}

/** What one member of staff is responsible for in a term, as the records say it. */
export interface Responsibilities {
  readonly person: Person;
  /** Undefined where 在岗状态 does not say. */
  readonly inPost: boolean | undefined;
  /** In the order in which 岗位 has them; those read from records (area owner …) behind. */
  readonly posts: readonly HeldPost[];
  readonly teaches: boolean;
  /** By weekday, then time. */
  readonly assignments: readonly Assignment[];
  /** Every time of the term that is known, in order: the calendar. */
  readonly occasions: readonly Occasion[];
  readonly classes: readonly { readonly name: string; readonly row: Entity | null }[];
  readonly areas: readonly { readonly row: Entity; readonly as: 'owner' | 'backup' }[];
  readonly activities: readonly { readonly row: Entity; readonly as: readonly ActivityRole[] }[];
  /** Whose correction is not shown to be done. */
  readonly hazards: readonly Entity[];
  /** Whom 备岗人 of the staff sheet names. */
  readonly backup: string | null;
  readonly above: readonly Answerable[];
}
