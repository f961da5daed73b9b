import type { Moment } from '../../model/school.js';
import { UNKNOWN } from '../../model/value.js';
import { wordList, type Context } from '../context.js';
import { normalName } from '../../model/normal.js';
import { isHoliday } from '../calendar/school-days.js';
import type { Source } from './claim.js';

/** Whether the moment's place is the way to school, a home or the like (the list `outsidePlaces`). */
export function isOutside({ place }: Moment, context: Context): boolean {
  if (place === null) return false;
  const name = normalName(place);
  return wordList(context, 'outsidePlaces').some((word) => name.includes(word));
}

/** The incident itself, or the school that is asked: whether the moment lay outside the school's care. */
export const outsideClaims: Source = (moment, context) => {
  const record = moment.incident ?? context.records('school')[0];
  if (!record) return [];
  const holiday = moment.at === null ? UNKNOWN : isHoliday(moment.at, context);
  return [{ record, facts: { outsidePlace: isOutside(moment, context), holiday } }];
};
