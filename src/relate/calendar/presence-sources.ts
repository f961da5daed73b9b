import type { Entity } from '../../model/school.js';
import { given, peopleIn } from '../claims/claim.js';
import type { Context } from '../context.js';
import { spanOf } from '../shift/shift-times.js';
import { calendarOf } from './calendar.js';
import { allDuties, type Duty } from './duties.js';
import { happenings, type Happening } from './happenings.js';
import { onDate, type Interval } from './interval.js';
import { classIdsOf, roomOf } from './lesson-plans.js';
import { timeOfPeriod } from './period-times.js';
import { lessonsPlannedOn, teachingOf, type PlannedLesson } from './planned-lessons.js';
import { EVERYWHERE, type Where, type Whereabouts } from './whereabouts.js';

/** Where the records of lessons, duties and activities put people, and where the plans do, to the end of the calendar. */
export function* whereaboutsOf(context: Context): Generator<Whereabouts> {
  for (const lesson of context.records('lesson')) yield* heldLesson(lesson, context);
  for (const day of calendarOf(context).days)
    for (const lesson of lessonsPlannedOn(day, context)) yield* plannedLesson(lesson);
  for (const duty of allDuties(context)) yield* onDuty(duty);
  for (const happening of happenings(context).all) yield* atActivity(happening);
}

/** When a recorded lesson was to be held: its own times, else its period's. Overrunning is not counted. */
export function lessonInterval(lesson: Entity, context: Context): Interval | undefined {
  const { date, period, class: name, start, end } = lesson.facts;
  if (!given(date)) return undefined;
  const own = spanOf({ start, end });
  if (own) return onDate(date, own);
  const { timetable, weekday } = calendarOf(context).day(date);
  const classId = given(name) ? classIdsOf(name, context)[0] : undefined;
  const time = given(period) ? timeOfPeriod(period, classId ?? '', timetable ?? weekday, context) : undefined;
  return time && onDate(date, time.span);
}

/** Who was in a recorded lesson: teacher and second teacher, or the stand-in; not a teacher who was absent. */
export function peopleInLesson({ facts }: Entity): readonly string[] {
  const { teacher, assistant, standIn, absent, leftMidway } = facts;
  const gone = absent === true;
  const standing = gone || leftMidway === true ? peopleIn(standIn) : [];
  return [...new Set([...(gone ? [] : peopleIn(teacher)), ...peopleIn(assistant), ...standing])];
}

const together = new WeakMap<readonly Entity[], ReadonlySet<string>>();

/** Who was in any of them; many planned lessons share one list of rows. */
function peopleInLessons(lessons: readonly Entity[]): ReadonlySet<string> {
  let people = together.get(lessons);
  if (!people) together.set(lessons, (people = new Set(lessons.flatMap(peopleInLesson))));
  return people;
}

function* heldLesson(entity: Entity, context: Context): Generator<Whereabouts> {
  const interval = lessonInterval(entity, context);
  if (!interval) return;
  const { class: name, subject, room, offCampus, standIn } = entity.facts;
  const where = whereOf(roomOf(room, given(name) ? name : '', subject, context), offCampus === true);
  for (const person of peopleInLesson(entity))
    yield { person, source: 'lesson', entity, interval, where, recorded: true, certain: person !== standIn };
}

function whereOf({ place, written }: Pick<Where, 'place' | 'written'>, offCampus: boolean): Where {
  return { place, written, offCampus, roving: false };
}

/**
 * What was recorded stands in place of the plan (rulings 12), and so does an activity in which the class takes part; a record
 * that does not say its class or period, for those whom it names.
 */
function* plannedLesson(lesson: PlannedLesson): Generator<Whereabouts> {
  const { interval, records, open, suspension, plan } = lesson;
  if (!interval || records.length > 0 || suspension?.takesPart) return;
  const { teachers, substitutes, approved } = teachingOf(lesson);
  const where = whereOf(plan.room, false);
  const certain = approved === true && !suspension && open.length === 0;
  const recorded = peopleInLessons(open);
  for (const person of teachers ?? substitutes)
    if (!recorded.has(person))
      yield {
        person,
        source: 'planned-lesson',
        entity: plan.row,
        interval,
        where,
        recorded: false,
        certain,
      };
}

function* onDuty(duty: Duty): Generator<Whereabouts> {
  const { source, row: entity, place, leader, people = [] } = duty;
  const recorded = source === 'shift';
  const where = duty.roving ? EVERYWHERE : whereOf({ place, written: true }, false);
  const certain = duty.certain && !eitherOne(duty);
  for (const interval of duty.intervals ?? []) {
    const claim = { source, entity, interval, recorded, certain };
    for (const person of people) yield { ...claim, person, where };
    if (leader !== null && !people.includes(leader)) yield { ...claim, person: leader, where: EVERYWHERE };
  }
}

/** With a substitute who was not approved, either may have been there. */
function eitherOne({ row, people = [] }: Duty): boolean {
  return given(row.facts['substitute']) && people.length > 1;
}

function* atActivity({
  activity,
  interval,
  timed,
  recorded,
  offCampus,
  place,
}: Happening): Generator<Whereabouts> {
  const { organizer, leaders, onSite, classLeaders } = activity.facts;
  const people = new Set([organizer, leaders, onSite, classLeaders].flatMap(peopleIn));
  const where = whereOf({ place, written: place !== null }, offCampus);
  for (const person of people)
    yield { person, source: 'activity', entity: activity, interval, where, recorded, certain: timed };
}
