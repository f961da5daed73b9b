import type { Entity, Moment } from '../../model/school.js';
import { wordList, type Context } from '../context.js';
import { normalName } from '../../model/normal.js';
import type { Maybe } from '../three-valued.js';
import { byDay, given, type Source } from './claim.js';
import { liesIn, type Span } from './fit.js';
import { momentOn } from './lesson.js';

const runsOn = byDay('bus', 'date');

/** Bus runs of the moment's day, where its place is a school bus. */
export const busClaims: Source = (moment, context) => {
  const runs = moment.at === null ? [] : runsOn(moment.at, context);
  const named = runs.filter((run) => isNamed(run, moment));
  if (named.length === 0 && !isBus(moment, context)) return [];
  const then = runs.filter((run) => liesIn(moment.at, spanOf(run)) !== false);
  return then.map((run) => ({
    record: run,
    facts: {
      insideInterval: liesIn(moment.at, spanOf(run)),
      samePlace: isThis(run, named, then),
      attendant: run.facts['attendant'],
      driver: run.facts['driver'],
    },
  }));
};

function isBus({ place }: Moment, context: Context): boolean {
  return place !== null && wordList(context, 'busWords').some((word) => normalName(place).includes(word));
}

/** Whether the place holds the run's plate or route. */
function isNamed({ facts: { plate, route } }: Entity, { place }: Moment): boolean {
  const name = normalName(place ?? '');
  return [plate, route].some((each) => given(each) && each.length > 1 && name.includes(normalName(each)));
}

/** The run that the place names; where it names none, the only run of that time. */
function isThis(run: Entity, named: readonly Entity[], then: readonly Entity[]): Maybe {
  if (named.length > 0) return named.includes(run);
  return then.length === 1 ? true : undefined;
}

function spanOf({ facts: { date, start, end } }: Entity): Span {
  return {
    day: date,
    from: momentOn(date, typeof start === 'number' ? start : undefined),
    to: momentOn(date, typeof end === 'number' ? end : undefined),
  };
}
