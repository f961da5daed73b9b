import { addDays } from '../../model/days.js';
import type { Entity, Moment } from '../../model/school.js';
import { dutiesPlannedOn, type PlannedDuty } from '../calendar/planned-duties.js';
import type { Context } from '../context.js';
import { dayOf } from '../calendar/school-days.js';
import type { Maybe } from '../three-valued.js';
import type { Claim, Source } from './claim.js';
import { placeFits } from './fit.js';
import { isOutside } from './outside.js';
import { dutyPeople, isManned, isRoving, isThere } from './shift.js';
import { holdsAt } from './timetable.js';

/** A row of 值班安排 that is planned for a moment, or may be: its times or days cannot be read. */
interface Planned {
  readonly row: Entity;
  readonly then: true | undefined;
}

/** The duties that are surely planned at the moment's place then, whether or not they name anybody. */
export function rosteredAt(moment: Moment, context: Context): readonly Entity[] {
  const planned = plannedThen(moment, context).filter(
    ({ row, then }) => then === true && placeOf(row, moment, context) === true,
  );
  return planned.map(({ row }) => row);
}

/**
 * Planned duties at the moment's place then; a record of who was there beats them (rulings 12). `opened`: 开放安排 has
 * somebody for the place, so that a roving duty is not its own.
 */
export const rosterClaims =
  (recorded: readonly Claim[], opened: boolean): Source =>
  (moment, context) => {
    const superseded = recorded.some((claim) => isManned(claim) !== false);
    const claim = ({ row, then }: Planned, samePlace: Maybe): Claim => ({
      record: row,
      facts: { insideInterval: then, samePlace, superseded, ...dutyPeople(row, moment, context) },
    });
    const planned = plannedThen(moment, context);
    const placed = planned.flatMap((each) => {
      const samePlace = placeOf(each.row, moment, context);
      return concerns(samePlace, moment) ? [claim(each, samePlace)] : [];
    });
    const watched = opened || [...placed, ...recorded].some(isThere) || isOutside(moment, context);
    const roving = planned.filter(({ row, then }) => isRoving(row) && then === true);
    return [...placed, ...roving.map((each) => claim(each, !watched))];
  };

/** Whether a row's place is that of the moment; a roving duty's is none. */
function placeOf(row: Entity, moment: Moment, context: Context): Maybe {
  return isRoving(row) ? false : placeFits(moment, row.facts['place'], context);
}

/** Without place and class every duty of that time may be meant. */
function concerns(samePlace: Maybe, { place, class: name }: Moment): boolean {
  return samePlace === true || (samePlace === undefined && place === null && name === null);
}

/** Rows that hold then, those of the day before that run over midnight among them. */
function plannedThen({ at }: Moment, context: Context): readonly Planned[] {
  if (at === null) return [];
  const before = dutiesPlannedOn(dayOf(addDays(at, -1), context), context).filter(({ interval }) => interval);
  return [...before, ...dutiesPlannedOn(dayOf(at, context), context)].flatMap((duty) => {
    const then = isThen(duty, at);
    return then === false ? [] : [{ row: duty.row, then }];
  });
}

function isThen({ holds, interval }: PlannedDuty, at: string): Maybe {
  if (interval && at.length > 10 && !holdsAt(interval, at)) return false;
  return interval && at.length > 10 ? holds : undefined;
}
