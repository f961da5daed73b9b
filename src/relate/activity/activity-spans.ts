import { UNKNOWN, type Value } from '../../model/value.js';
import { minuteOf, momentAt } from '../calendar/interval.js';
import { isBy, type Columns } from '../facts.js';

/** ISO moments, or days where no time is known; undefined where not even the day is. */
export interface ActivitySpan {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** When an activity was to be held and when it was held, each with a grace in minutes on both sides. */
export function activitySpans(
  { start, end, actualStart, actualEnd }: Columns<'activity'>,
  grace: number,
): readonly ActivitySpan[] {
  const planned = spanOf(start, end, grace);
  return typeof actualStart === 'string'
    ? [planned, spanOf(actualStart, actualEnd ?? end, grace)]
    : [planned];
}

/** Whether something at a day or moment may have happened in a span: it may where it is not known when either was. */
export function mayLieIn(at: Value, { from, to }: ActivitySpan): boolean {
  if (typeof at !== 'string' || from === UNKNOWN || to === UNKNOWN) return true;
  return isBy(from, at) && isBy(at, to);
}

/** Without an end, the day of the start. */
function spanOf(start: Value, end: Value, grace: number): ActivitySpan {
  if (typeof start !== 'string') return { from: UNKNOWN, to: UNKNOWN };
  const to = typeof end === 'string' ? moved(end, grace) : start.slice(0, 10);
  return { from: moved(start, -grace), to };
}

function moved(moment: string, minutes: number): string {
  const minute = minuteOf(moment);
  return minute === UNKNOWN ? moment : momentAt(minute + minutes);
}
