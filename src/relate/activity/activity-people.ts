import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import type { FieldOf } from '../../model/tables.js';
import { BLANK, UNKNOWN, type Value } from '../../model/value.js';
import type { Context } from '../context.js';
import { names, number, type Columns } from '../facts.js';
import { inPostOn, onStaff, staffCellsOn } from '../people/on-staff.js';
import { leadsSchool } from '../people/leaders.js';

type Activity = Columns<'activity'>;

/** How many of the people named are staff in post on a date; undefined where that is not known of one of them. */
export function countInPost(people: Value, date: Value, context: Context): number | undefined {
  const listed = names(people);
  if (!listed) return UNKNOWN;
  const states = [...new Set(listed)].map((key) => inPostOn(key, date, context));
  return states.includes(UNKNOWN) ? UNKNOWN : states.filter(Boolean).length;
}

/** Pupils for each leader in post; undefined where nobody leads, so that there is nothing to divide by. */
export function pupilsPerLeader(
  { students, leaders, start }: Activity,
  context: Context,
): number | undefined {
  const [pupils, count] = [number(students), countInPost(leaders, start, context)];
  return pupils === undefined || !count ? UNKNOWN : pupils / count;
}

/** Whether the organizer or a school leader is in the safety group; false for a group of nobody. */
export function safetyGroupLed({ safetyGroup, organizer }: Activity, context: Context): boolean | undefined {
  const group = names(safetyGroup);
  if (!group) return UNKNOWN;
  if (typeof organizer === 'string' && group.includes(organizer)) return true;
  const leading = group.map((key) => leadsSchool(key, context));
  if (leading.includes(true)) return true;
  return leading.includes(UNKNOWN) || (group.length > 0 && typeof organizer !== 'string') ? UNKNOWN : false;
}

/** On-site supervisors who are neither among the leaders nor on the staff list; where nobody is named, none. */
export function onSiteStrangers(
  { onSite, leaders }: Activity,
  context: Context,
): readonly string[] | undefined {
  if (onSite === BLANK) return [];
  const leading = names(leaders) ?? [];
  const others = names(onSite)?.filter((key) => !leading.includes(key));
  if (!others) return UNKNOWN;
  const states = others.map((key) => onStaff(key, context));
  const unsure = states.includes(UNKNOWN) || (states.includes(false) && !names(leaders));
  return unsure ? UNKNOWN : others.filter((_, i) => states[i] === false);
}

/** The record's own cells, then what the staff list says of the people in one of them. */
export function peopleCells(
  own: readonly FieldOf<'activity'>[],
  people: FieldOf<'activity'>,
  more: FieldOf<'staff'>,
): (columns: Activity, context: Context, activity: Entity) => readonly CellRef[] {
  return (columns, context, { record }) => [
    ...(record ? own.map((field) => context.cell(record, field)) : []),
    ...keysIn(columns[people]).flatMap((key) => staffCellsOn(key, more, columns.start, context)),
  ];
}

function keysIn(people: Value): readonly string[] {
  return names(people) ?? (typeof people === 'string' && people !== '' ? [people] : []);
}
