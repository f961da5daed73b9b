import type { Entity } from '../../model/school.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import { given, peopleIn } from '../claims/claim.js';
import { isRoving } from '../claims/shift.js';
import type { Context } from '../context.js';
import { names, type Columns } from '../facts.js';
import { normalName } from '../normal.js';
import { once } from '../once.js';
import { onDuty } from '../shift-people.js';
import { spanOf } from '../shift-times.js';
import { calendarOf } from './calendar.js';
import { datesOf, merged, onDate, without, type Interval } from './interval.js';
import { placesFit } from './place-fit.js';
import { dutiesPlannedOn, type PlannedDuty } from './planned-duties.js';

/** Somebody's duty at a place: as 值班表 recorded it, or what is left of 值班安排 beside that. */
export interface Duty {
  readonly source: 'shift' | 'roster';
  readonly row: Entity;
  readonly date: string;
  /** When it lasts. Undefined: the times are not known; []: records stand in place of all of it. */
  readonly intervals: readonly Interval[] | undefined;
  /** Who is on duty; undefined where that is unreadable, or blank in 值班表; [] where nobody is named. */
  readonly people: readonly string[] | undefined;
  readonly leader: string | null;
  readonly place: string | null;
  /** 总值班 and the like: everywhere in the school, and nowhere in particular (rulings 16b). */
  readonly roving: boolean;
  /** False where it cannot be said whether the row holds on that day. */
  readonly certain: boolean;
}

/** All duties, recorded, and planned to the end of the calendar, by each ISO date that they touch. */
export const dutyIndex = once((context: Context) => {
  const byDate = new Map<string, Duty[]>();
  const recorded = context.records('shift').flatMap((row) => recordedDuty(row, context) ?? []);
  for (const duty of recorded) file(duty, byDate);
  const recordedOn = new Map([...byDate].map(([date, duties]) => [date, [...duties]] as const));
  for (const day of calendarOf(context).days) {
    for (const planned of dutiesPlannedOn(day, context)) file(leftOf(planned, recordedOn, context), byDate);
  }
  return byDate;
});

/** The duties that touch an ISO date, those over midnight from the day before too. */
export function dutiesOn(date: string, context: Context): readonly Duty[] {
  return dutyIndex(context).get(date) ?? [];
}

function file(duty: Duty, byDate: Map<string, Duty[]>): void {
  const dates = new Set([duty.date, ...(duty.intervals ?? []).flatMap(datesOf)]);
  for (const date of dates) {
    const known = byDate.get(date);
    if (known) known.push(duty);
    else byDate.set(date, [duty]);
  }
}

function recordedDuty(row: Entity, context: Context): Duty | undefined {
  const { date, start, end } = row.facts;
  if (!given(date)) return UNKNOWN;
  const span = spanOf({ start, end });
  const people = names(onDuty(row.facts as Columns<'shift'>, context));
  const intervals = span && [onDate(date, span)];
  return { ...placed(row), source: 'shift', date: date.slice(0, 10), intervals, people, certain: true };
}

function placed(row: Entity): Pick<Duty, 'row' | 'leader' | 'place' | 'roving'> {
  const { leader, place } = row.facts;
  return {
    row,
    leader: given(leader) ? leader : null,
    place: given(place) ? place : null,
    roving: isRoving(row),
  };
}

/** What is left of a planned duty where a shift was recorded at its place and time: the record beats it (rulings 12). */
function leftOf(
  { row, day, interval, holds }: PlannedDuty,
  recordedOn: ReadonlyMap<string, readonly Duty[]>,
  context: Context,
): Duty {
  const dates = interval ? datesOf(interval) : [day.date];
  const same = dates.flatMap((date) => recordedOn.get(date) ?? []).filter((duty) => duty.people !== undefined && isSame(duty, row, context)); // prettier-ignore
  const untimed = same.some(({ intervals, date }) => intervals === undefined && date === day.date);
  const taken = same.flatMap(({ intervals }) => intervals ?? []);
  const left = interval ? without([interval], taken) : same.length > 0 ? [] : undefined;
  return {
    ...placed(row),
    source: 'roster',
    date: day.date,
    intervals: untimed && interval ? [] : left && merged(left),
    people: peopleOn(row.facts['person']),
    certain: holds === true,
  };
}

/** In the roster the cell is the assignment: blank means that nobody is named. */
function peopleOn(person: Value): readonly string[] | undefined {
  return person === null ? [] : person === UNKNOWN ? UNKNOWN : peopleIn(person);
}

/** The same place; duties without one are the same where their 班次 is. */
function isSame(duty: Duty, row: Entity, context: Context): boolean {
  const place = row.facts['place'];
  if (duty.place !== null && given(place)) return placesFit(place, duty.place, context);
  const shifts = [duty.row.facts['shift'], row.facts['shift']];
  return duty.place === null && !given(place) && shifts.every(given) && normalName(shifts[0] as string) === normalName(shifts[1] as string); // prettier-ignore
}
