import type { Entity } from '../../model/school.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import type { Context } from '../context.js';
import { periodKey } from '../lesson-times.js';
import { groupBy, once } from '../once.js';
import { timetableDay } from '../school-days.js';
import { weekdaysIn } from '../weekdays.js';
import { peopleIn } from './claim.js';

/** From when to when, in minutes since midnight. */
interface DaySpan {
  readonly start: number;
  readonly end: number;
}

const periods = once(({ records }) => groupBy(records('period'), ({ facts }) => keyOf(facts['name'])));
const lessons = once(({ records }) =>
  groupBy(records('lesson'), ({ facts }) => (spanIn(facts) ? keyOf(facts['period']) : UNKNOWN)),
);

function keyOf(value: Value): string | undefined {
  return typeof value === 'string' && value !== '' ? periodKey(value) : UNKNOWN;
}

function spanIn({ start, end }: Entity['facts']): DaySpan | undefined {
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : UNKNOWN;
}

/** When a period (第3节) begins and ends on a date: by 作息时段, else as lessons of that period did. */
export function periodSpan(period: Value, date: Value, context: Context): DaySpan | undefined {
  const key = keyOf(period);
  if (key === UNKNOWN || typeof date !== 'string') return UNKNOWN;
  const planned = (periods(context).get(key) ?? []).find((each) => holdsOn(each, date, context));
  const held = lessons(context).get(key)?.[0];
  return (planned && spanIn(planned.facts)) ?? (held && spanIn(held.facts));
}

/** Whether a row of 作息时段 holds on a date; without weekdays it does on all. */
export function holdsOn({ facts: { weekdays } }: Entity, date: string, context: Context): boolean {
  const named = peopleIn(weekdays);
  const day = timetableDay(date, context);
  return named.length === 0 || named.some((each) => weekdaysIn(each)?.has(day));
}
