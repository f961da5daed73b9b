import { UNKNOWN, type Value } from '../../model/value.js';

/** The first day of the school year in which an ISO date lies: 1 September (rulings 26). */
export function schoolYearStart(date: string): string {
  const year = Number(date.slice(0, 4)) - (date.slice(5, 7) < '09' ? 1 : 0);
  return `${year}-09-01`;
}

/**
 * Months begun from one ISO date to another: 12 up to and on the same day a year later, 13 from the day after.
 * Undefined where the first is no date, or comes after the other, of which it then says nothing.
 */
export function monthsBegun(from: Value, to: string): number | undefined {
  if (typeof from !== 'string' || from.slice(0, 10) > to.slice(0, 10)) return UNKNOWN;
  const whole = monthOf(to) - monthOf(from);
  return dayOf(to) > Math.min(dayOf(from), lastDayOf(to)) ? whole + 1 : whole;
}

function monthOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}

function dayOf(date: string): number {
  return Number(date.slice(8, 10));
}

/** How many days the month of a date has. */
function lastDayOf(date: string): number {
  return new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).getUTCDate();
}
