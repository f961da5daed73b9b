import { postsOf } from '../../model/post.js';
import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import type { Kind } from '../../model/tables.js';
import { isKnown, UNKNOWN } from '../../model/value.js';
import { given, peopleIn, silent } from '../claims/claim.js';
import type { Context } from '../context.js';
import { ownCells } from '../own-cells.js';
import { inPostOn } from '../people/on-staff.js';
import { defaultHolders } from '../posts/default-holders.js';
import { once } from '../once.js';
import { bandsOn } from './day-hours.js';
import { dutiesOn } from './duties.js';
import { happeningsOn } from './happenings.js';
import { DAY, dateAt, midnightOf, shared, without, type Interval } from './interval.js';
import { campusLessonsOn } from './lesson-supply.js';
import { lessonsOpen } from './planned-lessons.js';
import type { SchoolDay } from './school-day.js';
import { leavesIn, together, type Minutes } from './watching.js';

/** A record by which somebody answers for pupils in an interval, wherever they are (steps 1 to 5a of attribution). */
interface Answer {
  readonly entity: Entity;
  readonly interval: Interval;
  /** Undefined where it cannot be read who. */
  readonly people: readonly string[] | undefined;
  /** Whether it surely holds just then. */
  readonly certain: boolean;
}

const onDays = once(() => new Map<string, Minutes>());

/**
 * The minutes of a day in which somebody in the school answers: the teacher of a lesson, whoever is on duty,
 * whoever leads an activity, or the holder of a band's default post; in post and not on leave.
 */
export function dayWatch(day: SchoolDay, context: Context): Minutes {
  const known = onDays(context);
  let watch = known.get(day.date);
  if (!watch) known.set(day.date, (watch = watchOn(day, context)));
  return watch;
}

function watchOn(day: SchoolDay, context: Context): Minutes {
  const seen = new Set<string>();
  const parts: Minutes[] = [];
  for (const answer of answersOn(day, context)) {
    const { from, to } = answer.interval;
    const key = `${from} ${to}`;
    // Sixty lessons of one period give the same minutes: the first that surely gives all of them is enough.
    if (seen.has(key)) continue;
    const minutes = minutesOf(answer, context);
    if (without([answer.interval], minutes.sure).length === 0) seen.add(key);
    parts.push(minutes);
  }
  const { sure, possible } = together(parts);
  return absentSheets(day, context).length > 0 ? { sure, possible: [wholeOf(day)] } : { sure, possible };
}

function wholeOf({ date }: SchoolDay): Interval {
  return { from: midnightOf(date), to: midnightOf(date) + DAY };
}

function* answersOn(day: SchoolDay, context: Context): Generator<Answer> {
  for (const { entity, interval, people } of campusLessonsOn(day.date, context))
    yield { entity, interval, people, certain: true };
  for (const duties of dutiesOn(day.date, context).values())
    for (const { row: entity, intervals, people, certain } of duties)
      for (const interval of intervals ?? [wholeOf(day)])
        yield { entity, interval, people, certain: certain && intervals !== undefined };
  for (const { activity: entity, interval, timed: certain } of happeningsOn(day.date, context))
    yield { entity, interval, people: leadersOf(entity), certain };
  for (const { period: entity, interval } of bandsOn(day, context))
    yield { entity, interval, people: defaultsOf(entity, interval, day, context), certain: true };
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

/** What the people of a record give: those in post, without their leaves; and those who stand in for them. */
function minutesOf({ interval, people, certain }: Answer, context: Context): Minutes {
  if (people === undefined) return { sure: [], possible: [interval] };
  const leaves = people.flatMap((person) => leavesIn(person, [interval], context));
  const stands = leaves.flatMap(({ leave }) => peopleIn(leave.facts['substitute']));
  const each = [...new Set([...people, ...stands])].map((person) => minutesGiven(person, interval, context));
  const { sure, possible } = together(each);
  return { sure: certain ? sure : [], possible };
}

function minutesGiven(person: string, interval: Interval, context: Context): Minutes {
  const inPost = inPostOn(person, dateAt(interval.from), context);
  const leaves = leavesIn(person, [interval], context);
  const left = (some: typeof leaves): Interval[] => without([interval], some.map((leave) => leave.interval)); // prettier-ignore
  return {
    sure: inPost === true ? left(leaves) : [],
    possible: inPost === false ? [] : left(leaves.filter(({ certain }) => certain)),
  };
}

/** The sheets without which it is not known who answered at a time of which nothing is written. */
function absentSheets(day: SchoolDay, context: Context): readonly CellRef[] {
  const { present } = context;
  const lessons = present.has('timetable') || present.has('lesson');
  return [
    ...(present.has('roster') ? [] : [context.absentSheet('roster', 'person')]),
    ...(lessons ? [] : [context.absentSheet('timetable', 'teacher')]),
    ...(lessonsOpen(day, context) ? [context.header('calendar', 'actsAs')] : []),
  ];
}

/** The columns of a record that say whom it claims, and when. */
const columns: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  lesson: ['teacher'],
  timetable: ['teacher'],
  shift: ['person', 'start', 'end'],
  roster: ['person', 'start', 'end'],
  activity: ['organizer', 'start', 'end'],
  period: ['defaultPost'],
};

/** More cells than these are not all shown. */
const MOST_CELLS = 6;

/** The cells that leave it open who answers in some minutes of a day. */
export function openWatchCells(
  minutes: readonly Interval[],
  day: SchoolDay,
  context: Context,
): readonly CellRef[] {
  const open = answersThen(minutes, day, context).flatMap(({ entity }) => {
    const fields = (columns[entity.kind] ?? []).filter((field) => !isKnown(entity.facts[field]));
    return fields.length > 0 ? ownCells(entity, fields, context) : [];
  });
  return [...open.slice(0, MOST_CELLS), ...absentSheets(day, context)];
}

/**
 * The cells in which somebody could have been named for some minutes of a day in which nobody is: the bands of
 * 作息时段 and the lessons and duties of that time that give nobody, then the heads of 默认责任岗位 and 值班人.
 */
export function lackingWatchCells(
  minutes: readonly Interval[],
  day: SchoolDay,
  context: Context,
): readonly CellRef[] {
  const then = answersThen(minutes, day, context);
  const bands = then.filter(({ entity }) => entity.kind === 'period').flatMap(({ entity }) => ownCells(entity, ['defaultPost'], context)); // prettier-ignore
  const duties = then.filter(({ entity }) => entity.kind !== 'period').flatMap(({ entity }) => ownCells(entity, (columns[entity.kind] ?? []).slice(0, 1), context)); // prettier-ignore
  const heads = [context.header('period', 'defaultPost'), context.header('roster', 'person')];
  return [...bands.slice(0, MOST_CELLS), ...duties.slice(0, MOST_CELLS), ...heads];
}

function answersThen(minutes: readonly Interval[], day: SchoolDay, context: Context): readonly Answer[] {
  return [...answersOn(day, context)].filter(({ interval }) =>
    minutes.some((part) => shared(part, interval)),
  );
}
