import { wordList, type Context } from '../context.js';
import { normalName } from '../../model/normal.js';
import { dutiesOn, type Duty } from './duties.js';
import { datesOf, within, type Interval } from './interval.js';
import { placesFit } from './place-fit.js';
import { watchesOf, type Claiming, type Supply } from './supply.js';
import { together } from './watching.js';

/** The duties at a place in an interval, each with what its people give. */
export function dutySupply(place: string, interval: Interval, context: Context): readonly Supply[] {
  return suppliesOf(dutiesThen(place, interval, context), place, interval, context);
}

/** What the people of some duties give to a place in an interval. */
export function suppliesOf(
  duties: readonly Duty[],
  place: string,
  interval: Interval,
  context: Context,
): readonly Supply[] {
  return duties.map((duty) => supplyOf(duty, place, interval, context));
}

/** The duties that are or may be at a place in an interval. */
export function dutiesThen(place: string, interval: Interval, context: Context): readonly Duty[] {
  const found = new Set<Duty>();
  for (const date of datesOf(interval)) {
    for (const [where, duties] of dutiesOn(date, context)) {
      if (where !== null && !placesFit(place, where, context)) continue;
      for (const duty of duties) if (concerns(duty, interval, context)) found.add(duty);
    }
  }
  return [...found];
}

function concerns(duty: Duty, interval: Interval, context: Context): boolean {
  if (duty.place === null && isGeneral(duty, context)) return false;
  return duty.intervals === undefined || within(duty.intervals, interval).length > 0;
}

/** 总值班, 行政值班: a duty for the whole school, which keeps no place. Other duties without a place leave it open. */
function isGeneral({ row }: Duty, context: Context): boolean {
  const shift = row.facts['shift'];
  if (typeof shift !== 'string') return false;
  const name = normalName(shift);
  return wordList(context, 'rovingDutyWords').some((word) => name.includes(word));
}

function supplyOf(duty: Duty, place: string, interval: Interval, context: Context): Supply {
  const { source, row: entity, people, intervals } = duty;
  const minutes = intervals ? within(intervals, interval) : [interval];
  const open = openColumn(duty);
  const base = { source, entity, people: people ?? [], open };
  if (people === undefined) return { ...base, watches: [], sure: [], possible: minutes };
  const watches = watchesOf(people, minutes, claimingAt(duty, place, interval), context);
  const { sure, possible } = together(watches);
  return { ...base, watches, sure: open === null ? sure : [], possible };
}

/** What keeps a duty from being sure: its people, its times, its place, or the days on which it holds. */
function openColumn({ people, intervals, place, certain }: Duty): string | null {
  if (people === undefined) return 'person';
  if (intervals === undefined) return 'start';
  if (place === null) return 'place';
  return certain ? null : 'weekday';
}

function claimingAt({ source, row: entity }: Duty, place: string, interval: Interval): Claiming {
  const where = { place, written: true, offCampus: false, roving: false };
  return { source, entity, interval, where, recorded: source === 'shift', certain: true };
}
