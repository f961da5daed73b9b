import type { Absence, Commitment, TimeSpan } from '../model/absence.js';
import type { Person } from '../model/school.js';
import { byCodePoint } from '../model/text.js';
import { fallingAway, type Falling } from './absence/commitments.js';
import { standInsFor } from './absence/stand-ins.js';
import { calendarOf } from './calendar/calendar.js';
import { dutiesOn } from './calendar/duties.js';
import { momentAt, type Interval } from './calendar/interval.js';
import { lessonsOpen } from './calendar/planned-lessons.js';
import { presenceOf } from './calendar/presence.js';
import { lessonsOn } from './claims/lesson.js';
import type { Context } from './context.js';

/** What falls away when somebody is absent on an ISO date, in the order of time, and who is free then. */
export function absenceOf(person: Person, date: string, context: Context): Absence {
  const { key } = person.entity;
  const falling = fallingAway(key, date, context);
  const leaves = presenceOf(context).on(key, date).filter(({ source }) => source === 'leave'); // prettier-ignore
  return {
    person,
    date,
    commitments: falling.map((each) => commitmentOf(each, key, context)).sort(inOrder),
    leaves: leaves.map(({ entity }) => entity),
    doubt: doubtOf(date, context),
  };
}

function commitmentOf(falling: Falling, absent: string, context: Context): Commitment {
  const { interval, uncovered, others, losesCover, what, entity, ...rest } = falling;
  const standIns = interval && losesCover ? standInsFor({ what, entity, interval, absent }, context) : [];
  return {
    ...rest,
    what,
    entity,
    losesCover,
    standIns,
    others: others.map((key) => context.person(key)?.name ?? key).sort(byCodePoint),
    span: interval ? spanOf(interval) : null,
    uncovered: uncovered.map(spanOf),
  };
}

function spanOf({ from, to }: Interval): TimeSpan {
  return { from: momentAt(from), to: momentAt(to) };
}

function inOrder(a: Commitment, b: Commitment): number {
  const [one, other] = [a, b].map(({ span, place, entity }) => `${span?.from ?? '9999'} ${span?.to ?? ''} ${place ?? ''} ${entity.key}`); // prettier-ignore
  return byCodePoint(one!, other!);
}

/** Why the plan of a day is not known, if it is not: then the silence of the records says nothing. */
function doubtOf(date: string, context: Context): Absence['doubt'] {
  const day = calendarOf(context).day(date);
  const recorded = lessonsOn(date, context).length > 0 || dutiesOn(date, context).size > 0;
  if (day.timetable === null && !recorded) return 'no-school';
  const planned = (['timetable', 'roster'] as const).some((kind) => context.records(kind).length > 0);
  if (!planned && !recorded) return 'no-plan';
  return lessonsOpen(day, context) ? 'open' : null;
}
