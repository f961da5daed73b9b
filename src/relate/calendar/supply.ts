import type { Entity } from '../../model/school.js';
import type { Context } from '../context.js';
import { minutesIn, type Interval } from './interval.js';
import { watchOf, type Minutes, type Watch } from './watching.js';
import type { Whereabouts } from './whereabouts.js';

/** One record that says who watches a place then. */
export interface Supply extends Minutes {
  readonly source: 'shift' | 'roster' | 'lesson' | 'planned-lesson';
  readonly entity: Entity;
  /** Whom it names. */
  readonly people: readonly string[];
  /** What each of them gives, and those who stand in for one on leave. */
  readonly watches: readonly Watch[];
  /** The column of the record that leaves it open whether somebody is there, if one does. */
  readonly open: string | null;
}

/** A record that claims a person, before it is said whom. */
export type Claiming = Omit<Whereabouts, 'person'>;

/** What each person gives, and whoever stands in for one on leave. */
export function watchesOf(
  people: readonly string[],
  minutes: readonly Interval[],
  claiming: Claiming,
  context: Context,
): readonly Watch[] {
  if (minutes.length === 0) return [];
  const watch = (person: string): Watch => watchOf({ ...claiming, person }, minutes, context);
  const own = people.map(watch);
  const lacking = own.filter(({ sure, substitutes }) => substitutes.length > 0 && minutesIn(sure) < minutesIn(minutes)); // prettier-ignore
  const stands = new Set(lacking.flatMap(({ substitutes }) => substitutes));
  return [...own, ...[...stands].filter((person) => !people.includes(person)).map(watch)];
}
