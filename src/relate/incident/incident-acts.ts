import type { Entity } from '../../model/school.js';
import type { FieldOf } from '../../model/tables.js';
import { UNKNOWN, type Facts, type Value } from '../../model/value.js';
import { written } from '../claims/claim.js';
import { wordList, type Context } from '../context.js';
import type { Maybe } from '../three-valued.js';

/** Several people in one cell of text. */
const between = /[、,，;；/\n]+/;

/**
 * Who of the staff did what an incident tells: the names of 行为人 where 行为人身份 is 教职工. Names of the staff
 * list count; where none is on it, all as written. Nobody where the actor is a pupil, an outsider or not said:
 * a pupil never stands among the responsible. Undefined where it is not known whether the actor is staff, or who.
 */
export function staffActors({ actor, actorRole }: Facts, { people }: Context): readonly string[] | undefined {
  if (typeof actorRole === 'string' && actorRole !== '教职工') return [];
  if (actorRole !== '教职工' || typeof actor !== 'string') return UNKNOWN;
  const written = actor.split(between).map((name) => name.trim()).filter(Boolean); // prettier-ignore
  const matches = written.map((name) => people.match(name));
  if (matches.some(({ state }) => state === 'ambiguous')) return UNKNOWN;
  const known = matches.flatMap((match) => (match.state === 'known' ? [match.person.entity.key] : []));
  return known.length > 0 ? known : written;
}

/**
 * Whether an act is confirmed (rulings 14): 属实 yes, 不属实 no, 待查 and what cannot be read not known. Without a
 * finding it is where an inquiry was concluded with an outcome; else a mere allegation, which confirms nothing.
 */
export function isConfirmed(incident: Entity, context: Context): Maybe {
  const { finding, concluded, outcome } = incident.facts;
  if (finding === '属实') return true;
  if (finding === '不属实') return false;
  if (written(incident, 'finding')) return UNKNOWN;
  return typeof concluded === 'string' && takesItAsTrue(outcome, context) ? true : UNKNOWN;
}

/** Whether an outcome is one that only a confirmed act has: not 不属实，不予处理, nor what is still to come. */
function takesItAsTrue(outcome: Value, context: Context): boolean {
  const words = [...wordList(context, 'unconfirmedOutcomes'), ...wordList(context, 'pendingWords')];
  return typeof outcome === 'string' && outcome !== '' && !words.some((word) => outcome.includes(word));
}

/** The columns on which it stands that an act is confirmed; the finding, where that is to be said. */
export function confirmationFields(incident: Entity, context: Context): readonly FieldOf<'incident'>[] {
  const concluded = isConfirmed(incident, context) === true && incident.facts['finding'] !== '属实';
  return concluded ? ['concluded', 'outcome'] : ['finding'];
}

/** Whether an incident is one of the four infringements of principle two; undefined where its type is not known. */
export function isConduct(type: Value, context: Context): Maybe {
  return typeof type === 'string' ? wordList(context, 'conductTypes').includes(type) : UNKNOWN;
}
