import type { Entity, Moment } from '../../model/school.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import type { Context } from '../context.js';
import { normalName } from '../../model/normal.js';
import { once } from '../once.js';
import type { Maybe } from '../three-valued.js';
import { given, type ClaimFacts, type Source } from './claim.js';
import { anyClassFits, liesIn, placeFits, type Span } from './fit.js';

/** Activities of the moment's day, or named by the incident. */
export const activityClaims: Source = (moment, context) =>
  context.records('activity').flatMap((activity) => {
    const linked = isLinked(activity, moment);
    if (linked !== true && !onDay(activity, moment.at)) return [];
    const facts = factsOf(activity, linked, moment, context);
    return matters(facts) ? [{ record: activity, facts }] : [];
  });

function factsOf(activity: Entity, linked: Maybe, moment: Moment, context: Context): ClaimFacts {
  const { actualLocation, location, classes, organizer, onSite, approver } = activity.facts;
  return {
    insideInterval: liesIn(moment.at, spanOf(activity)),
    samePlace: placeFits(moment, given(actualLocation) ? actualLocation : location, context),
    sameClass: anyClassFits(moment.class, classes),
    linkedById: linked ?? false,
    linkedElsewhere: linked === false && namesKnownActivity(moment, context),
    organizer,
    onSite,
    approver,
  };
}

/** One that is elsewhere, or that only may be then and only may be there, is no claim at all. */
function matters({ insideInterval, samePlace, sameClass, linkedById }: ClaimFacts): boolean {
  if (linkedById === true) return true;
  if (samePlace === false && sameClass === false) return false;
  return insideInterval === true || samePlace === true || sameClass === true;
}

/** What was done beats what was planned. */
function spanOf({ facts }: Entity): Span {
  const { start, end, actualStart, actualEnd } = facts;
  const from = given(actualStart) ? actualStart : start;
  return { day: from, from, to: given(actualEnd) ? actualEnd : end };
}

/** Whether the incident names this activity by its number or name; undefined where it names none. */
function isLinked({ facts: { id, name } }: Entity, { incident }: Moment): Maybe {
  const tie = incident?.facts['activityId'];
  if (!given(tie)) return UNKNOWN;
  return [id, name].some((each) => given(each) && normalName(each) === normalName(tie));
}

const names = once(({ records }) => {
  const all = records('activity').flatMap(({ facts: { id, name } }) => [id, name]);
  return new Set(all.filter(given).map(normalName));
});

function namesKnownActivity({ incident }: Moment, context: Context): boolean {
  const tie: Value = incident?.facts['activityId'];
  return given(tie) && names(context).has(normalName(tie));
}

function onDay(activity: Entity, at: string | null): boolean {
  const { from, to } = spanOf(activity);
  if (at === null || typeof from !== 'string') return false;
  const last = typeof to === 'string' ? to : from;
  return at.slice(0, 10) >= from.slice(0, 10) && at.slice(0, 10) <= last.slice(0, 10);
}
