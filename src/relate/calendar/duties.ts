import type { Entity } from '../../model/school.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import { given, peopleIn } from '../claims/claim.js';
import { isRoving } from '../claims/shift.js';
import type { Context } from '../context.js';
import { names, type Columns } from '../facts.js';
import { normalName } from '../../model/normal.js';
import { once } from '../once.js';
import { onDuty } from '../shift/shift-people.js';
import { spanOf } from '../shift/shift-times.js';
import { calendarOf } from './calendar.js';
import { datesOf, onDate, without, type Interval } from './interval.js';
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

/** Duties by each ISO date that they touch, and by their place as it is written. */
type DutyIndex = ReadonlyMap<string, ReadonlyMap<string | null, readonly Duty[]>>;

const recorded = once((context: Context): DutyIndex =>
  indexOf(context.records('shift').flatMap((row) => recordedDuty(row, context) ?? [])),
);

/** All duties: those recorded, and what is left of those planned to the end of the calendar. */
export const allDuties = once((context: Context): readonly Duty[] => {
  const done = [...recorded(context).values()].flatMap((places) => [...places.values()].flat());
  const planned = calendarOf(context).days.flatMap((day) => dutiesPlannedOn(day, context));
  return [...new Set(done), ...planned.map((each) => leftOf(each, context))];
});

const index = once((context: Context): DutyIndex => indexOf(allDuties(context)));
const nowhere: ReadonlyMap<string | null, readonly Duty[]> = new Map();

/** The duties that touch an ISO date, those over midnight from the day before too, by place; null: none is written. */
export function dutiesOn(date: string, context: Context): ReadonlyMap<string | null, readonly Duty[]> {
  return index(context).get(date) ?? nowhere;
}

function indexOf(duties: readonly Duty[]): DutyIndex {
  const byDate = new Map<string, Map<string | null, Duty[]>>();
  for (const duty of duties) {
    for (const date of new Set([duty.date, ...(duty.intervals ?? []).flatMap(datesOf)])) {
      let places = byDate.get(date);
      if (!places) byDate.set(date, (places = new Map()));
      const known = places.get(duty.place);
      if (known) known.push(duty);
      else places.set(duty.place, [duty]);
    }
  }
  return byDate;
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
function leftOf({ row, day, interval, holds }: PlannedDuty, context: Context): Duty {
  const dates = interval ? datesOf(interval) : [day.date];
  const { place } = placed(row);
  const at = dates.flatMap((date) => recordedAt(place, date, context));
  const there = place === null ? at.filter((duty) => sameShift(duty.row, row)) : at;
  const timed = there.flatMap(({ intervals }) => (interval && intervals) ?? []);
  // Where either has no times, the name of the duty must show that it is the same.
  const named = there.some(({ intervals, row: done, date }) => !(interval && intervals) && date === day.date && sameShift(done, row)); // prettier-ignore
  return {
    ...placed(row),
    source: 'roster',
    date: day.date,
    intervals: named ? [] : interval && without([interval], timed),
    people: peopleOn(row.facts['person']),
    certain: holds === true,
  };
}

/** The recorded duties at a place (null: at none in particular) that say who was there. */
function recordedAt(place: string | null, date: string, context: Context): readonly Duty[] {
  const places = [...(recorded(context).get(date) ?? nowhere)];
  const same = places.filter(([other]) => (other !== null && place !== null ? placesFit(place, other, context) : other === place)); // prettier-ignore
  return same.flatMap(([, duties]) => duties.filter(({ people }) => people !== undefined));
}

function sameShift({ facts: one }: Entity, { facts: other }: Entity): boolean {
  const [a, b] = [one['shift'], other['shift']];
  return given(a) && given(b) && normalName(a) === normalName(b);
}

/** In the roster the cell is the assignment: blank means that nobody is named. */
function peopleOn(person: Value): readonly string[] | undefined {
  return person === null ? [] : person === UNKNOWN ? UNKNOWN : peopleIn(person);
}
