import { addDays } from '../../model/days.js';
import type { Entity, Moment } from '../../model/school.js';
import { UNKNOWN } from '../../model/value.js';
import type { Context } from '../context.js';
import { type Columns } from '../facts.js';
import { namedAs } from '../people/somebody.js';
import { approvedOwn, approverMay } from '../shift/shift-people.js';
import { spanOf } from '../shift/shift-times.js';
import type { Maybe } from '../three-valued.js';
import { byDay, given, NEARBY_MINUTES, peopleIn, type Claim, type ClaimFacts, type Source } from './claim.js';
import { liesIn, minutesFrom, placeFits, type Span } from './fit.js';
import { grantedLeave } from './leave.js';
import { momentOn } from './lesson.js';
import { isOutside } from './outside.js';

const shiftsOn = byDay('shift', 'date');

/**
 * Shifts at the moment's place: then, or shortly before or after. A roving duty has every place that no other has;
 * `planned`: a plan, or the dormitory's log, has somebody for the place then.
 */
export const shiftClaims =
  (planned: boolean): Source =>
  (moment, context) => {
    const near = shiftsAround(moment, context).filter((shift) => isNear(shift, moment));
    const placed = near.filter(
      (shift) => !isRoving(shift) && placeFits(moment, shift.facts['place'], context) !== false,
    );
    const roving = near.filter((shift) => isRoving(shift) && liesIn(moment.at, shiftSpan(shift)) !== false);
    const claims = placed.map((shift) => claimOf(shift, placeFits(moment, shift.facts['place'], context), moment, context)); // prettier-ignore
    const watched = planned || claims.some(isThere) || isOutside(moment, context);
    return [...claims, ...roving.map((shift) => claimOf(shift, !watched, moment, context))];
  };

/** The shifts of the moment's day, and those of the day before that run over midnight. */
function shiftsAround({ at }: Moment, context: Context): readonly Entity[] {
  if (at === null) return [];
  const before = shiftsOn(addDays(at, -1), context).filter(({ facts: { start, end } }) => (spanOf({ start, end })?.end ?? 0) > 1440); // prettier-ignore
  return [...before, ...shiftsOn(at, context)];
}

/** From 开始时间 to 结束时间; an end not after the start is on the next day. */
function shiftSpan({ facts: { date, start, end } }: Entity): Span {
  const span = spanOf({ start, end });
  const [from, to] = span ? [span.start, span.end] : [start, end];
  const moment = (time: unknown): string | undefined => momentOn(date, typeof time === 'number' ? time : UNKNOWN); // prettier-ignore
  return { day: date, from: moment(from), to: moment(to) };
}

function isNear(shift: Entity, { at }: Moment): boolean {
  const span = shiftSpan(shift);
  return liesIn(at, span) !== false || (minutesFrom(at, span) ?? Infinity) <= NEARBY_MINUTES;
}

/** 总值班, and a duty without a place, go everywhere (rulings 16b, 40). */
export function isRoving({ facts }: Entity): boolean {
  return facts['shift'] === '总值班' || !given(facts['place']);
}

/** Whether a claim is a duty there then, whoever is named for it. */
export function isThere({ facts }: Claim): boolean {
  return facts.insideInterval === true && facts.samePlace === true;
}

/** Whether somebody is named for a duty there then; undefined where the name cannot be read. */
export function isManned(claim: Claim): Maybe {
  const { onDuty, substituteNamed } = claim.facts;
  if (!isThere(claim)) return false;
  if (substituteNamed === true) return true;
  return onDuty === UNKNOWN ? UNKNOWN : peopleIn(onDuty).length > 0;
}

function claimOf(shift: Entity, samePlace: Maybe, moment: Moment, context: Context): Claim {
  const insideInterval = liesIn(moment.at, shiftSpan(shift));
  return {
    record: shift,
    facts: { insideInterval, samePlace, superseded: false, ...dutyPeople(shift, moment, context) },
  };
}

/** Who was on duty, whom the school had let go, and who stood in for whom (rulings 12); a unit or a post (保卫科) is nobody. */
export function dutyPeople(shift: Entity, { at }: Moment, context: Context): ClaimFacts {
  const rostered = peopleIn(shift.facts['person']).filter((name) => namedAs(name, context) === 'person');
  const present = rostered.filter((person) => !grantedLeave(person, at, context));
  const away = rostered.filter((person) => !present.includes(person));
  const covers = away.flatMap((person) => peopleIn(grantedLeave(person, at, context)!.facts['substitute']));
  const named = peopleIn(shift.facts['substitute']);
  const columns = shift.facts as Columns<'shift'>;
  const approved = approverMay(columns, context) === true && approvedOwn(columns) === false;
  return {
    ...dutyOf(rostered, present),
    ...(shift.facts['person'] === UNKNOWN ? { onDuty: UNKNOWN } : {}),
    substitute: named.length > 0 ? named : covers,
    substituteNamed: named.length > 0 || covers.length > 0,
    substituteApproved: named.length > 0 ? approved : true,
    leader: shift.facts['leader'],
  };
}

/** With all on leave, all are named as who was to be there; those who stay when one is replaced are the others. */
function dutyOf(rostered: readonly string[], present: readonly string[]): ClaimFacts {
  const away = rostered.length > 0 && present.length === 0;
  const one = rostered.length === 1;
  return { onDuty: away ? rostered : present, onApprovedLeave: away, others: one || away ? [] : present };
}
