import type { Entity } from '../../model/school.js';
import { dutiesPlannedOn } from '../calendar/planned-duties.js';
import type { Context } from '../context.js';
import { addDays } from '../facts.js';
import { dayOf } from '../school-days.js';
import type { Claim, Source } from './claim.js';
import { placeFits } from './fit.js';
import { isOutside } from './outside.js';
import { dutyPeople, isRoving, isThere } from './shift.js';
import { holdsAt } from './timetable.js';

/** Planned duties at the moment's place then; what was recorded there beats them (rulings 12). */
export const rosterClaims =
  (recorded: readonly Claim[]): Source =>
  (moment, context) => {
    if (moment.at === null) return [];
    const then = rowsThen(moment.at, context);
    const placed = then.filter((row) => !isRoving(row) && placeFits(moment, row.facts['place'], context) === true); // prettier-ignore
    const superseded = recorded.some(isThere);
    const watched = placed.length > 0 || isOutside(moment, context);
    const claim = (row: Entity, samePlace: boolean): Claim => ({
      record: row,
      facts: { insideInterval: true, samePlace, superseded, ...dutyPeople(row, moment, context) },
    });
    const roving = then.filter(isRoving).map((row) => claim(row, !watched));
    return [...placed.map((row) => claim(row, true)), ...roving];
  };

/** Rows that hold then, those of the day before that run over midnight among them. */
function rowsThen(at: string, context: Context): readonly Entity[] {
  const duties = [addDays(at, -1), at].flatMap((day) => dutiesPlannedOn(dayOf(day, context), context));
  return duties
    .filter(({ holds, interval }) => holds === true && holdsAt(interval, at))
    .map(({ row }) => row);
}
