import type { Entity } from '../../model/school.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import { peopleIn, silent } from '../claims/claim.js';
import type { Context } from '../context.js';
import { classIdOf } from '../classes/joint-classes.js';
import { periodKey } from '../lesson/lesson-times.js';
import { groupBy, once } from '../once.js';
import { spanOf, type Span } from '../shift/shift-times.js';
import { weekdaysIn } from './weekdays.js';

/** From when to when a period lasts, and the record that says so. */
export interface PeriodTime {
  readonly span: Span;
  readonly by: Entity;
}

const keys = once(() => new Map<string, string>());

/** `periodKey`, said once for each spelling. */
export function keyOfPeriod(text: string, context: Context): string {
  const known = keys(context);
  let key = known.get(text);
  if (key === undefined) known.set(text, (key = periodKey(text)));
  return key;
}

const rowsByName = once((context) =>
  groupBy(context.records('period'), ({ facts: { name } }) => nameKey(name, context)),
);

function nameKey(name: Value, context: Context): string | undefined {
  return typeof name === 'string' && name !== '' ? keyOfPeriod(name, context) : UNKNOWN;
}

const weekdaySets = once(() => new Map<Entity, ReadonlySet<number> | undefined>());
const allDays: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 6, 7]);

/** The weekdays of a row of 作息时段; all where 适用星期 says nothing, undefined where it cannot be read. */
export function weekdaysOf(period: Entity, context: Context): ReadonlySet<number> | undefined {
  const known = weekdaySets(context);
  if (!known.has(period)) known.set(period, readWeekdays(period));
  return known.get(period);
}

function readWeekdays(period: Entity): ReadonlySet<number> | undefined {
  const { weekdays } = period.facts;
  if (weekdays === UNKNOWN && !silent(period, 'weekdays')) return UNKNOWN;
  const sets = peopleIn(weekdays).map(weekdaysIn);
  if (sets.length === 0) return allDays;
  return sets.includes(undefined) ? UNKNOWN : new Set(sets.flatMap((set) => [...set!]));
}

const found = once(() => new Map<string, PeriodTime | undefined>());

/**
 * When a period (第3节) is on a weekday, by 作息时段; else as most recorded lessons of that period were held, those
 * of the class (`classIdOf`) first. Undefined where neither says, or two rows of 作息时段 differ and no lesson decides.
 */
export function timeOfPeriod(
  period: string,
  classId: string,
  weekday: number,
  context: Context,
): PeriodTime | undefined {
  const known = found(context);
  const key = `${weekday} ${period}`;
  if (!known.has(key)) known.set(key, timetabled(period, weekday, context));
  return known.get(key) ?? held(`${keyOfPeriod(period, context)} ${classId}`, keyOfPeriod(period, context), context); // prettier-ignore
}

/** The row of 作息时段 that bears a name (a period of lessons, or 午间) on a weekday. */
export function timetabled(name: string, weekday: number, context: Context): PeriodTime | undefined {
  const rows = (rowsByName(context).get(keyOfPeriod(name, context)) ?? []).filter((row) =>
    weekdaysOf(row, context)?.has(weekday),
  );
  const times = rows.flatMap((by) => {
    const span = spanOf(by.facts as { start: Value; end: Value });
    return span ? [{ span, by }] : [];
  });
  const [first] = times;
  const differ = times.some(({ span }) => span.start !== first!.span.start || span.end !== first!.span.end);
  return differ ? UNKNOWN : first;
}

/** How often lessons of a period, and of a period and class, were held from one time to another. */
const heldTimes = once((context) => {
  const counts = new Map<string, Map<string, { readonly time: PeriodTime; count: number }>>();
  for (const by of context.records('lesson')) {
    const { start, end, period, class: name } = by.facts;
    const span = spanOf({ start, end });
    if (!span || typeof period !== 'string') continue;
    const key = keyOfPeriod(period, context);
    count(counts, key, { span, by });
    if (typeof name === 'string') count(counts, `${key} ${classIdOf(name, context)}`, { span, by });
  }
  return new Map([...counts].map(([key, times]) => [key, commonest([...times.values()])]));
});

type Count = { readonly time: PeriodTime; count: number };

function count(counts: Map<string, Map<string, Count>>, key: string, time: PeriodTime): void {
  let times = counts.get(key);
  if (!times) counts.set(key, (times = new Map()));
  const span = `${time.span.start}-${time.span.end}`;
  const known = times.get(span);
  if (known) known.count++;
  else times.set(span, { time, count: 1 });
}

function commonest(times: readonly Count[]): PeriodTime {
  return times.reduce((best, each) => (each.count > best.count ? each : best)).time;
}

function held(ofClass: string, ofPeriod: string, context: Context): PeriodTime | undefined {
  const times = heldTimes(context);
  return times.get(ofClass) ?? times.get(ofPeriod);
}
