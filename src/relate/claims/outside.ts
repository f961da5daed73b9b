import type { Moment } from '../../model/school.js';
import { wordList, type Context } from '../context.js';
import { normalName } from '../normal.js';
import { isHoliday } from '../school-days.js';
import type { Source } from './claim.js';

/** Whether the moment's place is the way to school, a home or the like (the list `outsidePlaces`). */
export function isOutside({ place }: Moment, context: Context): boolean {
  if (place === null) return false;
  const name = normalName(place);
  return wordList(context, 'outsidePlaces').some((word) => name.includes(word));
}

/** The school itself, which says whether the moment lay outside its care. */
export const outsideClaims: Source = (moment, context) => {
  const school = context.records('school')[0];
  if (!school) return [];
  const holiday = moment.at === null ? undefined : isHoliday(moment.at, context);
  return [{ record: school, facts: { outsidePlace: isOutside(moment, context), holiday } }];
};
