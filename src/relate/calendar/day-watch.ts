import type { Context } from '../context.js';
import { peopleIn } from '../claims/claim.js';
import { inPostOn } from '../people/on-staff.js';
import { once } from '../once.js';
import { answersOn, bandAnswersOn, wholeOf, type Answer } from './day-answers.js';
import { dateAt, merged, without, type Interval } from './interval.js';
import { lessonsOpen } from './planned-lessons.js';
import type { SchoolDay } from './school-day.js';
import { leavesIn, together, type Minutes } from './watching.js';

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
  let sure: readonly Interval[] = [];
  const possible: Interval[] = [];
  // Sixty lessons of one period give the same minutes: what is surely answered for is not asked again.
  const isOpen = ({ interval }: Pick<Answer, 'interval'>): boolean => without([interval], sure).length > 0;
  const take = (answer: Answer): void => {
    const minutes = minutesOf(answer, context);
    if (minutes.sure.length > 0) sure = merged([...sure, ...minutes.sure]);
    possible.push(...minutes.possible);
  };
  for (const answer of answersOn(day, context)) if (isOpen(answer)) take(answer);
  for (const answer of bandAnswersOn(day, isOpen, context)) take(answer);
  return { sure, possible: isSilent(day, context) ? [wholeOf(day)] : merged(possible) };
}

/** The sheets whose rows say who answers. */
export const watching = ['roster', 'shift', 'timetable', 'lesson'] as const;

/** Whether nothing follows from what is not written: without a sheet of duties or of lessons, where rows of one were not taken, or where the day's lessons are not known. */
function isSilent(day: SchoolDay, context: Context): boolean {
  const { present } = context;
  const lessons = present.has('timetable') || present.has('lesson');
  const unread = watching.some((kind) => context.unread(kind).length > 0);
  return !present.has('roster') || unread || !lessons || lessonsOpen(day, context);
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
