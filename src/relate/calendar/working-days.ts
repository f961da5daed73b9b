import { addDays } from '../../model/days.js';
import type { CellRef } from '../../model/record.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import type { Context } from '../context.js';
import type { Maybe } from '../three-valued.js';
import { calendarOf } from './calendar.js';
import { openDayCells } from './school-day-count.js';
import type { SchoolDay } from './school-day.js';

/**
 * Working days from one ISO date to another, the first not counted; undefined where one is no date, they are the wrong
 * way round, or days of which 校历 does not say what they are could bring the count to `most`.
 */
export function workingDays(from: Value, to: Value, most: number, context: Context): number | undefined {
  const days = daysAfter(from, to, context);
  if (!days) return UNKNOWN;
  const sure = days.filter((day) => isWorkingDay(day) === true).length;
  const open = days.filter((day) => isWorkingDay(day) === undefined).length;
  return open === 0 || sure > most || sure + open < most ? sure : UNKNOWN;
}

/** The cells of 校历 that leave it open whether a day is a working day. */
export function workingDayCells(from: Value, to: Value, context: Context): readonly CellRef[] {
  return openDayCells(daysAfter(from, to, context) ?? [], context);
}

function daysAfter(from: Value, to: Value, context: Context): readonly SchoolDay[] | undefined {
  if (typeof from !== 'string' || typeof to !== 'string') return undefined;
  const [first, last] = [from.slice(0, 10), to.slice(0, 10)];
  if (last < first) return undefined;
  const days: SchoolDay[] = [];
  for (let date = addDays(first, 1); date <= last; date = addDays(date, 1))
    days.push(calendarOf(context).day(date));
  return days;
}

/** Without lessons (停课) staff work on; outside the term nothing tells more than the weekday. */
function isWorkingDay({ kind, weekday }: SchoolDay): Maybe {
  if (kind === undefined) return UNKNOWN;
  if (kind === 'outside') return weekday <= 5;
  return kind !== 'holiday' && kind !== 'weekend';
}
