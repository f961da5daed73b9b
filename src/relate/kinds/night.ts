import type { Entity } from '../../model/school.js';
import { mayStay, schoolBoards } from '../classes/boarding.js';
import { daysSoFar } from '../calendar/calendar.js';
import type { Context } from '../context.js';
import { entityOfDay } from './stretch.js';

/** The nights on which boarders stay, or may, of a school in which pupils board; that of asOf is not over. */
export function nightsOfSchool(context: Context): Entity[] {
  if (schoolBoards(context) !== true) return [];
  const days = daysSoFar(context).filter((day) => day.date < context.asOf.slice(0, 10) && mayStay(day, context)); // prettier-ignore
  return days.map(({ date }) => entityOfDay('night', date, { zh: `${date} 夜`, en: `night of ${date}` }));
}
