import type { DutyLoad } from '../../model/watched.js';
import { calendarOf } from '../calendar/calendar.js';
import { minutesIn, onDate, type Interval } from '../calendar/interval.js';
import { dutiesPlannedOn } from '../calendar/planned-duties.js';
import { given, peopleIn } from '../claims/claim.js';
import type { Context } from '../context.js';
import type { Columns } from '../facts.js';
import { onDuty } from '../shift/shift-people.js';
import { spanOf } from '../shift/shift-times.js';

/** One duty of some people. */
interface Stint {
  readonly date: string;
  readonly people: readonly string[];
  /** Undefined where its times are not known. */
  readonly interval: Interval | undefined;
}

/**
 * How many minutes of duty everybody has: those of 值班表 up to asOf or, where nothing was recorded, those of 值班安排
 * over the whole term. 带班领导, who leads all duties of a day and keeps no place, is not counted as such; whoever is on
 * two duties at once has the minutes once. Null where neither sheet names anybody on a day.
 */
export function dutyLoadOf(context: Context): DutyLoad | null {
  const recorded = recordedStints(context);
  const [source, stints] = recorded.length > 0 ? (['shift', recorded] as const) : (['roster', plannedStints(context)] as const); // prettier-ignore
  if (stints.length === 0) return null;
  const dates = stints.map(({ date }) => date).sort();
  return {
    source,
    from: dates[0]!,
    to: dates.at(-1)!,
    untimed: stints.filter(({ interval }) => !interval).length,
    minutes: minutesByPerson(stints),
  };
}

function minutesByPerson(stints: readonly Stint[]): ReadonlyMap<string, number> {
  const byPerson = new Map<string, Interval[]>();
  for (const { people, interval } of stints) {
    if (!interval) continue;
    for (const person of people) {
      const own = byPerson.get(person);
      if (own) own.push(interval);
      else byPerson.set(person, [interval]);
    }
  }
  return new Map([...byPerson].map(([person, intervals]) => [person, minutesIn(intervals)]));
}

function recordedStints(context: Context): Stint[] {
  return context.records('shift').flatMap(({ facts }) => {
    const { date, start, end } = facts;
    if (!given(date) || date.slice(0, 10) > context.asOf.slice(0, 10)) return [];
    const span = spanOf({ start, end });
    const people = peopleIn(onDuty(facts as Columns<'shift'>, context));
    return stintOf(date.slice(0, 10), people, span && onDate(date, span));
  });
}

function plannedStints(context: Context): Stint[] {
  return calendarOf(context).days.flatMap((day) =>
    dutiesPlannedOn(day, context).flatMap(({ row, interval, holds }) =>
      holds ? stintOf(day.date, peopleIn(row.facts['person']), interval) : [],
    ),
  );
}

function stintOf(date: string, people: readonly string[], interval: Interval | undefined): Stint[] {
  return people.length === 0 ? [] : [{ date, people, interval }];
}
