import type { Entity, Moment } from '../../model/school.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import { normalName } from '../../model/normal.js';
import { groupBy, once } from '../once.js';
import type { Maybe } from '../three-valued.js';
import { given, type Claim, type ClaimFacts, type Source } from './claim.js';
import { placeFits } from './fit.js';

const byPlace = once(({ records }) =>
  groupBy(records('hazard'), ({ facts: { place } }) => (given(place) ? place : '')),
);

/** Hazards found by then at the moment's place, or named by the incident; the overdue ones first. */
export const hazardClaims: Source = (moment, context) => {
  const claims = [...byPlace(context)].flatMap(([place, hazards]) => {
    const samePlace = placeFits(moment, place, context);
    return hazards.flatMap((hazard) => claimOf(hazard, samePlace, moment) ?? []);
  });
  const overdue = (wanted: boolean): Claim[] => claims.filter(({ facts }) => (facts.hazardOverdue === true) === wanted); // prettier-ignore
  return [...overdue(true), ...overdue(false)];
};

function claimOf(hazard: Entity, samePlace: Maybe, moment: Moment): Claim | undefined {
  const linkedById = isLinked(hazard, moment);
  if (!linkedById && (samePlace !== true || !foundBy(hazard, moment))) return undefined;
  const facts = factsOf(hazard, moment);
  return facts.hazardOpen === false && !linkedById
    ? undefined
    : { record: hazard, facts: { ...facts, samePlace, linkedById } };
}

function factsOf(hazard: Entity, moment: Moment): ClaimFacts {
  const open = isOpen(hazard.facts['fixed'], moment.at);
  const { deadline, owner } = hazard.facts;
  const passed = given(deadline) && moment.at !== null && deadline.slice(0, 10) < moment.at.slice(0, 10);
  return { owner, hazardOpen: open, hazardOverdue: passed && open === true };
}

/** A hazard is open until the ledger says that it was fixed; a mark without a day leaves open when. */
function isOpen(fixed: Value, at: string | null): Maybe {
  if (fixed === null || fixed === false || fixed === '') return true;
  if (typeof fixed !== 'string' || at === null) return UNKNOWN;
  const length = fixed.length > 10 && at.length > 10 ? undefined : 10;
  return fixed.slice(0, length) > at.slice(0, length);
}

function foundBy({ facts: { found } }: Entity, { at }: Moment): boolean {
  return typeof found === 'string' && at !== null && found.slice(0, 10) <= at.slice(0, 10);
}

/** Whether the incident names the hazard's number, as what it is tied to or in what it tells. */
function isLinked({ facts: { id } }: Entity, { incident }: Moment): boolean {
  if (!incident || !given(id) || id.length < 3) return false;
  const { activityId, description } = incident.facts;
  if (!given(activityId) && !given(description)) return false;
  const number = normalName(id);
  if (given(activityId) && normalName(activityId) === number) return true;
  return given(description) && holdsNumber(normalName(description), number);
}

/** YH-1 is not named by YH-12. */
function holdsNumber(text: string, number: string): boolean {
  const at = text.indexOf(number);
  return at >= 0 && !/[a-z\d]/.test(text[at + number.length] ?? '') && !/[a-z\d]/.test(text[at - 1] ?? '');
}
