import { addDays } from '../../model/days.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import { atTime, minutesBetween } from '../facts.js';

/** What a shift says about its times; times are minutes since midnight. */
export interface ShiftTimes {
  readonly date: Value;
  readonly start: Value;
  readonly end: Value;
}

/** From when to when a shift lasts, in minutes since the midnight that begins its date; an end next day is over 1440. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const DAY = 1440;
/** Nobody comes more than this before a shift; an earlier time belongs to the day after. */
const EARLY = 120;

/** The span of a shift; an end not after the start is on the next day (08:00 to 08:00 is a day and a night). Undefined where a time is not known. */
export function spanOf({ start, end }: Omit<ShiftTimes, 'date'>): Span | undefined {
  if (typeof start !== 'number' || typeof end !== 'number') return UNKNOWN;
  return { start, end: end > start ? end : end + DAY };
}

/** When a shift begins, as an ISO moment. */
export function startOf({ date, start }: ShiftTimes): string | undefined {
  return typeof date === 'string' && typeof start === 'number' ? atTime(date, start) : UNKNOWN;
}

/** Whether a shift has ended by the end of the day `asOf`: one that runs over midnight ends a day later. */
export function isOver(times: ShiftTimes, asOf: string): boolean | undefined {
  const { date } = times;
  if (typeof date !== 'string') return UNKNOWN;
  if (date !== asOf) return date < asOf;
  const span = spanOf(times);
  return span && span.end <= DAY;
}

/**
 * The arrival of a shift in minutes since the midnight of its date: for a shift over midnight it may be the
 * next day's (00:10 for 22:00), for one that begins soon after midnight the evening's before.
 */
export function arrivalOf({
  arrived,
  ...times
}: ShiftTimes & { readonly arrived: Value }): number | undefined {
  const { start } = times;
  if (typeof arrived !== 'number' || typeof start !== 'number') return UNKNOWN;
  const earliest = start - EARLY;
  if (arrived - DAY >= earliest) return arrived - DAY;
  if (arrived >= earliest) return arrived;
  const span = spanOf(times);
  if (!span) return UNKNOWN;
  return arrived + DAY <= span.end ? arrived + DAY : arrived;
}

/** The leaving of a shift in minutes since the midnight of its date: what lies before the shift is the next day's (06:05 for 22:00). */
export function leavingOf({ left, ...times }: ShiftTimes & { readonly left: Value }): number | undefined {
  const span = spanOf(times);
  if (typeof left !== 'number' || !span) return UNKNOWN;
  const nextDay = left + DAY;
  return left < span.start - EARLY || nextDay <= span.end + EARLY ? nextDay : left;
}

/**
 * Minutes from an event of a shift to its report. Both need a time of day (rulings 8). Times that took the
 * shift's own date are the next day's where the shift runs over midnight. Undefined where the report would
 * stand before the event.
 */
export function reportMinutes(event: Value, report: Value, times: ShiftTimes): number | undefined {
  const [from, to] = [onShift(event, times), onShift(report, times)];
  const minutes = minutesBetween(from, to);
  if (minutes === undefined || minutes >= 0) return minutes;
  const later = overMidnight(times) && to?.startsWith(String(times.date)) ? minutes + DAY : minutes;
  return later >= 0 ? later : UNKNOWN;
}

function overMidnight(times: ShiftTimes): boolean {
  return (spanOf(times)?.end ?? 0) > DAY;
}

/** A moment on the shift's date before its start is the next morning's, where the shift runs over midnight. */
function onShift(moment: Value, times: ShiftTimes): string | undefined {
  const start = startOf(times);
  if (typeof moment !== 'string' || moment.length <= 10) return UNKNOWN;
  const early = start !== undefined && moment.startsWith(start.slice(0, 10)) && moment < start;
  return early && overMidnight(times) ? `${addDays(moment, 1)}${moment.slice(10)}` : moment;
}
