import type { CellRef } from '../model/record.js';
import type { Entity } from '../model/school.js';
import { UNKNOWN, type Value } from '../model/value.js';
import type { Context } from './context.js';
import type { Columns } from './facts.js';
import { normalName } from '../model/normal.js';
import { once } from './once.js';

type Lesson = Columns<'lesson'>;

/** A hazard at, or perhaps at, the place of a lesson. */
interface Danger {
  readonly hazard: Entity;
  readonly there: true | undefined;
}

const byRoom = once(() => new Map<string, readonly Danger[]>());

/** The hazards that may make a room dangerous: major ones, those of unknown level, and those that put it out of use. */
function dangersIn(room: string, context: Context): readonly Danger[] {
  const known = byRoom(context);
  let dangers = known.get(room);
  if (!dangers) {
    dangers = context.records('hazard').flatMap((hazard) => {
      const { level, place, outOfUseFrom } = hazard.facts;
      const harmless = typeof level === 'string' && level !== '重大' && typeof outOfUseFrom !== 'string';
      const there = harmless || typeof place !== 'string' ? false : liesIn(room, place, context);
      return there === false ? [] : [{ hazard, there }];
    });
    known.set(room, dangers);
  }
  return dangers;
}

/**
 * Whether a lesson in a room meets a hazard at a place: the same place, or a place that the room is part of.
 * Undefined where the hazard is in a part of the room; two parts of one place are not the same.
 */
function liesIn(room: string, place: string, { places }: Context): boolean | undefined {
  const [here, there] = [normalName(room), normalName(place)];
  if (here === there) return true;
  const area = places.find(room);
  if (!area || area !== places.find(place)) return false;
  const whole = normalName(String(area.facts['name']));
  return there === whole ? true : here === whole ? UNKNOWN : false;
}

/** Whether a hazard was open on a day and major, or had put its place out of use. Open: no cell says that it was fixed by then. */
function dangerousOn({ facts }: Entity, date: string): boolean | undefined {
  const { found, fixed, level, outOfUseFrom } = facts;
  const from = (day: Value): boolean => typeof day === 'string' && day.slice(0, 10) <= date;
  if (from(fixed) || !(from(found) || from(outOfUseFrom) || typeof found !== 'string')) return false;
  const major = typeof level === 'string' ? level === '重大' : UNKNOWN;
  const dangerous = from(outOfUseFrom) || major;
  return dangerous && (fixed === true || fixed === UNKNOWN) ? UNKNOWN : dangerous;
}

const byDay = once(() => new Map<string, boolean>());

/** Whether no place was dangerous on a day. */
function nowhere(day: string, context: Context): boolean {
  const known = byDay(context);
  let none = known.get(day);
  if (none === undefined) {
    none = context.records('hazard').every((hazard) => dangerousOn(hazard, day) === false);
    known.set(day, none);
  }
  return none;
}

/** Whether a lesson was held where a major hazard was open or the place was out of use. */
export function inDangerousPlace({ room, date }: Lesson, context: Context): boolean | undefined {
  if (!context.present.has('hazard')) return UNKNOWN;
  const day = String(date);
  if (typeof room !== 'string' || room === '') return nowhere(day, context) ? false : UNKNOWN;
  const states = dangersIn(room, context).map(({ hazard, there }) => {
    const dangerous = dangerousOn(hazard, day);
    return dangerous === true ? there : dangerous;
  });
  return states.includes(true) ? true : states.includes(UNKNOWN) ? UNKNOWN : false;
}

/** The hazards that are, or may be, dangerous to a lesson. */
function dangersOf({ room, date }: Lesson, context: Context): readonly Entity[] {
  if (typeof room !== 'string') return [];
  const dangers = dangersIn(room, context).filter(
    ({ hazard }) => dangerousOn(hazard, String(date)) !== false,
  );
  const sure = dangers.filter(({ hazard, there }) => there && dangerousOn(hazard, String(date)));
  return (sure.length > 0 ? sure : dangers).map(({ hazard }) => hazard);
}

/** Who has to fix those hazards. */
export function dangerOwners(lesson: Lesson, context: Context): readonly string[] {
  const owners = dangersOf(lesson, context).flatMap(({ facts: { owner } }) =>
    typeof owner === 'string' && owner !== '' ? [owner] : [],
  );
  return [...new Set(owners)];
}

/** The room, and of each hazard its place, level, and whether it was fixed. */
export function dangerCells(lesson: Lesson, context: Context, { record }: Entity): readonly CellRef[] {
  const room = record ? [context.cell(record, 'room')] : [];
  if (!context.present.has('hazard')) return [...room, context.absentSheet('hazard', 'place')];
  const cells = dangersOf(lesson, context).flatMap((hazard) =>
    hazard.record
      ? ['place', 'level', 'outOfUseFrom', 'fixed'].map((field) => context.cell(hazard.record!, field))
      : [],
  );
  return [...room, ...cells];
}
