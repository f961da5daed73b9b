import { clockTime } from '../model/clock.js';
import type { Cell } from '../model/sheet.js';
import type { ProblemCode } from '../model/problem.js';
import { matchable } from './characters.js';
import { leadingDate, parseDate, serialDate } from './dates.js';
import { addDays } from '../model/days.js';
import { isoDate } from './days.js';
import { isFault, type Reading } from './reading.js';
import { parseTime } from './times.js';

/** A day, a time of day, or both. */
export interface Moment {
  readonly date?: string;
  /** Since midnight. */
  readonly minutes?: number;
}

const DAY = 1440;
const STORED = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d(?::\d\d)?))?$/;
/** Between a date and its time: ISO's T, a comma, a bracket. */
const BETWEEN = /^[Tt,]\s*/;
/** China's own zone behind a time says nothing; any other zone would have to move it, so it is not read. */
const OWN_ZONE = /(?<=\d)(?:\.\d{1,6})?(?:\+08:?00)?$/;

/** The day, the time or both of a cell, as Excel stores them or as text. Fault: why it says none. */
export function momentOf(cell: Cell): Reading<Moment> {
  switch (cell.kind) {
    case 'date':
      return storedDate(cell.iso);
    case 'time':
      return timeOfDay(cell.minutes) ?? { fault: 'NOT_A_TIME' };
    case 'number':
      return numberMoment(cell.number);
    default:
      return parseMoment(cell.text);
  }
}

/** A day, a time of day or both from text: `2025-09-01 8:00`, `2025-09-01T08:00:00`, `2025/9/1 下午3:30`, `8:00`. */
export function parseMoment(text: string): Reading<Moment> {
  const plain = matchable(text);
  const minutes = parseTime(plain);
  const whole = parseDate(plain);
  if (!isFault(whole)) return { ...whole, value: { date: whole.value } };
  if (minutes !== undefined) return { value: { minutes } };
  const leading = leadingDate(plain);
  if (isFault(leading)) return leading;
  const { date, doubt, rest } = leading.value;
  const time = parseTime(rest.replace(BETWEEN, '').replace(OWN_ZONE, ''));
  if (time === undefined) return { fault: 'NOT_A_DATE' };
  const value = { date, minutes: time };
  return doubt ? { value, doubt } : { value };
}

/** A moment as a record holds it: `2025-09-01`, `2025-09-01T08:00`, seconds only where there are any; 24:00 is the next day's 00:00. */
export function printDatetime(date: string, minutes?: number): string {
  if (minutes === undefined) return date;
  return minutes >= DAY ? `${addDays(date, 1)}T${clockTime(minutes - DAY)}` : `${date}T${clockTime(minutes)}`;
}

function storedDate(iso: string): Reading<Moment> {
  const match = STORED.exec(iso);
  const date = match && isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
  if (!date) return { fault: 'IMPOSSIBLE_DATE' };
  const minutes = match[4] === undefined ? undefined : parseTime(match[4]);
  return { value: minutes === undefined ? { date } : { date, minutes } };
}

/** A time of day in whole seconds; undefined where the cell holds less than none or more than a day. */
function timeOfDay(minutes: number): Reading<Moment> | undefined {
  return minutes >= 0 && minutes <= DAY ? { value: { minutes: wholeSeconds(minutes) } } : undefined;
}

/** 20250901, 800, and what Excel keeps in a cell that was never formatted: a day's number, a fraction of a day. */
function numberMoment(number: number): Reading<Moment> {
  const date = serialDate(number);
  if (date) return { value: { date, ...timeOfSerial(number) }, doubt: 'SERIAL_DATE' };
  if (number > 0 && number < 1) return { ...timeOfDay(number * DAY)!, doubt: 'SERIAL_TIME' as ProblemCode };
  return Number.isInteger(number) && number >= 100 ? parseMoment(String(number)) : { fault: 'NOT_A_DATE' };
}

function timeOfSerial(serial: number): { minutes?: number } {
  const fraction = serial - Math.floor(serial);
  return fraction === 0 ? {} : { minutes: wholeSeconds(fraction * DAY) };
}

function wholeSeconds(minutes: number): number {
  return Math.round(minutes * 60) / 60;
}
