import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN } from '../../model/value.js';
import { monthsBegun } from '../calendar/calendar-years.js';
import { given } from '../claims/claim.js';
import { numberOf, type Context } from '../context.js';
import { headerCells } from '../header-cells.js';
import { groupBy, once } from '../once.js';
import { ownCells } from '../own-cells.js';
import { counted } from '../tally.js';

/** Rows of 履职自查 by the person; '' where it cannot be said whose they are. */
const byPerson = once((context) =>
  groupBy(context.records('self-inspection'), ({ facts: { person } }) => (given(person) ? person : '')),
);

const byUpper = once((context) =>
  groupBy(context.records('staff'), ({ facts: { supervisor } }) => supervisor),
);

function rowsOf(key: string, context: Context): readonly Entity[] {
  return [...(byPerson(context).get(key) ?? []), ...(byPerson(context).get('') ?? [])];
}

/** How often a member of staff inspected themselves in the last year (parameter `selfInspectionMonths`). */
export const selfInspectionsInYear = counted({
  kind: 'self-inspection',
  field: 'date',
  among: ({ key }, context) => rowsOf(key, context),
  counts: ({ facts: { date, person } }, _, context) =>
    given(date) && !isWithinYear(date, context.asOf, context) ? false : given(date) && given(person) ? true : UNKNOWN,
  asks: ['person', 'date'],
}); // prettier-ignore

function isWithinYear(date: string, until: string, context: Context): boolean {
  const months = monthsBegun(date, until);
  return months !== UNKNOWN && months <= numberOf(context, 'selfInspectionMonths');
}

/**
 * The day on which the first of those below last inspected themselves in the last year; null where none did.
 * Undefined where the sheet was not handed in, or a row of it does not say whose it is or when it was.
 */
export function firstBelow({ key }: Entity, context: Context): string | null | undefined {
  if (!context.present.has('self-inspection')) return UNKNOWN;
  const below = (byUpper(context).get(key) ?? []).map((row) => rowsOf(row.key, context));
  if (below.flat().some(isOpen)) return UNKNOWN;
  const lasts = below.flatMap((rows) => datesIn(rows, context.asOf, context).slice(-1));
  return lasts.sort()[0] ?? null;
}

/** Whether a leader inspected themselves no later than those below, in the year up to then; undefined as above. */
export function inspectedSelfFirst(leader: Entity, context: Context): boolean | undefined {
  const below = firstBelow(leader, context);
  const own = rowsOf(leader.key, context);
  if (typeof below !== 'string') return UNKNOWN;
  if (datesIn(own, below, context).length > 0) return true;
  return own.some(isOpen) ? UNKNOWN : false;
}

function isOpen({ facts: { person, date } }: Entity): boolean {
  return !given(person) || !given(date);
}

/** The days of some rows in the year up to a day, in order. */
function datesIn(rows: readonly Entity[], until: string, context: Context): readonly string[] {
  const dates = rows.flatMap(({ facts: { person, date } }) => (given(person) && given(date) ? [date.slice(0, 10)] : [])); // prettier-ignore
  return dates.filter((date) => isWithinYear(date, until, context)).sort();
}

/** The dates of the leader's own rows, then those of whoever is below; the header where there is none. */
export function selfFirstCells({ key }: Entity, context: Context): readonly CellRef[] {
  const below = (byUpper(context).get(key) ?? []).flatMap((row) => rowsOf(row.key, context));
  const rows = [...new Set([...rowsOf(key, context), ...below])];
  const cells = rows.flatMap((row) => ownCells(row, given(row.facts['person']) ? ['date'] : ['person'], context));
  return cells.length > 0 ? cells : headerCells('self-inspection', 'date', context);
} // prettier-ignore
