import type { Entity } from '../../model/school.js';
import { terms } from '../calendar/stretches.js';
import type { Context } from '../context.js';
import { entityOfStretch } from './stretch.js';

/** The term, once it is over. */
export function termsOfSchool(context: Context): Entity[] {
  return terms(context).map((term) => {
    const { from, to } = term;
    return entityOfStretch('term', term, { zh: `学期 ${from} 至 ${to}`, en: `term ${from} to ${to}` });
  });
}
