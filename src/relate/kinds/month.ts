import type { Entity } from '../../model/school.js';
import { months } from '../calendar/stretches.js';
import type { Context } from '../context.js';
import { entityOfStretch } from './stretch.js';

/** The months of the term up to asOf in which school is kept. */
export function monthsOfSchool(context: Context): Entity[] {
  return months(context).map((stretch) => {
    const month = stretch.from.slice(0, 7);
    const label = { zh: `${month.replace('-', ' 年 ')} 月`, en: month };
    return entityOfStretch('month', stretch, label, { key: month, facts: { month } });
  });
}
