import type { Entity, Person } from '../../model/school.js';
import type { Stay } from '../../model/stay.js';
import type { Value } from '../../model/value.js';
import { midnightOf } from '../calendar/interval.js';
import { presenceOf } from '../calendar/presence.js';
import type { Whereabouts, WhereSource } from '../calendar/whereabouts.js';
import type { Context } from '../context.js';

/** The columns in which a person stands, by what says that the person is there. */
const columns: Readonly<Record<Exclude<WhereSource, 'leave'>, readonly string[]>> = {
  lesson: ['teacher', 'assistant', 'standIn'],
  'planned-lesson': ['teacher'],
  shift: ['person', 'substitute', 'leader'],
  roster: ['person', 'leader'],
  activity: ['organizer', 'leaders', 'onSite', 'classLeaders'],
};

/**
 * When a member of staff is to be at one place of the school, up to asOf, in order. 总值班 and what is not sure are left
 * out: whoever has that may be elsewhere.
 */
export function staysOf({ entity: { key } }: Person, context: Context): readonly Stay[] {
  const presence = presenceOf(context);
  const asOf = context.asOf.slice(0, 10);
  return presence
    .dates(key)
    .filter((date) => date <= asOf)
    .flatMap((date) => presence.on(key, date).flatMap((each) => stayOn(date, each, context) ?? []))
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

/** What runs over midnight stands on two days, and counts on the first. */
function stayOn(date: string, { person, source, entity, interval, where, certain }: Whereabouts, context: Context): Stay | undefined {
  const { record } = entity;
  if (source === 'leave' || where.roving || !certain || interval.from < midnightOf(date) || !record) return undefined;
  const column = columns[source].find((field) => names(entity, field, person)) ?? columns[source][0]!;
  return { ...interval, at: context.cell(record, column) };
} // prettier-ignore

function names({ facts }: Entity, field: string, person: string): boolean {
  const value: Value = facts[field];
  return Array.isArray(value) ? value.some((each) => each === person) : value === person;
}
