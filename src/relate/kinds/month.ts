import type { Entity } from '../../model/school.js';
import { months } from '../calendar/stretches.js';
import type { Context } from '../context.js';
import { entityOfStretch } from './stretch.js';

/** The months of the term up to asOf in which school is kept. */
export function monthsOfSchool(context: Context): Entity[] {
  return months(context).map((stretch) => {
    const month = stretch.from.slice(0, 7);
    return entityOfStretch('month', stretch, { zh: month, en: month }, { key: month, facts: { month } });
  });
}
