import type { Entity } from '../../model/school.js';
import { byCodePoint } from '../../model/text.js';
import { UNKNOWN, type Facts, type Value } from '../../model/value.js';
import type { Context } from '../context.js';
import { atTime } from '../facts.js';
import { classIdOf } from '../classes/joint-classes.js';
import { groupBy, once } from '../once.js';

/** When the morning ends where the parameters do not say. */
const NOON = 720;

/** The lessons of one class in one half of a day, by their start. */
type HalfDay = readonly Entity[];

/** Pupils absent beyond those on leave; nobody, where all are there. Undefined where a number is not known. */
export function unexcusedIn({ expected, present, excused }: Facts): number | undefined {
  if (typeof expected !== 'number' || typeof present !== 'number') return UNKNOWN;
  if (present >= expected) return 0;
  return typeof excused === 'number' ? Math.max(0, expected - present - excused) : UNKNOWN;
}

/** The end of a lesson's half-day as ISO text; the morning ends at the parameter `halfDaySplit`. */
export function halfDayEnd({ date, start }: Facts, context: Context): string | undefined {
  if (typeof date !== 'string' || typeof start !== 'number') return UNKNOWN;
  const split = splitOf(context).at;
  return atTime(date, start < split ? split : 1439);
}

/**
 * The record that answers for a class's absentees of a half-day: the first with some beyond those on leave, else
 * the first of which this is not known. Undefined: nobody was absent without leave.
 */
export function absenceCarrier(lesson: Entity, context: Context): Entity | undefined {
  return carriers(context).get(halfDaysOf(context).get(lesson)!);
}

/** The lessons of the same class in the same half-day, in order; undefined where class or start is not known. */
export function halfDayOf(lesson: Entity, context: Context): HalfDay | undefined {
  return halfDaysOf(context).get(lesson);
}

const halfDaysOf = once((context) => {
  const groups = groupBy(context.records('lesson'), ({ facts }) => halfDayKey(facts, context));
  const halfDays = new Map<Entity, HalfDay>();
  for (const group of groups.values()) {
    group.sort((a, b) => Number(a.facts['start']) - Number(b.facts['start']));
    for (const lesson of group) halfDays.set(lesson, group);
  }
  return halfDays;
});

const carriers = once((context) => {
  const found = new Map<HalfDay, Entity | undefined>();
  for (const halfDay of new Set(halfDaysOf(context).values())) {
    const absent = halfDay.map(({ facts }) => unexcusedIn(facts));
    const first = absent.findIndex((count) => count !== UNKNOWN && count > 0);
    found.set(halfDay, halfDay[first >= 0 ? first : absent.indexOf(UNKNOWN)]);
  }
  return found;
});

function halfDayKey({ date, start, class: name }: Facts, context: Context): string | undefined {
  if (typeof start !== 'number' || typeof name !== 'string' || name === '') return UNKNOWN;
  return `${String(date)} ${start < splitOf(context).at} ${classIdOf(name, context)}`;
}

const splitOf = once(({ parameters }) => {
  const [hours, minutes] = String(parameters['halfDaySplit']?.value ?? '').split(':').map(Number); // prettier-ignore
  return { at: hours !== undefined && minutes !== undefined ? hours * 60 + minutes : NOON };
});

/**
 * When the parents of a half-day's absentees were reached: the earliest time that one of its lessons gives, else
 * a mark that it was done, else what the lesson itself says. With the lesson that said so. Where more pupils are missing
 * later on and it is said that their parents were not reached, that counts: what was reached before were those of others.
 */
export function parentsReached(lesson: Entity, context: Context): { value: Value; from: Entity } {
  const halfDay = halfDayOf(lesson, context) ?? [];
  const unreached = laterUnreached(halfDay);
  if (unreached) return { value: false, from: unreached };
  const all = [lesson, ...halfDay.filter((other) => other !== lesson)];
  const said = all.map((from) => ({ value: from.facts['absenteesParentsReached'], from }));
  const dated = said.filter(({ value }) => typeof value === 'string');
  dated.sort((a, b) => byCodePoint(String(a.value), String(b.value)));
  const marked = (mark: boolean): typeof said => said.filter(({ value }) => value === mark);
  const own = said[0]!;
  return dated[0] ?? marked(true)[0] ?? (own.value === null ? (marked(false)[0] ?? own) : own);
}

/**
 * The lesson from which more are missing than in any before it and whose parents were not reached then, nor in a lesson
 * behind it; whatever the order of rows of one time.
 */
function laterUnreached(halfDay: HalfDay): Entity | undefined {
  // Hardly a half-day says so, and every lesson asks.
  if (!halfDay.some(({ facts }) => facts['absenteesParentsReached'] === false)) return undefined;
  const before = mostMissingBefore(halfDay);
  const told = halfDay.filter(({ facts }) => isReached(facts)).map(({ facts }) => Number(facts['start']));
  const settled = Math.max(-1, ...told);
  return halfDay.find(({ facts }) => {
    const most = before.get(facts['start'])!;
    const more = most > 0 && (unexcusedIn(facts) ?? 0) > most;
    return more && facts['absenteesParentsReached'] === false && Number(facts['start']) >= settled;
  });
}

function isReached({ absenteesParentsReached: reached }: Facts): boolean {
  return reached === true || typeof reached === 'string';
}

/** How many were missing at most before each start. */
function mostMissingBefore(halfDay: HalfDay): ReadonlyMap<Value, number> {
  const before = new Map<Value, number>();
  let most = 0;
  for (const { facts } of halfDay) {
    if (!before.has(facts['start'])) before.set(facts['start'], most);
    most = Math.max(most, unexcusedIn(facts) ?? 0);
  }
  return before;
}
