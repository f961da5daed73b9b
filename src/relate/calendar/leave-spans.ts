import type { Entity } from '../../model/school.js';
import { UNKNOWN } from '../../model/value.js';
import { given } from '../claims/claim.js';
import type { Context } from '../context.js';
import { leaveGranted } from '../people/leaves.js';
import { once } from '../once.js';
import type { Maybe } from '../three-valued.js';
import { calendarOf } from './calendar.js';
import { DAY, midnightOf, minuteOf, type Interval } from './interval.js';

/** From when to when somebody is on leave, whoever granted it. */
export interface LeaveSpan {
  readonly leave: Entity;
  readonly interval: Interval;
  /** Whether the person is away all that time: not where an end is not given, or two people bear the name. */
  readonly certain: boolean;
  readonly granted: Maybe;
}

const byPerson = once((context) => {
  const spans = new Map<string, LeaveSpan[]>();
  for (const leave of context.records('leave')) {
    const people = peopleOf(leave, context);
    const span = people.length > 0 ? spanOfLeave(leave, people.length === 1, context) : UNKNOWN;
    if (span) for (const person of people) spans.set(person, [...(spans.get(person) ?? []), span]);
  }
  return spans;
});

/** The leaves of a person as intervals, in the order of the records. */
export function leaveSpansOf(person: string, context: Context): readonly LeaveSpan[] {
  return byPerson(context).get(person) ?? [];
}

/** Whom a row of 请假 may mean: one, or all who bear an ambiguous name. */
function peopleOf(leave: Entity, { people }: Context): readonly string[] {
  const { person } = leave.facts;
  if (given(person)) return [person];
  const written = leave.record?.values['person'];
  const match = given(written) ? people.match(written) : UNKNOWN;
  return match?.state === 'ambiguous' ? match.among.map(({ entity }) => entity.key) : [];
}

/**
 * A start or end without a time is the beginning or the end of that day, as in `leaveLasts`. Without a start or an
 * end the person may be away from the first or to the last day of the calendar.
 */
function spanOfLeave(leave: Entity, one: boolean, context: Context): LeaveSpan | undefined {
  const { start, end } = leave.facts;
  const bounds = calendarOf(context).bounds;
  const from = beginning(given(start) ? start : bounds?.from);
  const to = ending(given(end) ? end : bounds?.to);
  if (from === undefined || to === undefined || to <= from) return UNKNOWN;
  const certain = one && given(start) && given(end);
  return { leave, interval: { from, to }, certain, granted: leaveGranted(leave) };
}

function beginning(moment: string | undefined): number | undefined {
  return moment === undefined ? UNKNOWN : (minuteOf(moment) ?? midnightOf(moment));
}

function ending(moment: string | undefined): number | undefined {
  return moment === undefined ? UNKNOWN : (minuteOf(moment) ?? midnightOf(moment) + DAY);
}
