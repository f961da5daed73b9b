import type { Entity } from '../../model/school.js';
import { isKnown } from '../../model/value.js';
import { given } from '../claims/claim.js';
import { lessonsOn } from '../claims/lesson.js';
import type { Context } from '../context.js';
import { normalName } from '../../model/normal.js';
import { groupBy, once } from '../once.js';
import { calendarOf } from './calendar.js';
import { datesOf, merged, shared, within, without, type Interval } from './interval.js';
import { isClassroom, roomOf, type LessonRoom } from './lesson-plans.js';
import { lessonsPlannedOn, teachingOf } from './planned-lessons.js';
import { lessonInterval, peopleInLesson } from './presence-sources.js';
import { watchesOf, type Supply } from './supply.js';
import { together, type Minutes } from './watching.js';

/** A lesson as it was held, or as it is planned where nothing was recorded. */
interface Lesson {
  readonly source: 'lesson' | 'planned-lesson';
  readonly entity: Entity;
  readonly interval: Interval;
  readonly people: readonly string[] | undefined;
  readonly room: LessonRoom;
}

/** What lessons give to a place. */
export interface LessonSupply extends Minutes {
  /** In one room its lessons; in the classrooms as a whole only those that lack a teacher. */
  readonly supplies: readonly Supply[];
}

const nothing: LessonSupply = { supplies: [], sure: [], possible: [] };

/**
 * What lessons give to a place in an interval. The classrooms as a whole (教室, 各班教室) are watched while lessons
 * last and each has its teacher, or its class is at an activity; a room of its own (科学实验室) while a lesson that names it has one.
 */
export function lessonSupply(place: string, interval: Interval, context: Context): LessonSupply {
  const name = normalName(place);
  const all = isClassroom(name);
  const days = datesOf(interval).map((date) => lessonsOf(date, context));
  const then = days.flatMap((day) => (all ? day.all : (day.byRoom.get(name) ?? []))).filter((lesson) => shared(lesson.interval, interval)); // prettier-ignore
  const empty = all ? within(days.flatMap((day) => day.away), interval) : []; // prettier-ignore
  if (then.length + empty.length === 0) return nothing;
  const supplies = then.map((lesson) => supplyOf(lesson, interval, context));
  return all ? inAll(supplies, then, interval, empty) : { supplies, ...together(supplies) };
}

/** A minute counts only where every class that has a lesson has its teacher; one at an activity needs none here. */
function inAll(
  supplies: readonly Supply[],
  lessons: readonly Lesson[],
  interval: Interval,
  away: readonly Interval[],
): LessonSupply {
  const times = lessons.map((lesson) => within([lesson.interval], interval));
  const lacking = supplies.map(({ sure }, i) => without(times[i]!, sure));
  const empty = supplies.flatMap(({ possible }, i) => without(times[i]!, possible));
  const taught = merged([...times.flat(), ...away]);
  return {
    supplies: supplies.filter((_, i) => lacking[i]!.length > 0),
    sure: without(taught, lacking.flat()),
    possible: without(taught, empty),
  };
}

function supplyOf(lesson: Lesson, interval: Interval, context: Context): Supply {
  const { source, entity, people } = lesson;
  const minutes = within([lesson.interval], interval);
  if (people === undefined) return { source, entity, people: [], watches: [], open: 'teacher', sure: [], possible: minutes }; // prettier-ignore
  const where = { ...lesson.room, offCampus: false, roving: false };
  const claiming = { source, entity, interval: lesson.interval, where, recorded: source === 'lesson', certain: true }; // prettier-ignore
  const watches = watchesOf(people, minutes, claiming, context);
  return { source, entity, people, watches, open: null, ...together(watches) };
}

/** The lessons of a date on campus: the recorded ones, and those planned ones of which there is no record. */
export function campusLessonsOn(date: string, context: Context): readonly Lesson[] {
  return lessonsOf(date, context).all;
}

interface LessonsOfDay {
  readonly all: readonly Lesson[];
  /** Those whose row names the room. */
  readonly byRoom: ReadonlyMap<string, readonly Lesson[]>;
  /** When a class that would have a lesson is at an activity. */
  readonly away: readonly Interval[];
}

const onDates = once(() => new Map<string, LessonsOfDay>());

function lessonsOf(date: string, context: Context): LessonsOfDay {
  const known = onDates(context);
  let lessons = known.get(date);
  if (!lessons) {
    const all = [...heldOn(date, context), ...plannedOn(date, context)];
    const byRoom = groupBy(all, ({ room }) => (room.written ? normalName(room.place!) : undefined));
    known.set(date, (lessons = { all, byRoom, away: awayOn(date, context) }));
  }
  return lessons;
}

function heldOn(date: string, context: Context): Lesson[] {
  return lessonsOn(date, context).flatMap((entity): Lesson[] => {
    const { class: name, subject, room, offCampus, teacher, absent } = entity.facts;
    const interval = lessonInterval(entity, context);
    if (!interval || offCampus === true) return [];
    const found = peopleInLesson(entity);
    const silent = !isKnown(teacher) && absent !== true && found.length === 0;
    const where = roomOf(room, given(name) ? name : '', subject, context);
    return [{ source: 'lesson', entity, interval, people: silent ? undefined : found, room: where }];
  });
}

function plannedOn(date: string, context: Context): Lesson[] {
  return lessonsPlannedOn(calendarOf(context).day(date), context).flatMap((lesson): Lesson[] => {
    const { plan, interval, records, suspension } = lesson;
    if (!interval || records.length > 0 || suspension?.takesPart) return [];
    const { teachers } = teachingOf(lesson);
    return [{ source: 'planned-lesson', entity: plan.row, interval, people: teachers, room: plan.room }];
  });
}

function awayOn(date: string, context: Context): Interval[] {
  return lessonsPlannedOn(calendarOf(context).day(date), context).flatMap(
    ({ interval, records, suspension }) =>
      interval && records.length === 0 && suspension?.takesPart ? [interval] : [],
  );
}
