import type { CommitmentKind, StandIn } from '../../model/absence.js';
import type { Entity, Person } from '../../model/school.js';
import { byCodePoint } from '../../model/text.js';
import { dateAt, type Interval } from '../calendar/interval.js';
import { silent } from '../claims/claim.js';
import type { Context } from '../context.js';
import { inPost } from '../people/people.js';
import { isFree, minutesPlanned } from './busy.js';
import { suitedFor } from './suited.js';

const MOST = 5;

/** What is to be taken over, and by whom not. */
export interface Gap {
  readonly what: CommitmentKind;
  readonly entity: Entity;
  readonly interval: Interval;
  readonly absent: string;
}

/**
 * Who could take something over: on the staff and 在岗, free all that time, suited. At most five, the least loaded on
 * that day first, then by name.
 */
export function standInsFor({ what, entity, interval, absent }: Gap, context: Context): readonly StandIn[] {
  const date = dateAt(interval.from);
  const free = [...suitedFor(what, entity, absent, context)].flatMap(([key, because]) => {
    const person = context.person(key);
    if (!person || key === absent || !isInPost(person, date)) return [];
    if (!isFree(key, interval, context)) return [];
    return [{ person, minutes: minutesPlanned(key, date, context), because }];
  });
  return free.sort((a, b) => a.minutes - b.minutes || byCodePoint(nameOf(a), nameOf(b))).slice(0, MOST);
}

function nameOf({ person }: StandIn): string {
  return person.entity.key;
}

/** A list without the column 在岗状态 has only people who are; a blank in it leaves it open, and then nobody is suggested. */
function isInPost({ entity }: Person, date: string): boolean {
  const noColumn = !entity.record?.source.fields.includes('status') && silent(entity, 'status');
  return inPost(entity, date) === true || (noColumn && inPost(entity, date) === undefined);
}
