import type { Entity } from '../../model/school.js';
import { schoolYears } from '../calendar/stretches.js';
import type { Context } from '../context.js';
import { entityOfStretch } from './stretch.js';

/** The school years that the term covers, once they are over. */
export function schoolYearsOfSchool(context: Context): Entity[] {
  return schoolYears(context).map((stretch) => {
    const years = `${stretch.from.slice(0, 4)}–${stretch.to.slice(0, 4)}`;
    return entityOfStretch('schoolYear', stretch, { zh: `${years} 学年`, en: `school year ${years}` });
  });
}
