import { UNKNOWN, type Value } from '../model/value.js';
import { wordList, type Context } from './context.js';
import { names, type Columns } from './facts.js';
import { allOf, anyOf, type Maybe } from './three-valued.js';

type Incident = Columns<'incident'>;

/** Whether a pupil is hurt or ill: 伤害程度 is not 无, or the type is one of `hurtTypes` (rulings, "Word lists"). */
export function hurtOrIll({ severity, type }: Incident, context: Context): Maybe {
  return anyOf(isOther(severity, '无'), isOneOf(type, wordList(context, 'hurtTypes')));
}

/**
 * Whether a crime is suspected: a sexual offence; grave harm or a fire with an actor; serious bullying; a
 * guardian under suspicion (rulings, "Word lists"). A cell that only arises in such a case need not be filled.
 */
export function crimeSuspected(incident: Incident, context: Context): Maybe {
  const { type, severity, serious, suspectIsGuardian } = incident;
  const actor = hasActor(incident);
  return anyOf(
    isOneOf(type, wordList(context, 'crimeTypes')),
    allOf(isOneOf(severity, wordList(context, 'gravestHarm')), actor),
    allOf(isOneOf(type, ['火灾']), actor),
    serious === true || allOf(isOneOf(type, ['学生欺凌']), typeof serious === 'boolean' ? serious : UNKNOWN),
    suspectIsGuardian === true,
  );
}

/** Whether somebody did it: 行为人身份 says so, or 行为人 names somebody. */
function hasActor({ actor, actorRole }: Incident): Maybe {
  if (typeof actorRole === 'string') return actorRole !== '无';
  return typeof actor === 'string' ? actor !== '' : UNKNOWN;
}

function isOther(value: Value, word: string): Maybe {
  return typeof value === 'string' ? value !== word : UNKNOWN;
}

function isOneOf(value: Value, words: readonly string[]): Maybe {
  return typeof value === 'string' ? words.includes(value) : UNKNOWN;
}

/** Whether all those recorded as responsible are people: of the staff list, or not called as a unit is (`unitWords`). */
export function namesPeople({ recordedResponsible }: Incident, context: Context): Maybe {
  const recorded = names(recordedResponsible);
  if (!recorded || recorded.length === 0) return UNKNOWN;
  const units = wordList(context, 'unitWords');
  const isUnit = (name: string): boolean => units.some((word) => name.endsWith(word));
  return recorded.every((name) => context.person(name) !== undefined || !isUnit(name));
}
