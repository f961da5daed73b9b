import { addDays } from '../../model/days.js';
import type { Entity, Moment } from '../../model/school.js';
import { UNKNOWN } from '../../model/value.js';
import { numberOf, type Context } from '../context.js';
import { atTime, minutesBetween } from '../facts.js';
import { onStaff } from '../people/on-staff.js';
import { byDay, type ClaimFacts, type Source } from './claim.js';
import { classFits, placeFits } from './fit.js';
import { isOutside } from './outside.js';

const handoversOn = byDay('handover', 'date');

/** Handovers of the moment's class or dormitory, that day or the evening before. */
export const handoverClaims: Source = (moment, context) => {
  if (moment.at === null || isOutside(moment, context)) return [];
  const days = [addDays(moment.at, -1), moment.at];
  const all = days.flatMap((day) => handoversOn(day, context)).filter((each) => ofGroup(each, moment, context)); // prettier-ignore
  return all.flatMap((handover) => {
    const facts = factsOf(handover, all, moment, context);
    return isNear(handover, facts, moment, context) ? [{ record: handover, facts }] : [];
  });
};

function ofGroup({ facts: { group } }: Entity, moment: Moment, context: Context): boolean {
  return classFits(moment.class, group) === true || placeFits(moment, group, context) === true;
}

function factsOf(handover: Entity, all: readonly Entity[], { at }: Moment, context: Context): ClaimFacts {
  const { from, to, toRole, toSigned } = handover.facts;
  const minutes = minutesBetween(timeOf(handover), at);
  const later = all.map((other) => minutesBetween(timeOf(other), at)).filter((each) => isBetween(each, minutes)); // prettier-ignore
  return {
    giver: from,
    taker: to,
    minutesAfterHandover: minutes,
    minutesBeforeHandover: minutes === UNKNOWN ? UNKNOWN : -minutes,
    takerSigned: toSigned,
    takerIsStaff: typeof toRole === 'string' && toRole !== '' ? toRole === '教职工' : onStaff(to, context),
    latestHandover: later.length === 0,
  };
}

/** When a handover took place, as an ISO moment. */
function timeOf({ facts: { date, at } }: Entity): string | undefined {
  return typeof date === 'string' && typeof at === 'number' ? atTime(date, at) : UNKNOWN;
}

function isBetween(other: number | undefined, minutes: number | undefined): boolean {
  return other !== undefined && minutes !== undefined && other >= 0 && other < minutes;
}

/** One without a time may be near only on its own day. */
function isNear(handover: Entity, facts: ClaimFacts, { at }: Moment, context: Context): boolean {
  const minutes = facts.minutesAfterHandover;
  if (typeof minutes !== 'number') return at?.slice(0, 10) === handover.facts['date'];
  const window = numberOf(context, 'handoverWindow');
  return minutes >= -2 * window && minutes <= numberOf(context, 'handoverLasts');
}
