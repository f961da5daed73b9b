import type { Entity } from '../../model/school.js';
import { given } from '../claims/claim.js';
import { wordList, type Context } from '../context.js';
import { groupBy, once } from '../once.js';
import { conflicts, type Conflict } from './conflicts.js';
import { shared } from './interval.js';
import { leaveSpansOf, type LeaveSpan } from './leave-spans.js';
import { presenceOf } from './presence.js';
import { AWAY, type Whereabouts, type WhereSource } from './whereabouts.js';

/** One person in two places at once, which no rule on a record says. */
export interface PersonMoment extends Conflict {
  /** Person, the two records and, unless both are plans, the date. */
  readonly key: string;
  /** On how many days the same two plans meet. */
  readonly days: number;
}

const sources = ['timetable', 'roster', 'leave'] as const;
const plans: readonly WhereSource[] = ['planned-lesson', 'roster'];

/**
 * Everybody who is in two places at once, up to asOf, where one of the two is only planned, or is a leave. What two
 * records say (课堂记录, 值班表) and whatever an activity meets is judged there; that a timetabled teacher is on leave
 * is judged on the lesson. Two rows of plans that meet week after week are one fault.
 */
export const personMoments = once((context: Context): readonly PersonMoment[] => {
  // Without a plan or a leave there is none, and nobody's whereabouts need be made.
  if (sources.every((kind) => context.records(kind).length === 0)) return [];
  const all = [...conflicts(context).filter(isOfPlans), ...leaveConflicts(context)];
  return [...groupBy(all, keyOf)].map(([key, same]) => ({
    ...same[0]!,
    key,
    days: new Set(same.map(({ date }) => date)).size,
    certain: same.some(({ certain }) => certain),
  }));
});

function isOfPlans({ one, other }: Conflict): boolean {
  const sources = [one.source, other.source];
  return !sources.includes('activity') && sources.some((source) => plans.includes(source));
}

function keyOf({ person, date, one, other }: Conflict): string {
  const names = [one, other].map(({ entity }) => `${entity.kind} ${entity.key}`).sort();
  const planned = [one, other].every(({ source }) => plans.includes(source));
  return [person, ...(planned ? [] : [date]), ...names].join('|');
}

function leaveConflicts(context: Context): readonly Conflict[] {
  if (context.records('leave').length === 0) return [];
  const asOf = context.asOf.slice(0, 10);
  const presence = presenceOf(context);
  return presence.people.flatMap((person) => {
    const spans = leaveSpansOf(person, context);
    if (spans.length === 0) return [];
    // What runs over midnight stands on two days, and is told on the first.
    const seen = new Set<Whereabouts>();
    const dates = presence.dates(person).filter((date) => date <= asOf);
    return dates.flatMap((date) => {
      const there = presence.on(person, date).filter((each) => !seen.has(each));
      there.forEach((each) => seen.add(each));
      return there.flatMap((each) => spans.flatMap((span) => whileAway(each, date, span, context) ?? []));
    });
  });
}

/** Somebody who is on leave and yet named, or recorded, for a duty, an activity or as a second teacher. */
function whileAway(
  other: Whereabouts,
  date: string,
  span: LeaveSpan,
  context: Context,
): Conflict | undefined {
  const interval = shared(other.interval, span.interval);
  if (!interval || isToldElsewhere(other) || isOfficial(span.leave, other, context)) return undefined;
  const { person } = other;
  const one: Whereabouts = { person, source: 'leave', entity: span.leave, interval: span.interval, where: AWAY, recorded: true, certain: span.certain }; // prettier-ignore
  return { person, date, one, other, interval, certain: span.certain && other.certain };
}

/** The timetabled or recorded teacher of a lesson is judged by its own rules. */
function isToldElsewhere({ source, entity, person }: Whereabouts): boolean {
  const teaches = source === 'lesson' && entity.facts['teacher'] === person;
  return source === 'leave' || source === 'planned-lesson' || teaches;
}

/** 公出 and the like may be that very activity. */
function isOfficial({ facts: { type } }: Entity, { source }: Whereabouts, context: Context): boolean {
  const words = wordList(context, 'officialLeaveWords');
  return source === 'activity' && given(type) && words.some((word) => type.includes(word));
}
