import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { normalName } from '../../model/normal.js';
import { UNKNOWN } from '../../model/value.js';
import { numberOf, wordList, type Context } from '../context.js';
import { daysBetween, type Columns } from '../facts.js';
import { groupBy, once } from '../once.js';

type Hazard = Columns<'hazard'>;

const byPlace = once(({ records }) =>
  groupBy(records('hazard'), ({ facts: { place } }) =>
    typeof place === 'string' && place !== '' ? normalName(place) : UNKNOWN,
  ),
);

/** An earlier hazard at the same place; whether it belongs to the series of this one. */
interface Earlier {
  readonly hazard: Entity;
  readonly same: true | undefined;
}

/**
 * Whether a hazard is a third of its place and kind within the days of the parameters `hazardRecurDays` and
 * `hazardRecurTimes`. Several of one day count once: one inspection is no recurrence. Undefined where kinds or days
 * that are not known may make up the number.
 */
export function isRecurring(columns: Hazard, context: Context, hazard: Entity): boolean | undefined {
  if (typeof columns.place !== 'string' || columns.place === '') return UNKNOWN;
  const earlier = earlierOf(hazard, context);
  const times = numberOf(context, 'hazardRecurTimes');
  const sure = new Set(earlier.filter(({ same }) => same).map(dayOf)).size;
  const may = new Set(earlier.map(dayOf)).size;
  return sure + 1 >= times ? true : may + 1 >= times ? UNKNOWN : false;
}

/** The place and kind of this hazard; of the earlier ones when they were found or, where it is not sure that they belong to it, what would say so. */
export function recurringCells(_: Hazard, context: Context, hazard: Entity): readonly CellRef[] {
  const own = hazard.record ? ['place', 'category'].map((field) => context.cell(hazard.record!, field)) : [];
  const others = earlierOf(hazard, context).flatMap(({ hazard: { record, facts }, same }) => {
    if (!record) return [];
    const field = same || typeof facts['found'] !== 'string' ? 'found' : 'category';
    return [context.cell(record, field)];
  });
  return [...own, ...others];
}

/**
 * Whether a measure goes to the root: it has a word of `rootMeasureWords`. 无, and what was done at an earlier time of
 * the series and did not last, does not; of other words nobody can tell.
 */
export function goesToRoot({ measure }: Hazard, context: Context, hazard: Entity): boolean | undefined {
  if (typeof measure !== 'string') return UNKNOWN;
  if (wordList(context, 'rootMeasureWords').some((word) => measure.includes(word))) return true;
  if (measure === '') return false;
  const repeated = earlierOf(hazard, context).some(({ hazard: { facts }, same }) => {
    const before = facts['measure'];
    return same && typeof before === 'string' && normalName(before) === normalName(measure);
  });
  return repeated ? false : UNKNOWN;
}

/** Earlier hazards at the place, on other days of the window, that are, or may be, of the same kind. */
function earlierOf(hazard: Entity, context: Context): readonly Earlier[] {
  const { place, category, found } = hazard.facts;
  if (typeof place !== 'string' || place === '') return [];
  const window = numberOf(context, 'hazardRecurDays');
  const here = byPlace(context).get(normalName(place)) ?? [];
  return here.flatMap((other) => {
    if (other.record === hazard.record) return [];
    const days = daysBetween(other.facts['found'], found);
    if (days !== undefined && (days <= 0 || days > window)) return [];
    const kind = other.facts['category'];
    if (typeof kind !== 'string' || typeof category !== 'string') return [{ hazard: other, same: UNKNOWN }];
    return kind === category ? [{ hazard: other, same: days === undefined ? UNKNOWN : true }] : [];
  });
}

/** The day on which it was found; one of no known day may be any day. */
function dayOf({ hazard: { facts, key } }: Earlier): string {
  const { found } = facts;
  return typeof found === 'string' ? found.slice(0, 10) : key;
}
