import type { Entity } from '../../model/school.js';
import { daysSoFar } from '../calendar/calendar.js';
import { isSchoolDay } from '../calendar/school-day.js';
import type { Context } from '../context.js';
import { entityOfDay } from './stretch.js';

/** The school days of the term up to asOf, and those of which it is not known whether school was kept. */
export function daysOfSchool(context: Context): Entity[] {
  const days = daysSoFar(context).filter((day) => isSchoolDay(day) !== false);
  return days.map(({ date }) => entityOfDay('day', date, { zh: date, en: date }));
}
