import type { Entity, School } from '../model/school.js';
import type { Outcome } from './evaluate.js';
import type { JudgedClaim } from './judged-claims.js';

/** The verdict of one rule on one record: the outcome of the rule, and the record's place in it. */
export interface LinkedVerdict {
  readonly outcome: Outcome;
  readonly index: number;
}

/** Finds, for the claims of an incident that stand, the verdicts of all rules on their records. */
export function linkedVerdicts(
  school: School,
  outcomes: readonly Outcome[],
): (path: readonly JudgedClaim[]) => LinkedVerdict[] {
  const indexOf = placesIn();
  return (path) =>
    recordsOf(path, school).flatMap((record) =>
      outcomes
        .filter(({ rule, checked }) => checked && rule.subject === record.kind)
        .map((outcome) => ({ outcome, index: indexOf(outcome.entities, record) }))
        .filter(({ index }) => index >= 0),
    );
}

/** Whether a claim's record would be linked if it stood: it was to hold at that moment (steps 2 to 6). */
export function mayLink({ rule }: JudgedClaim): boolean {
  return rule.step >= '2' && rule.step < '7';
}

/**
 * The records that were to hold at that moment: an activity, a lesson, a shift, an open hazard … (steps 2 to 6).
 * The area and the class are only in charge, and their rules say nothing of the moment.
 */
function recordsOf(path: readonly JudgedClaim[], school: School): readonly Entity[] {
  const held = path.filter((judged) => judged.state === 'stands' && mayLink(judged));
  return [...new Set(held.flatMap(({ claim }) => school.claimed(claim) ?? []))];
}

/** The place of a record in a list, each list indexed once. */
function placesIn(): (list: readonly Entity[], entity: Entity) => number {
  const known = new Map<readonly Entity[], ReadonlyMap<string, number>>();
  return (list, { key }) => {
    let places = known.get(list);
    if (!places) known.set(list, (places = new Map(list.map((each, i) => [each.key, i]))));
    return places.get(key) ?? -1;
  };
}
