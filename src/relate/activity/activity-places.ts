import { UNKNOWN, type Value } from '../../model/value.js';
import { wordList, type Context } from '../context.js';
import { text, type Columns } from '../facts.js';
import { normalName } from '../../model/normal.js';

type Activity = Columns<'activity'>;

/** Several places in one cell. */
const between = /[、,\uFF0C;\uFF1B/→\n]+/;

/** Whether the activity was where it had been approved: every place of 实际地点 is, or lies at, one of 地点. */
export function atApprovedPlace({ actualLocation, location }: Activity): boolean | undefined {
  const [actual, approved] = [placesIn(actualLocation), placesIn(location)];
  return actual && approved ? covers(approved, actual) : UNKNOWN;
}

/**
 * Whether the emergency plan is for this activity's place: 预案对应地点 names it, or the activity. Undefined
 * where it says nothing, or only that it is a general plan: such a plan is no evidence (catalogue §3).
 */
export function planNamesPlace(
  { planFor, location, name, id }: Activity,
  context: Context,
): boolean | undefined {
  const [planned, approved] = [placesIn(planFor), placesIn(location)];
  if (!planned) return UNKNOWN;
  const whole = normalName(planned.join());
  const holds = (word: Value): boolean => typeof word === 'string' && word !== '' && whole.includes(normalName(word)); // prettier-ignore
  if (holds(name) || holds(id)) return true;
  if (approved && covers(planned, approved)) return true;
  return !approved || wordList(context, 'generalPlanWords').some(holds) ? UNKNOWN : false;
}

/** The places that a cell names, as written; one that is '' where it names none. */
export function splitPlaces(value: Value): readonly string[] {
  const parts = (text(value) ?? '').split(between).map((part) => part.trim()).filter(Boolean); // prettier-ignore
  return parts.length > 0 ? parts : [''];
}

function placesIn(value: Value): readonly string[] | undefined {
  const parts = text(value)?.split(between).map(normalName).filter(Boolean);
  return parts && parts.length > 0 ? parts : UNKNOWN;
}

function covers(known: readonly string[], asked: readonly string[]): boolean {
  return asked.every((place) => known.some((other) => sameOrPart(place, other)));
}

/** One name holds the other, as in 操场 and 操场东侧; a single character says too little. */
function sameOrPart(a: string, b: string): boolean {
  if (a === b) return true;
  return Math.min(a.length, b.length) > 1 && (a.includes(b) || b.includes(a));
}
