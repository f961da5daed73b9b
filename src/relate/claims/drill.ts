import type { Value } from '../../model/value.js';
import type { Context } from '../context.js';
import { byDay, given, type Source } from './claim.js';
import { liesIn, placeFits } from './fit.js';
import { momentOn } from './lesson.js';
import { isOutside } from './outside.js';

const drillsOn = byDay('drill', 'date');

/** Drills of the moment's day; one without a place is the whole school's. */
export const drillClaims: Source = (moment, context) => {
  if (moment.at === null || isOutside(moment, context)) return [];
  return drillsOn(moment.at, context).flatMap((drill) => {
    const { date, start, end, place, organizer, marshals } = drill.facts;
    const span = { day: date, from: momentOn(date, timeIn(start)), to: momentOn(date, timeIn(end)) };
    const insideInterval = liesIn(moment.at, span);
    if (insideInterval === false) return [];
    const samePlace = given(place) ? placeFits(moment, place, context) : true;
    const facts = { insideInterval, samePlace, organizer, marshals: ofStaff(marshals, context) };
    return [{ record: drill, facts }];
  });
};

function timeIn(value: Value): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** Pupils help at drills, and a pupil never stands among the responsible: with a staff list, only its people count. */
function ofStaff(people: Value, context: Context): Value {
  if (!Array.isArray(people) || !context.present.has('staff')) return people;
  return (people as readonly string[]).filter((key) => context.person(key) !== undefined);
}
