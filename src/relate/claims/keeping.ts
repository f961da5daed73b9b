import { addDays } from '../../model/days.js';
import type { Entity, Moment } from '../../model/school.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import { minuteOf, type Interval } from '../calendar/interval.js';
import { clockOf, type Context } from '../context.js';
import { atTime, names } from '../facts.js';
import { namedAs } from '../people/somebody.js';
import type { Maybe } from '../three-valued.js';
import { byDay, peopleIn, type Claim, type ClaimFacts, type Source } from './claim.js';
import { liesIn, placeFits, type Span } from './fit.js';
import { grantedLeave } from './leave.js';
import { momentOn } from './lesson.js';
import { isOutside } from './outside.js';
import { isManned } from './shift.js';

const openingsOn = byDay('opening', 'date');
const nightsOn = byDay('dormitory', 'date');

/** Rooms that 开放安排 opens at the moment's place then: a plan, so a record of who was there beats it (rulings 12). */
export const openingClaims =
  (recorded: readonly Claim[]): Source =>
  (moment, context) => {
    if (moment.at === null) return [];
    const superseded = recorded.some((claim) => isManned(claim) !== false);
    return openingsOn(moment.at, context).flatMap((record) => {
      const { place, supervisor } = record.facts;
      const fit = fitOf(openOf(record), place, moment, context);
      return fit ? [{ record, facts: { ...fit, superseded, ...keptBy(supervisor, moment, context) } }] : []; // prettier-ignore
    });
  };

/** The dormitory's log of the night in which the moment lies: a record of who kept it. */
export const dormitoryClaims: Source = (moment, context) => {
  if (moment.at === null) return [];
  const nights = [...nightsOn(addDays(moment.at, -1), context), ...nightsOn(moment.at, context)];
  return nights.flatMap((record) => {
    const fit = fitOf(nightOf(record, context), record.facts['building'], moment, context);
    return fit ? [{ record, facts: { ...fit, superseded: false, ...keptBy(keeperIn(record), moment, context) } }] : []; // prettier-ignore
  });
};

/** From `dormitoryNightFrom` of its date to `dormitoryNightTo` of the next: the log itself has no times. */
function nightOf({ facts: { date } }: Entity, context: Context): Span {
  if (typeof date !== 'string') return { day: date, from: UNKNOWN, to: UNKNOWN };
  const [from, to] = [clockOf(context, 'dormitoryNightFrom'), clockOf(context, 'dormitoryNightTo')];
  return { day: date, from: atTime(date, from), to: atTime(addDays(date, 1), to) };
}

/** 夜间值守人; where the log names none, those of 各层值守. */
function keeperIn({ facts: { keeper, keepersByFloor } }: Entity): Value {
  return keeper !== UNKNOWN && peopleIn(keeper).length === 0 ? (keepersByFloor ?? keeper) : keeper;
}

/** Somebody keeping a room or a dormitory: by the minute, where the record has times; undefined people cannot be read. */
export interface Keeping {
  readonly record: Entity;
  readonly interval: Interval | undefined;
  readonly people: readonly string[] | undefined;
}

/** Who keeps something on an ISO date by the dormitory's logs, the night before among them, and by 开放安排. */
export function keepingOn(date: string, context: Context): readonly Keeping[] {
  const nights = [addDays(date, -1), date].flatMap((day) => nightsOn(day, context).map((record) => ({ record, span: nightOf(record, context), cell: keeperIn(record) }))); // prettier-ignore
  const opened = openingsOn(date, context).map((record) => ({ record, span: openOf(record), cell: record.facts['supervisor'] })); // prettier-ignore
  return [...nights, ...opened].map(({ record, span, cell }) => ({
    record,
    interval: intervalOf(span),
    people: names(cell)?.filter((name) => namedAs(name, context) === 'person'),
  }));
}

function intervalOf({ from, to }: Span): Interval | undefined {
  if (typeof from !== 'string' || typeof to !== 'string') return UNKNOWN;
  const [begins, ends] = [minuteOf(from), minuteOf(to)];
  return begins !== undefined && ends !== undefined && begins < ends ? { from: begins, to: ends } : UNKNOWN;
}

function openOf({ facts: { date, start, end } }: Entity): Span {
  return { day: date, from: clock(date, start), to: clock(date, end) };
}

function clock(date: Value, time: Value): string | undefined {
  return momentOn(date, typeof time === 'number' ? time : UNKNOWN);
}

/** Whether it is, or may be, then and there; without place and class it may be anywhere. */
function fitOf(
  span: Span,
  place: Value,
  moment: Moment,
  context: Context,
): { readonly insideInterval: Maybe; readonly samePlace: Maybe } | undefined {
  const insideInterval = liesIn(moment.at, span);
  const samePlace = placeFits(moment, place, context);
  const anywhere = samePlace === UNKNOWN && moment.place === null && moment.class === null;
  const fits = insideInterval !== false && (samePlace === true || anywhere) && !isOutside(moment, context);
  return fits ? { insideInterval, samePlace } : undefined;
}

/** Who keeps watch by a cell: whom no granted leave took away, and who stands in; with all on leave, who was to be there. */
function keptBy(cell: Value, { at }: Moment, context: Context): ClaimFacts {
  const named = peopleIn(cell).filter((name) => namedAs(name, context) === 'person');
  const there = named.flatMap((person) => {
    const leave = grantedLeave(person, at, context);
    return leave ? peopleIn(leave.facts['substitute']) : [person];
  });
  const away = named.length > 0 && there.length === 0;
  const onDuty = cell === UNKNOWN ? UNKNOWN : [...new Set(away ? named : there)];
  return { onDuty, onApprovedLeave: away, substituteNamed: false };
}
