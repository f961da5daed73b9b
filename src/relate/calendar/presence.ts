import type { Context } from '../context.js';
import { once } from '../once.js';
import { DAY, midnightOf, shared } from './interval.js';
import { leaveSpansOf } from './leave-spans.js';
import { whereaboutsOf } from './presence-sources.js';
import { AWAY, type Whereabouts } from './whereabouts.js';

/** Who is where when, as the records have it. */
export interface Presence {
  /** The people of whom anything is said, leave alone not counted. */
  readonly people: readonly string[];
  /** The ISO dates on which a person is anywhere, in order; leave alone not counted. */
  dates(person: string): readonly string[];
  /** Where a person is on an ISO date, leaves last; what runs over midnight stands on both days, with its whole interval. */
  on(person: string, date: string): readonly Whereabouts[];
}

const none: readonly Whereabouts[] = [];
/** Nothing that a person does lasts longer; a mistyped year shall not fill a century. */
const MOST_DAYS = 62;

/** The whereabouts of everybody, by person and date; made when it is first asked for. */
export const presenceOf = once((context: Context): Presence => {
  const byPerson = new Map<string, Map<number, Whereabouts[]>>();
  for (const each of whereaboutsOf(context)) {
    let days = byPerson.get(each.person);
    if (!days) byPerson.set(each.person, (days = new Map()));
    const first = Math.floor(each.interval.from / DAY);
    const last = Math.min(Math.ceil(each.interval.to / DAY), first + MOST_DAYS);
    for (let day = first; day < last; day++) file(each, day, days);
  }
  return {
    people: [...byPerson.keys()],
    dates: (person) => datesIn(byPerson.get(person)),
    on: (person, date) => {
      const there = byPerson.get(person)?.get(midnightOf(date) / DAY) ?? none;
      const away = leavesOn(person, date, context);
      return away.length > 0 ? [...there, ...away] : there;
    },
  };
});

function file(each: Whereabouts, day: number, days: Map<number, Whereabouts[]>): void {
  const known = days.get(day);
  if (known) known.push(each);
  else days.set(day, [each]);
}

function datesIn(days: ReadonlyMap<number, unknown> | undefined): readonly string[] {
  const sorted = [...(days?.keys() ?? [])].sort((a, b) => a - b);
  return sorted.map((day) => new Date(day * DAY * 60_000).toISOString().slice(0, 10));
}

function leavesOn(person: string, date: string, context: Context): Whereabouts[] {
  const from = midnightOf(date);
  const spans = leaveSpansOf(person, context).filter(({ interval }) => shared(interval, { from, to: from + DAY })); // prettier-ignore
  return spans.map(({ leave: entity, interval, certain }) => ({
    person,
    source: 'leave',
    entity,
    interval,
    where: AWAY,
    recorded: true,
    certain,
  }));
}
