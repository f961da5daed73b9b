import { addDays } from '../model/days.js';
import type { DerivedOf, FieldOf, Kind } from '../model/tables.js';
import type { CellRef } from '../model/record.js';
import type { Entity } from '../model/school.js';
import type { Value } from '../model/value.js';
import type { Context } from './context.js';

/** The columns of one record, by name, so that a misspelt column does not compile. */
export type Columns<K extends Kind> = { readonly [F in FieldOf<K>]: Value };

/**
 * How a derived fact is computed. `undefined` = cannot be known from what is there.
 * `cells`: the cells that it was read from, where they are others than the columns of `from`.
 * (Methods, so that the derivations of one kind stand in the table of all kinds.)
 */
export interface Derivation<C> {
  value(columns: C, context: Context, entity: Entity): Value;
  cells?(columns: C, context: Context, entity: Entity): readonly CellRef[];
}

/** One derivation for every derived fact that the kind's table declares. */
export type Derivations<K extends Kind> = Readonly<Record<DerivedOf<K>, Derivation<Columns<K>>>>;

/** A number, or undefined where the cell does not give one. */
export function number(value: Value): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** A text that says something; '' (none) is a text too. Undefined where blank or unreadable. */
export function text(value: Value): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A list of names; undefined where blank or unreadable. */
export function names(value: Value): readonly string[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

const dayMs = 86_400_000;

/** Calendar days from one ISO date to another, whatever their times of day; undefined where one is no date. */
export function daysBetween(from: Value, to: Value): number | undefined {
  if (typeof from !== 'string' || typeof to !== 'string') return undefined;
  return (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / dayMs;
}

/** Minutes from one date-time to another; undefined unless both have a time of day (rulings 8). */
export function minutesBetween(from: Value, to: Value): number | undefined {
  if (typeof from !== 'string' || typeof to !== 'string' || from.length <= 10 || to.length <= 10)
    return undefined;
  return (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 60_000;
}

/** An ISO date with a time of day in minutes since midnight, as ISO text; 1440 and more are the next day. */
export function atTime(date: string, minutes: number): string {
  const days = Math.floor(minutes / 1440);
  const [hour, minute] = [Math.floor((minutes % 1440) / 60), Math.floor(minutes % 60)];
  const day = days > 0 ? addDays(date, days) : date.slice(0, 10);
  return `${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** Whether a day or moment is not later than another; the same day counts where one of them has no time (rulings 8). */
export function isBy(moment: string, other: string): boolean {
  const length = moment.length > 10 && other.length > 10 ? undefined : 10;
  return moment.slice(0, length) <= other.slice(0, length);
}
