import type { Entity } from '../../model/school.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import { isBy } from '../facts.js';

/** From when to when something lasts: ISO moments, or the day where a time is not known. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/**
 * Whether a hazard was major and open in a span, or had put its place out of use. Open: found before the span
 * ended, and no cell says that it was fixed by its start. Days are compared where a time is missing.
 */
export function dangerousIn({ facts }: Entity, { from, to }: Span): boolean | undefined {
  const { found, fixed, level } = facts;
  const closed = isBefore(outOfUse(facts), to);
  if (comesBy(fixed, from) || !(isBefore(found, to) || closed || typeof found !== 'string')) return false;
  const major = typeof level === 'string' ? level === '重大' : UNKNOWN;
  const dangerous = closed || major;
  return dangerous && (fixed === true || fixed === UNKNOWN) ? UNKNOWN : dangerous;
}

/** When a place was put out of use; on the day of finding, not before the hazard was found. */
function outOfUse({ outOfUseFrom, found }: Entity['facts']): Value {
  const sameDay = typeof found === 'string' && found.slice(0, 10) === outOfUseFrom;
  return sameDay ? found : outOfUseFrom;
}

/** Whether a moment is earlier than another; the same day counts where one of them has no time. */
function isBefore(moment: Value, other: string): boolean {
  return comesBy(moment, other) && (moment !== other || other.length <= 10);
}

function comesBy(moment: Value, other: string): boolean {
  return typeof moment === 'string' && isBy(moment, other);
}
