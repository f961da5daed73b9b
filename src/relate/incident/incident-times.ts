import type { Entity } from '../../model/school.js';
import type { FieldOf } from '../../model/tables.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import { written } from '../claims/claim.js';
import type { Context } from '../context.js';
import { daysBetween, minutesBetween, type Columns, type Derivation } from '../facts.js';
import { ownCells } from '../own-cells.js';
import type { Maybe } from '../three-valued.js';

type Incident = Columns<'incident'>;
type Field = FieldOf<'incident'>;

/** The column from which limits count: 发现时间, without it 发生时间 (records.md); where both are blank, the one to fill. */
function startField(incident: Entity): Field {
  if (written(incident, 'discoveredAt')) return 'discoveredAt';
  if (written(incident, 'at')) return 'at';
  const fields = incident.record?.source.fields ?? [];
  return fields.includes('at') && !fields.includes('discoveredAt') ? 'at' : 'discoveredAt';
}

/** When an incident became known, as ISO text; undefined where the cell that says it cannot be read. */
function knownAt(incident: Entity): Value {
  return incident.facts[startField(incident)];
}

/** A fact that is measured from when it became known; its cells are the one that was measured to, and the start. */
function measured(
  field: Field | null,
  value: (from: Value, columns: Incident, context: Context) => number | undefined,
): Derivation<Incident> {
  return {
    value: (columns, context, incident) => value(knownAt(incident), columns, context),
    cells: (_, context, incident) =>
      ownCells(incident, [...(field ? [field] : []), startField(incident)], context),
  };
}

/** When it became known, and on which cell that stands. */
export const becameKnown: Derivation<Incident> = {
  value: (_, __, incident) => knownAt(incident),
  cells: (_, context, incident) => ownCells(incident, [startField(incident)], context),
};

/** Calendar days from when it became known to the day of judgement. */
export const daysKnown = measured(null, (from, _, { asOf }) => daysBetween(from, asOf));

/** Minutes from when it became known to when something was done; undefined unless both have a time (rulings 8). */
export function minutesTo(field: Field): Derivation<Incident> {
  return measured(field, (from, columns) => minutesBetween(from, columns[field]));
}

/** Calendar days from when it became known to when something was done. */
export function daysTo(field: Field): Derivation<Incident> {
  return measured(field, (from, columns) => daysBetween(from, columns[field]));
}

/** Hours from when it became known to when something was done; without a time of day, calendar days (rulings 8). */
export function hoursTo(field: Field): Derivation<Incident> {
  return measured(field, (from, columns) => {
    const minutes = minutesBetween(from, columns[field]);
    const days = daysBetween(from, columns[field]);
    return minutes !== undefined ? minutes / 60 : days === undefined ? UNKNOWN : days * 24;
  });
}

/**
 * Whether it happened by the day of judgement: what happens later is not judged (rulings 7). One without a date
 * stands in the records, so it happened; where the date cannot be read, what was discovered by then had happened.
 */
export const happenedByThen: Derivation<Incident> = {
  value: (columns, context) => happened(columns, context) ?? (discovered(columns, context) ? true : UNKNOWN),
  cells: (columns, context, incident) => {
    const late = happened(columns, context) === UNKNOWN && discovered(columns, context);
    return ownCells(incident, [late ? 'discoveredAt' : 'at'], context);
  },
};

function happened({ at }: Incident, { asOf }: Context): Maybe {
  return at === null ? true : isBy(at, asOf);
}

function discovered({ discoveredAt }: Incident, { asOf }: Context): boolean {
  return isBy(discoveredAt, asOf) === true;
}

function isBy(moment: Value, asOf: string): Maybe {
  return typeof moment === 'string' ? moment.slice(0, 10) <= asOf : UNKNOWN;
}
