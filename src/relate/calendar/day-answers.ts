import type { Entity } from '../../model/school.js';
import { postsOf } from '../../model/post.js';
import { isKnown, UNKNOWN } from '../../model/value.js';
import { given, peopleIn, silent } from '../claims/claim.js';
import { keepingOn } from '../claims/keeping.js';
import type { Context } from '../context.js';
import { defaultHolders } from '../posts/default-holders.js';
import { bandsOn } from './day-hours.js';
import { dutiesOn } from './duties.js';
import { happeningsOn } from './happenings.js';
import { DAY, midnightOf, type Interval } from './interval.js';
import { campusLessonsOn } from './lesson-supply.js';
import type { SchoolDay } from './school-day.js';

/** A record by which somebody answers for pupils in an interval, wherever they are (steps 1 to 5a of attribution). */
export interface Answer {
  readonly entity: Entity;
  readonly interval: Interval;
  /** Undefined where it cannot be read who. */
  readonly people: readonly string[] | undefined;
  /** Whether it surely holds just then. */
  readonly certain: boolean;
}

/** The lessons, duties, activities, nights in the dormitory and opened rooms of a day, each with the people who answer then. */
export function* answersOn(day: SchoolDay, context: Context): Generator<Answer> {
  for (const { entity, interval, people } of campusLessonsOn(day.date, context))
    yield { entity, interval, people, certain: true };
  for (const duties of dutiesOn(day.date, context).values())
    for (const { row: entity, intervals, people, certain } of duties)
      for (const interval of intervals ?? [wholeOf(day)])
        yield { entity, interval, people, certain: certain && intervals !== undefined };
  for (const { activity: entity, interval, timed: certain } of happeningsOn(day.date, context))
    yield { entity, interval, people: leadersOf(entity), certain };
  for (const { record: entity, interval, people } of keepingOn(day.date, context))
    yield { entity, interval: interval ?? wholeOf(day), people, certain: interval !== undefined };
}

function leadersOf({ facts }: Entity): readonly string[] | undefined {
  const cells = ['organizer', 'leaders', 'onSite', 'classLeaders'].map((field) => facts[field]);
  const people = cells.flatMap(peopleIn);
  return people.length === 0 && cells.some((cell) => !isKnown(cell)) ? UNKNOWN : people;
}

/** Who holds the default post of a band: 任课教师 are those who taught earlier that day, 班主任 those of all classes. */
function defaultsOf(
  period: Entity,
  interval: Interval,
  day: SchoolDay,
  context: Context,
): readonly string[] | undefined {
  const { defaultPost } = period.facts;
  if (defaultPost === UNKNOWN) return silent(period, 'defaultPost') ? [] : UNKNOWN;
  if (!given(defaultPost)) return [];
  const posts = postsOf(defaultPost, context.posts).map(({ id }) => id);
  const heads = posts.includes('head-teacher') ? context.records('class').flatMap(({ facts }) => peopleIn(facts['headTeacher'])) : []; // prettier-ignore
  const before = posts.includes('teacher') ? campusLessonsOn(day.date, context).filter(({ interval: { to } }) => to <= interval.from) : []; // prettier-ignore
  return [...new Set([...defaultHolders(defaultPost, context), ...heads, ...before.flatMap(({ people = [] }) => people)])]; // prettier-ignore
}

/** The bands of 作息时段 of a day that some interval asks for, each with those who hold its default post. */
export function* bandAnswersOn(
  day: SchoolDay,
  asked: (band: { readonly interval: Interval }) => boolean,
  context: Context,
): Generator<Answer> {
  for (const { period: entity, interval } of bandsOn(day, context))
    if (asked({ interval }))
      yield { entity, interval, people: defaultsOf(entity, interval, day, context), certain: true };
}

/** The whole of a day. */
export function wholeOf({ date }: SchoolDay): Interval {
  return { from: midnightOf(date), to: midnightOf(date) + DAY };
}
