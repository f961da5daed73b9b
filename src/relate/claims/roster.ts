import type { Entity } from '../../model/school.js';
import type { Context } from '../context.js';
import { addDays, atTime } from '../facts.js';
import { isHoliday, timetableDay } from '../school-days.js';
import { spanOf } from '../shift-times.js';
import { weekdaysIn } from '../weekdays.js';
import { given, type Claim, type Source } from './claim.js';
import { liesIn, placeFits, type Span } from './fit.js';
import { isOutside } from './outside.js';
import { dutyPeople, isRoving, isThere } from './shift.js';

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

function rowsThen(at: string, context: Context): readonly Entity[] {
  const days = [addDays(at, -1), at.slice(0, 10)];
  return context.records('roster').filter(
    (row) =>
    days.some((day) => holdsOn(row, day, context) && liesIn(at, spanOn(row, day)) === true), // prettier-ignore
  );
}

/** Whether a row holds on a date: its date, or its weekday within its validity on a day with school. */
function holdsOn({ facts }: Entity, day: string, context: Context): boolean {
  const { date, weekday, validFrom, validTo } = facts;
  if (given(date)) return date.slice(0, 10) === day;
  if (!given(weekday) || isHoliday(day, context)) return false;
  const valid = (!given(validFrom) || validFrom <= day) && (!given(validTo) || validTo >= day);
  return valid && (weekdaysIn(weekday)?.has(timetableDay(day, context)) ?? false);
}

function spanOn({ facts: { start, end } }: Entity, day: string): Span {
  const span = spanOf({ start, end });
  return { day, from: span && atTime(day, span.start), to: span && atTime(day, span.end) };
}
