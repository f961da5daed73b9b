import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN } from '../../model/value.js';
import type { Context } from '../context.js';
import { dangerousIn, type Span } from './danger-times.js';
import type { Columns } from '../facts.js';
import { lessonStart } from './lesson-times.js';
import { normalName } from '../../model/normal.js';
import { once } from '../once.js';
import { anyOf, type Maybe } from '../three-valued.js';

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

function spanOf({ date, start, end }: Lesson): Span {
  const day = String(date).slice(0, 10);
  return { from: lessonStart(date, start) ?? day, to: lessonStart(date, end) ?? day };
}

const byDay = once(() => new Map<string, readonly Entity[]>());

/** The hazards that are, or may be, dangerous on a day, wherever they are. */
function dangersOn(day: string, context: Context): readonly Entity[] {
  const known = byDay(context);
  let dangers = known.get(day);
  if (!dangers) {
    const span = { from: `${day}T00:00`, to: `${day}T24:00` };
    dangers = context.records('hazard').filter((hazard) => dangerousIn(hazard, span) !== false);
    known.set(day, dangers);
  }
  return dangers;
}

/** Whether a lesson was held where a major hazard was open or the place was out of use. */
export function inDangerousPlace(lesson: Lesson, context: Context): boolean | undefined {
  if (!context.present.has('hazard')) return UNKNOWN;
  const { room } = lesson;
  if (typeof room !== 'string' || room === '') return somewhere(lesson, context) ? UNKNOWN : false;
  return anyOf(...statesOf(lesson, room, context).map(({ state }) => state));
}

/** Whether any place was, or may have been, dangerous while a lesson lasted. */
function somewhere(lesson: Lesson, context: Context): boolean {
  const span = spanOf(lesson);
  return dangersOn(span.from.slice(0, 10), context).some((hazard) => dangerousIn(hazard, span) !== false);
}

/** The hazards that may matter to a lesson in a room, and whether each does. */
function statesOf(
  lesson: Lesson,
  room: string,
  context: Context,
): readonly { hazard: Entity; state: Maybe }[] {
  const dangers = dangersIn(room, context);
  // Most rooms have none: no need to look at the clock.
  if (dangers.length === 0) return [];
  const span = spanOf(lesson);
  return dangers.map(({ hazard, there }) => {
    const dangerous = dangerousIn(hazard, span);
    return { hazard, state: dangerous === true ? there : dangerous };
  });
}

/** The hazards at the place of a lesson that are dangerous to it, else those that may be. */
function dangersOf(lesson: Lesson, context: Context): readonly Entity[] {
  const { room } = lesson;
  if (typeof room !== 'string' || room === '') return [];
  const states = statesOf(lesson, room, context).filter(({ state }) => state !== false);
  const sure = states.filter(({ state }) => state === true);
  return (sure.length > 0 ? sure : states).map(({ hazard }) => hazard);
}

/** Who has to fix those hazards. */
export function dangerOwners(lesson: Lesson, context: Context): readonly string[] {
  const owners = dangersOf(lesson, context).flatMap(({ facts: { owner } }) =>
    typeof owner === 'string' && owner !== '' ? [owner] : [],
  );
  return [...new Set(owners)];
}

/** The room, and of each hazard its place, level, when it was found, and whether it was fixed. */
export function dangerCells(lesson: Lesson, context: Context, { record }: Entity): readonly CellRef[] {
  const room = record ? [context.cell(record, 'room')] : [];
  if (!context.present.has('hazard')) return [...room, context.absentSheet('hazard', 'place')];
  const cells = dangersOf(lesson, context).flatMap(({ record: row, facts }) => {
    // A blank day of finding hides nothing: such a hazard counts as found.
    const fields = [
      'place',
      'level',
      ...(typeof facts['found'] === 'string' ? ['found'] : []),
      'outOfUseFrom',
      'fixed',
    ];
    return row ? fields.map((field) => context.cell(row, field)) : [];
  });
  return [...room, ...cells];
}
