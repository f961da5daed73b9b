import type { Entity, Moment } from '../../model/school.js';
import { postsOf, type Post } from '../../model/post.js';
import { classesNamed } from '../classes/joint-classes.js';
import type { Context } from '../context.js';
import { inPost } from '../people/people.js';
import { weekdaysOf } from '../calendar/period-times.js';
import { dayOf, isHoliday } from '../calendar/school-days.js';
import { anyOf, type Maybe } from '../three-valued.js';
import { given, peopleIn, type Claim, type ClaimFacts, type Source } from './claim.js';
import { anyPlaceFits, classesIn, classFits, liesIn, type Span } from './fit.js';
import { lessonsOn, lessonSpan, momentOn } from './lesson.js';
import { isOutside } from './outside.js';
import { isManned } from './shift.js';

/** The bands of 作息时段 that hold the moment and say whose post it is where nobody is rostered (catalogue §8, 5a). */
export const periodClaims =
  (duties: readonly Claim[]): Source =>
  (moment, context) => {
    const rostered = anyOf(...duties.map(isManned));
    return periodsAt(moment, context).flatMap(({ period, ...fit }) => {
      const { defaultPost } = period.facts;
      if (!given(defaultPost)) return [];
      return [{ record: period, facts: { ...fit, rostered, ...holderOf(defaultPost, moment, context) } }];
    });
  };

/** A row of 作息时段 that is, or may be, that of a moment. */
interface PeriodThen {
  readonly period: Entity;
  readonly insideInterval: Maybe;
  readonly samePlace: Maybe;
}

/** The bands of 作息时段 that hold or may hold the moment at its place; one that names no place is for all. */
export function periodsAt(moment: Moment, context: Context): readonly PeriodThen[] {
  const { at } = moment;
  if (at === null || isOutside(moment, context) || isHoliday(at, context)) return [];
  return context.records('period').flatMap((period) => {
    if (!holdsOn(period, at, context)) return [];
    const insideInterval = liesIn(at, spanOn(period, at));
    const named = peopleIn(period.facts['places']);
    const samePlace = named.length === 0 ? true : anyPlaceFits(moment, named, context);
    return insideInterval === false || samePlace === false ? [] : [{ period, insideInterval, samePlace }];
  });
}

/** Whether a row of 作息时段 holds on a date; on a make-up day as on the weekday that it follows. */
function holdsOn(period: Entity, at: string, context: Context): boolean {
  const { timetable, weekday } = dayOf(at, context);
  return weekdaysOf(period, context)?.has(timetable ?? weekday) ?? false;
}

function spanOn({ facts: { start, end } }: Entity, at: string): Span {
  const day = at.slice(0, 10);
  const time = (value: unknown): string | undefined =>
    momentOn(day, typeof value === 'number' ? value : undefined);
  return { day, from: time(start), to: time(end) };
}

/** Who holds a default post: that class's head teacher, the teacher of its last lesson, a person named, or the post's holders. */
function holderOf(written: string, moment: Moment, context: Context): ClaimFacts {
  const holders = [...new Set(holdersOf(written, moment, context))];
  return { defaultHolder: holders, unheldPost: holders.length > 0 ? '' : written };
}

function holdersOf(written: string, moment: Moment, context: Context): readonly string[] {
  const match = context.people.match(written);
  if (match.state === 'known') return [match.person.entity.key];
  return postsOf(written, context.posts).flatMap((post) => inThePost(post, moment, context));
}

function inThePost(post: Post, moment: Moment, context: Context): readonly string[] {
  if (post.id === 'head-teacher')
    return classesNamed(moment.class, context).flatMap(({ facts }) => peopleIn(facts['headTeacher']));
  if (post.id === 'teacher') return lastTeachers(moment, context);
  const held = context.people.all.filter(({ postIds }) => postIds.includes(post.id));
  return held.filter(({ entity }) => inPost(entity, moment.at) !== false).map(({ entity }) => entity.key);
}

/** In a break 任课教师 is whoever taught the class last that day. */
function lastTeachers({ at, class: asked }: Moment, context: Context): readonly string[] {
  if (at === null || asked === null) return [];
  const ended = lessonsOn(at, context).flatMap((lesson) => {
    const { to } = lessonSpan(lesson, context);
    const mine = classesIn(asked).some((name) => classFits(name, lesson.facts['class']) === true);
    return mine && typeof to === 'string' && to <= at ? [{ lesson, to }] : [];
  });
  const last = ended.sort((a, b) => (a.to < b.to ? 1 : -1))[0];
  return last ? peopleIn(last.lesson.facts['teacher']) : [];
}
