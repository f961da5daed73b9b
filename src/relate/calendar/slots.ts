import { problem, type Problem } from '../../model/problem.js';
import type { Context } from '../context.js';
import { once } from '../once.js';
import { daysSoFar } from './calendar.js';
import { minutesIn, without, type Interval } from './interval.js';
import { demandOn, type Demand } from './slot-demand.js';
import type { Duty } from './duties.js';
import { dutiesThen, suppliesOf } from './duty-supply.js';
import { lessonSupply } from './lesson-supply.js';
import type { Supply } from './supply.js';
import { isIncomplete } from '../unread-rows.js';
import { together } from './watching.js';

/**
 * How a place is watched in a period: `covered` the whole time, `thin` in part, `nobody`; `unknown` where the records
 * do not say: no roster was handed in, or a cell that decides it cannot be read.
 */
type SlotState = 'covered' | 'thin' | 'nobody' | 'unknown';

/** One place × period × day that must be watched, and who watches it (rulings 26). */
export interface Slot extends Demand {
  /** Stable: date, place, period, start. */
  readonly key: string;
  readonly state: SlotState;
  /** What was looked at: duties and lessons at that place then, with the people of each. */
  readonly supplies: readonly Supply[];
  /** The people named for it, whether or not they can be there. */
  readonly named: readonly string[];
  /** Minutes in which somebody is surely there. */
  readonly covered: number;
  /** The parts in which surely nobody is, in order. */
  readonly uncovered: readonly Interval[];
  /** The parts of which it is not known. */
  readonly open: readonly Interval[];
}

/** The slots of a term, and what was to be watched beyond them. */
interface Made {
  readonly slots: readonly Slot[];
  readonly left: readonly Demand[];
}

/** Makes the slots in their order, until the duties at them make more pairs than may be compared. */
const made = once((context: Context): Made => {
  let pairs = 0;
  const left: Demand[] = [];
  const slots = daysSoFar(context).flatMap((day) =>
    withKeys(demandOn(day, context)).flatMap(([key, demand]): Slot[] => {
      const { place, interval } = demand;
      if (!interval) return [{ ...demand, key, state: 'unknown', ...nothing }];
      const duties = dutiesThen(place, interval, context);
      pairs += duties.length ** 2;
      if (pairs <= context.limits.pairs) return [slotOf(key, demand, interval, duties, context)];
      left.push(demand);
      return [];
    }),
  );
  return { slots, left };
});

const nothing = { supplies: [], named: [], covered: 0, uncovered: [], open: [] };

/** All slots of the term up to asOf, in the order of days and of 作息时段. */
export function slots(context: Context): readonly Slot[] {
  return made(context).slots;
}

/** Says once from which place and period on no slot was made, since there are too many duties. */
export function crowdedSlots(context: Context): Problem[] {
  const { left } = made(context);
  const record = left[0]?.period.record;
  if (!left[0] || !record) return [];
  const { day, place, period } = left[0];
  const { file, sheet, cell } = context.cell(record, 'name');
  const values = { date: day.date, period: String(period.facts['name'] ?? ''), place };
  return [problem('SLOTS_TOO_FULL', { file, sheet, cell }, { ...values, count: left.length, cap: context.limits.pairs })]; // prettier-ignore
}

function slotOf(
  key: string,
  demand: Demand,
  interval: Interval,
  then: readonly Duty[],
  context: Context,
): Slot {
  const duties = suppliesOf(then, demand.place, interval, context);
  const lessons = lessonSupply(demand.place, interval, context);
  const { sure, possible } = together([...duties, lessons]);
  const lacking = without([interval], sure);
  // Without a roster, or where rows of it were not taken, nothing follows from its silence; an empty one says that nobody is there.
  const silent = isIncomplete('roster', context) || context.unread('shift').length > 0;
  const uncovered = silent ? [] : without([interval], possible);
  const open = without(lacking, uncovered);
  const covered = interval.to - interval.from - minutesIn(lacking);
  const state = demand.holds ? stateOf(covered, uncovered, open) : 'unknown';
  const supplies = [...duties, ...lessons.supplies];
  const named = [...new Set(supplies.flatMap(({ people }) => people))];
  return { ...demand, key, state, supplies, named, covered, uncovered, open };
}

/** Two rows of 作息时段 that say the same have keys of their own, by their order. */
function withKeys(demands: readonly Demand[]): (readonly [key: string, demand: Demand])[] {
  const times = new Map<string, number>();
  return demands.map((demand) => {
    const key = keyOf(demand);
    const count = (times.get(key) ?? 0) + 1;
    times.set(key, count);
    return [count === 1 ? key : `${key}|${count}`, demand] as const;
  });
}

function keyOf({ day, place, period: { facts } }: Demand): string {
  return [day.date, place, String(facts['name'] ?? ''), String(facts['start'] ?? '')].join('|');
}

function stateOf(covered: number, uncovered: readonly Interval[], open: readonly Interval[]): SlotState {
  if (covered > 0) return uncovered.length > 0 ? 'thin' : open.length > 0 ? 'unknown' : 'covered';
  return open.length > 0 ? 'unknown' : 'nobody';
}
