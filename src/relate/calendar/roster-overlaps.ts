import type { Entity } from '../../model/school.js';
import { given } from '../claims/claim.js';
import type { Context } from '../context.js';
import { normalName } from '../../model/normal.js';
import { groupBy, once } from '../once.js';
import { daysSoFar } from './calendar.js';
import { shared } from './interval.js';
import { dutiesPlannedOn, type PlannedDuty } from './planned-duties.js';

/** Two rows of 值班安排 from different versions that both plan the same 班次 at the same place. */
export interface RosterOverlap {
  readonly rows: readonly [Entity, Entity];
  /** The ISO dates on which both hold, in order. */
  readonly dates: readonly string[];
}

/**
 * Versions of the roster that run into each other: two half-term blocks whose validity overlaps, or a row with a
 * date beside one for its weekday. Rows of one version that share a place are people on duty together, no overlap.
 */
export const rosterOverlaps = once((context: Context): readonly RosterOverlap[] => {
  const found = new Map<Entity, Map<Entity, string[]>>();
  for (const day of daysSoFar(context)) {
    for (const [one, other] of pairsOn(dutiesPlannedOn(day, context))) note(found, one, other, day.date);
  }
  return [...found].flatMap(([one, others]) => [...others].map(([other, dates]) => ({ rows: [one, other], dates }) as const)); // prettier-ignore
});

function pairsOn(duties: readonly PlannedDuty[]): [Entity, Entity][] {
  const groups = groupBy(
    duties,
    ({ row: { facts } }) => `${textOf(facts['shift'])} ${textOf(facts['place'])}`,
  );
  return [...groups.values()].flatMap((group) =>
    group.flatMap((one, i) => group.slice(i + 1).flatMap((other) => pairOf(one, other))),
  );
}

function pairOf(one: PlannedDuty, other: PlannedDuty): [Entity, Entity][] {
  if (!one.holds || !other.holds || versionOf(one.row) === versionOf(other.row)) return [];
  const apart = one.interval && other.interval && !shared(one.interval, other.interval);
  return apart ? [] : [[one.row, other.row]];
}

function versionOf({ facts: { date, validFrom, validTo } }: Entity): string {
  return given(date) ? 'date' : `${textOf(validFrom)} ${textOf(validTo)}`;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? normalName(value) : '';
}

function note(found: Map<Entity, Map<Entity, string[]>>, one: Entity, other: Entity, date: string): void {
  let others = found.get(one);
  if (!others) found.set(one, (others = new Map()));
  const dates = others.get(other);
  if (dates) dates.push(date);
  else others.set(other, [date]);
}
