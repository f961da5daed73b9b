import type { Assignment, Validity } from '../../model/responsibilities.js';
import { byCodePoint } from '../../model/text.js';

/** Holds in the whole term. */
export const WHOLE_TERM: Validity = { weeks: null, parity: null, from: null, to: null };

/** Weekly ones by weekday, then those of single days; each by time, those without one last. */
export function inOrder(a: Assignment, b: Assignment): number {
  return byCodePoint(orderOf(a), orderOf(b));
}

function orderOf({ weekday, dates, span, name, place, class: of }: Assignment): string {
  const time = [span?.start, span?.end].map((minutes) => String(minutes ?? 9999).padStart(4, '0'));
  return [weekday ?? 9, dates[0] ?? '', ...time, name ?? '', place ?? '', of ?? ''].join(' ');
}
