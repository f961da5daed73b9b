import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN } from '../../model/value.js';
import { normalName } from '../../model/normal.js';
import type { Context } from '../context.js';
import { once } from '../once.js';
import { anyOf, type Maybe } from '../three-valued.js';
import { dangerousIn, type Span } from './danger-times.js';

/** Where pupils are, and from when to when: a lesson in a room, an activity at a place. */
export interface Stay {
  /** As written; '' where that is not known. */
  readonly place: string;
  readonly span: Span;
}

/** A hazard at, or perhaps at, a place. */
interface Danger {
  readonly hazard: Entity;
  readonly there: true | undefined;
}

const byPlace = once(() => new Map<string, readonly Danger[]>());

/** The hazards that may make a place dangerous: major ones, those of unknown level, and those that put it out of use. */
function dangersIn(place: string, context: Context): readonly Danger[] {
  const known = byPlace(context);
  let dangers = known.get(place);
  if (!dangers) {
    dangers = context.records('hazard').flatMap((hazard) => {
      const { level, place: where, outOfUseFrom } = hazard.facts;
      const harmless = typeof level === 'string' && level !== '重大' && typeof outOfUseFrom !== 'string';
      const there = harmless || typeof where !== 'string' ? false : liesIn(place, where, context);
      return there === false ? [] : [{ hazard, there }];
    });
    known.set(place, dangers);
  }
  return dangers;
}

/**
 * Whether pupils at a place meet a hazard at another: the same place, or one that theirs is part of. Undefined where
 * the hazard is in a part of their place; two parts of one place are not the same.
 */
function liesIn(place: string, other: string, { places }: Context): Maybe {
  const [here, there] = [normalName(place), normalName(other)];
  if (here === there) return true;
  const area = places.find(place);
  if (!area || area !== places.find(other)) return false;
  const whole = normalName(String(area.facts['name']));
  return there === whole ? true : here === whole ? UNKNOWN : false;
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

/** Whether pupils were where a major hazard was open or the place was out of use. */
export function inDanger(stay: Stay, context: Context): Maybe {
  if (!context.present.has('hazard')) return UNKNOWN;
  if (stay.place === '') return somewhere(stay, context) ? UNKNOWN : false;
  return anyOf(...statesOf(stay, context).map(({ state }) => state));
}

/** Whether any place was, or may have been, dangerous then. */
function somewhere({ span }: Stay, context: Context): boolean {
  return dangersOn(span.from.slice(0, 10), context).some((hazard) => dangerousIn(hazard, span) !== false);
}

/** The hazards that may matter at a place, and whether each does then. */
function statesOf({ place, span }: Stay, context: Context): readonly { hazard: Entity; state: Maybe }[] {
  return dangersIn(place, context).map(({ hazard, there }) => {
    const dangerous = dangerousIn(hazard, span);
    return { hazard, state: dangerous === true ? there : dangerous };
  });
}

/** The hazards that are dangerous there and then, else those that may be. */
function dangersOf(stay: Stay, context: Context): readonly Entity[] {
  if (stay.place === '') return [];
  const states = statesOf(stay, context).filter(({ state }) => state !== false);
  const sure = states.filter(({ state }) => state === true);
  return (sure.length > 0 ? sure : states).map(({ hazard }) => hazard);
}

/** Who has to fix those hazards. */
export function dangerOwners(stay: Stay, context: Context): readonly string[] {
  const owners = dangersOf(stay, context).flatMap(({ facts: { owner } }) =>
    typeof owner === 'string' && owner !== '' ? [owner] : [],
  );
  return [...new Set(owners)];
}

/** Of each hazard its place, level, when it was found, and whether it was fixed; the sheet as absent where it is not there. */
export function dangerCells(stay: Stay, context: Context): readonly CellRef[] {
  if (!context.present.has('hazard')) return [context.absentSheet('hazard', 'place')];
  return dangersOf(stay, context).flatMap(({ record: row, facts }) => {
    // A blank day of finding hides nothing: such a hazard counts as found.
    const found = typeof facts['found'] === 'string' ? ['found'] : [];
    const fields = ['place', 'level', ...found, 'outOfUseFrom', 'fixed'];
    return row ? fields.map((field) => context.cell(row, field)) : [];
  });
}
