import type { Entity } from '../../model/school.js';
import { daysSoFar } from '../calendar/calendar.js';
import { isSchoolDay } from '../calendar/school-day.js';
import { mayStay, schoolBoards } from '../classes/boarding.js';
import type { Context } from '../context.js';
import { entityOfDay } from './stretch.js';

/** The days of the term up to asOf on which school was kept or boarders stayed, and those of which it is not known. */
export function daysOfSchool(context: Context): Entity[] {
  const boards = schoolBoards(context) === true;
  const days = daysSoFar(context).filter((day) => isSchoolDay(day) !== false || (boards && mayStay(day, context))); // prettier-ignore
  return days.map(({ date }) => entityOfDay('day', date, { zh: date, en: date }));
}
