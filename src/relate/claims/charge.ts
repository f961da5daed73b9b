import { classesNamed } from '../classes/joint-classes.js';
import { isOutside } from './outside.js';
import type { Source } from './claim.js';

/** The area of responsibility at the moment's place: whoever is in charge of it. */
export const areaClaims: Source = (moment, context) => {
  const area = isOutside(moment, context) ? undefined : context.places.find(moment.place);
  return area ? [{ record: area, facts: { samePlace: true, owner: area.facts['owner'] } }] : [];
};

/** The moment's classes: their head teachers. */
export const classClaims: Source = (moment, context) =>
  classesNamed(moment.class, context).map((each) => ({
    record: each,
    facts: { sameClass: true, headTeacher: each.facts['headTeacher'] },
  }));
