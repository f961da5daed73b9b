import type { Entity, Moment } from '../../model/school.js';
import type { DerivedOf, Kind } from '../../model/tables.js';
import { isKnown, UNKNOWN, type Facts, type Value } from '../../model/value.js';
import type { Context } from '../context.js';
import { groupBy, once } from '../once.js';

/** The facts of a claim, by the names that the attribution rules know. */
export type ClaimFacts = Readonly<Partial<Record<DerivedOf<'claim'>, Value>>>;

/** One record that claims a moment, and what it says for and against. */
export interface Claim {
  /** The record that it stands on. */
  readonly record: Entity;
  readonly facts: ClaimFacts;
}

/** Finds the claims of one kind of record on a moment. */
export type Source = (moment: Moment, context: Context) => readonly Claim[];

/** Records that began or ended no further from the moment than this are shown among the losing claims. */
export const NEARBY_MINUTES = 15;

/** The entity of a claim: named by the moment, its source and its record, told as its record is. */
export function claimEntity(source: string, { record, facts }: Claim, moment: Moment): Entity {
  const about = {
    source,
    incident: moment.key,
    claimed: `${record.kind} ${record.key}`,
    incidentType: moment.incident ? (moment.incident.facts['type'] ?? null) : '',
    classGiven: moment.class !== null,
  };
  return {
    kind: 'claim',
    key: `${moment.key} ${source} ${record.key}`,
    record: null,
    facts: { ...about, ...facts } as Facts,
    label: record.label,
    date: moment.at?.slice(0, 10) ?? null,
  };
}

/** Finds the records of a kind whose column names an ISO date, whatever the time of day. */
export function byDay(kind: Kind, field: string): (date: string, context: Context) => readonly Entity[] {
  const index = once(({ records }) => groupBy(records(kind), (each) => dayIn(each, field)));
  return (date, context) => index(context).get(date.slice(0, 10)) ?? [];
}

function dayIn({ facts }: Entity, field: string): string | undefined {
  const value = facts[field];
  return typeof value === 'string' && value !== '' ? value.slice(0, 10) : UNKNOWN;
}

/** Whether a cell names somebody or something: known, and not 无. */
export function given(value: Value): value is string {
  return typeof value === 'string' && value !== '';
}

/** Whether the school wrote something in a cell, even if it could not be read. */
export function written(entity: Entity, field: string): boolean {
  const value = entity.facts[field];
  if (value === UNKNOWN) return typedIn(entity, field);
  return isKnown(value) && value !== '' && !(Array.isArray(value) && value.length === 0);
}

/** Whether a cell is blank, or its column is not there: the school said nothing. */
export function silent(entity: Entity, field: string): boolean {
  const value = entity.facts[field];
  return value === null || (value === UNKNOWN && !typedIn(entity, field));
}

function typedIn({ record }: Entity, field: string): boolean {
  if (!record) return false;
  const index = record.source.fields.indexOf(field);
  return Boolean(record.row.cells[index]?.text?.trim());
}

/** The people that a cell names, whether it takes one or several. */
export function peopleIn(value: Value): readonly string[] {
  if (Array.isArray(value)) return value as readonly string[];
  return given(value) ? [value] : [];
}
