import type { Moment } from '../../model/school.js';
import { placeFits } from '../claims/fit.js';
import { wordList, type Context } from '../context.js';
import { normalName } from '../../model/normal.js';
import { once } from '../once.js';

const fits = once(() => new Map<string, Map<string, boolean>>());

/** Whether two written places are one: the same name or area, or one within the other (操场东侧 at 操场). Said once for each pair. */
export function placesFit(one: string, other: string, context: Context): boolean {
  const known = fits(context);
  let others = known.get(one);
  if (!others) known.set(one, (others = new Map()));
  let fit = others.get(other);
  if (fit === undefined) others.set(other, (fit = placeFits(at(one), other, context) === true));
  return fit;
}

function at(place: string): Moment {
  return { key: '', at: null, place, class: null, incident: null };
}

const shared = once(() => new Map<string, boolean>());

/** Whether a place holds several classes at once: 类别 操场 in 责任区, or a word of `sharedPlaces` in its name (rulings 16b). */
export function isSharedPlace(place: string, context: Context): boolean {
  const known = shared(context);
  let is = known.get(place);
  if (is === undefined) {
    const category = context.places.find(place)?.facts['category'];
    const name = normalName(place);
    is = category === '操场' || wordList(context, 'sharedPlaces').some((word) => name.includes(word));
    known.set(place, is);
  }
  return is;
}
