import { addDays } from '../../model/days.js';
import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import { clashesOf, doubleBooked, type Clash } from '../calendar/clashes.js';
import { isCompared } from '../calendar/conflicts.js';
import { DAY, midnightOf } from '../calendar/interval.js';
import { presenceOf } from '../calendar/presence.js';
import type { Whereabouts } from '../calendar/whereabouts.js';
import { given } from '../claims/claim.js';
import { clockOf, wordList, type Context } from '../context.js';
import { names, type Columns } from '../facts.js';
import { few, inShort } from '../in-short.js';
import { ownCells } from '../own-cells.js';
import { onDuty } from './shift-people.js';
import { spanOf } from './shift-times.js';

type Shift = Columns<'shift'>;

const recorded: readonly string[] = ['shift', 'lesson', 'activity'];

/** What was recorded elsewhere at the time of a shift; what was only planned is told of the person (`person-moment`). */
export function recordedClashes(shift: Entity, context: Context): readonly Clash[] {
  return clashesOf(shift, context).filter(({ other }) => recorded.includes(other.source));
}

/** Those on duty who were recorded elsewhere then, and where; undefined where it is not known who was on duty, or when. */
export function dutyClashes(shift: Shift, context: Context, entity: Entity): Value {
  const found = doubleBooked(recordedClashes(entity, context), context);
  if (Array.isArray(found) && found.length > 0) return found;
  const people = names(onDuty(shift, context));
  if (people?.length === 0) return found;
  return people?.every((person) => isCompared(person, context)) && spanOf(shift) ? found : UNKNOWN;
}

/** Whether the name of a shift is that of a night duty; undefined where it is blank. */
export function isNight({ shift }: Pick<Shift, 'shift'>, context: Context): boolean | undefined {
  if (!given(shift)) return UNKNOWN;
  return wordList(context, 'nightShiftWords').some((word) => shift.includes(word));
}

/** The lessons before `restUntil` on the morning after a night duty, of those who were on it; as recorded, else as planned. */
export function earlyLessons(shift: Shift, context: Context): Value {
  const people = names(onDuty(shift, context));
  const lessons = lessonsAfter(shift, context);
  if (!people || !lessons) return people?.length === 0 ? [] : UNKNOWN;
  const sure = lessons.filter(({ certain }) => certain);
  if (sure.length > 0) return inShort([...new Set(sure.map(({ entity }) => entity.label.zh))], (label) => label); // prettier-ignore
  return lessons.length > 0 ? UNKNOWN : [];
}

/** The cells that name the teachers of those lessons. */
export function earlyLessonCells(shift: Shift, context: Context): readonly CellRef[] {
  return few(lessonsAfter(shift, context) ?? []).flatMap(({ entity }) =>
    ownCells(entity, ['teacher'], context),
  );
}

function lessonsAfter(shift: Shift, context: Context): readonly Whereabouts[] | undefined {
  const { date, start } = shift;
  const until = clockOf(context, 'restUntil');
  if (!given(date) || typeof start !== 'number') return UNKNOWN;
  // A duty that begins after midnight is followed by the morning of its own date.
  const morning = start < DAY / 2 ? date.slice(0, 10) : addDays(date, 1);
  const people = names(onDuty(shift, context)) ?? [];
  return people.flatMap((person) => presenceOf(context).on(person, morning)).filter(
    ({ source, interval }) =>
      (source === 'lesson' || source === 'planned-lesson') &&
      interval.from >= midnightOf(morning) &&
      interval.from < midnightOf(morning) + until,
  ); // prettier-ignore
}
