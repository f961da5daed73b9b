import type { Entity } from '../../model/school.js';
import { quarters } from '../calendar/stretches.js';
import type { Context } from '../context.js';
import { entityOfStretch } from './stretch.js';

/** The quarters of the year that lie in the term, up to asOf. */
export function quartersOfSchool(context: Context): Entity[] {
  return quarters(context).map((stretch) => {
    const [year, number] = [stretch.from.slice(0, 4), (Number(stretch.from.slice(5, 7)) + 2) / 3];
    const label = { zh: `${year} 年第 ${number} 季度`, en: `${year}, quarter ${number}` };
    return entityOfStretch('quarter', stretch, label, { key: `${year}-Q${number}` });
  });
}
