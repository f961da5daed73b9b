import { UNKNOWN, type Value } from '../../model/value.js';
import { wordList, type Context } from '../context.js';
import type { Columns } from '../facts.js';
import { anyOf, type Maybe } from '../three-valued.js';

type Incident = Columns<'incident'>;

/** Whether a pupil is hurt or ill: 伤害程度 is not 无, or the type is one of `hurtTypes` (rulings, "Word lists"). */
export function hurtOrIll({ severity, type }: Incident, context: Context): Maybe {
  return anyOf(isOther(severity, '无'), isOneOf(type, wordList(context, 'hurtTypes')));
}

/** Whether it was concluded by the day of judgement; a blank says that it was not. */
export function isConcluded({ concluded }: Incident, { asOf }: Context): Maybe {
  if (concluded === null) return false;
  return typeof concluded === 'string' ? concluded.slice(0, 10) <= asOf : UNKNOWN;
}

function isOther(value: Value, word: string): Maybe {
  return typeof value === 'string' ? value !== word : UNKNOWN;
}

/** Whether a cell holds one of some words; undefined where it is blank or unreadable. */
export function isOneOf(value: Value, words: readonly string[]): Maybe {
  return typeof value === 'string' ? words.includes(value) : UNKNOWN;
}
