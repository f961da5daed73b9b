import type { Entity, Moment } from '../../model/school.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import { normalName } from '../normal.js';
import type { Maybe } from '../three-valued.js';
import { given, type ClaimFacts, type Source } from './claim.js';
import { placeFits } from './fit.js';

/** Hazards found by then at the moment's place, or named by the incident; the overdue ones first. */
export const hazardClaims: Source = (moment, context) => {
  const claims = context.records('hazard').flatMap((hazard) => {
    const linked = isLinked(hazard, moment);
    const samePlace = placeFits(moment, hazard.facts['place'], context);
    if (!linked && (samePlace !== true || !foundBy(hazard, moment))) return [];
    const facts = factsOf(hazard, moment);
    return facts.hazardOpen === false && !linked ? [] : [{ record: hazard, facts: { ...facts, samePlace, linkedById: linked } }]; // prettier-ignore
  });
  const overdue = (wanted: boolean): typeof claims => claims.filter(({ facts }) => (facts.hazardOverdue === true) === wanted); // prettier-ignore
  return [...overdue(true), ...overdue(false)];
};

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
  const number = normalName(id);
  if (given(activityId) && normalName(activityId) === number) return true;
  return given(description) && holdsNumber(normalName(description), number);
}

/** YH-1 is not named by YH-12. */
function holdsNumber(text: string, number: string): boolean {
  const at = text.indexOf(number);
  return at >= 0 && !/[a-z\d]/.test(text[at + number.length] ?? '') && !/[a-z\d]/.test(text[at - 1] ?? '');
}
