import type { Entity } from '../../model/school.js';
import { daysSoFar } from '../calendar/calendar.js';
import type { Context } from '../context.js';
import { entityOfDay } from './stretch.js';

/** The days of the term up to asOf that 校历 makes a holiday. */
export function holidaysOfSchool(context: Context): Entity[] {
  const days = daysSoFar(context).filter(({ kind }) => kind === 'holiday');
  return days.map(({ date }) => entityOfDay('holiday', date, { zh: `${date} 放假`, en: `holiday ${date}` }));
}
