import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import type { Kind } from '../../model/tables.js';
import { UNKNOWN } from '../../model/value.js';
import { isRoving } from '../claims/shift.js';
import type { Context } from '../context.js';
import { headerWhere } from '../header-cells.js';
import { ownCells } from '../own-cells.js';
import { inPostOn, staffCells } from '../people/on-staff.js';
import { answersOn, bandAnswersOn, type Answer } from './day-answers.js';
import { unreadRowCells } from '../unread-rows.js';
import { dateAt, shared, type Interval } from './interval.js';
import { lessonsOpen } from './planned-lessons.js';
import type { SchoolDay } from './school-day.js';
import { watching } from './day-watch.js';
import { distinct, lossCells } from './slot-cells.js';
import { leavesIn } from './watching.js';

/** The columns of a record that say whom it claims, and when. */
const columns: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  lesson: ['teacher'],
  timetable: ['teacher'],
  shift: ['person', 'start', 'end'],
  roster: ['person', 'start', 'end'],
  activity: ['organizer', 'start', 'end'],
  dormitory: ['keeper'],
  opening: ['supervisor', 'start', 'end'],
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
  const then = [...recordsThen(minutes, day, context), ...bandsThen(minutes, day, context)];
  const open = then.flatMap((answer) => [...unread(answer.entity, context), ...doubtsOf(answer, context)]);
  return [...distinct(open).slice(0, MOST_CELLS), ...silentCells(day, context)];
}

function unread(entity: Entity, context: Context): readonly CellRef[] {
  const fields = (columns[entity.kind] ?? []).filter((field) => entity.facts[field] === UNKNOWN || (entity.facts[field] === null && entity.kind !== 'period')); // prettier-ignore
  return ownCells(entity, fields, context);
}

/** What leaves it open whether the people of a record are there: a leave without an end, a blank 在岗状态. */
function doubtsOf({ people = [], interval }: Answer, context: Context): readonly CellRef[] {
  return people.flatMap((person) => {
    const leaves = leavesIn(person, [interval], context).filter(({ certain }) => !certain);
    const status = inPostOn(person, dateAt(interval.from), context) === UNKNOWN ? staffCells(person, 'status', context) : []; // prettier-ignore
    return [
      ...status,
      ...leaves.flatMap(({ leave: entity }) =>
        lossCells({ person, reason: 'on-leave', entity, day: null, certain: false }, context),
      ),
    ];
  });
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
  const first = ({ entity }: Answer): readonly CellRef[] => ownCells(entity, (columns[entity.kind] ?? []).slice(0, 1), context); // prettier-ignore
  // Who answers between the bands and lessons is whoever has 总值班, and that may have a sheet of its own.
  const general = headerWhere('roster', 'person', isRoving, context);
  const heads = [context.header('period', 'defaultPost'), general];
  const [bands, records] = [bandsThen(minutes, day, context), recordsThen(minutes, day, context)];
  return [...bands.flatMap(first).slice(0, MOST_CELLS), ...records.flatMap(first).slice(0, MOST_CELLS), ...heads]; // prettier-ignore
}

function recordsThen(minutes: readonly Interval[], day: SchoolDay, context: Context): readonly Answer[] {
  return [...answersOn(day, context)].filter((answer) => isWithin(answer, minutes));
}

function bandsThen(minutes: readonly Interval[], day: SchoolDay, context: Context): readonly Answer[] {
  return [...bandAnswersOn(day, (band) => isWithin(band, minutes), context)];
}

function isWithin({ interval }: Pick<Answer, 'interval'>, minutes: readonly Interval[]): boolean {
  return minutes.some((part) => shared(part, interval));
}

/** The sheets and cells without which nothing follows from what is not written. */
function silentCells(day: SchoolDay, context: Context): readonly CellRef[] {
  const { present } = context;
  const lessons = present.has('timetable') || present.has('lesson');
  return [
    ...(present.has('roster') ? [] : [context.absentSheet('roster', 'person')]),
    ...(lessons ? [] : [context.absentSheet('timetable', 'teacher')]),
    ...watching.flatMap((kind) => unreadRowCells(kind, context)),
    ...(lessonsOpen(day, context) ? openLessonCells(day, context) : []),
  ];
}

/** 按星期几 of a day that follows some weekday, else 学期开始, by which weeks are counted. */
function openLessonCells({ timetable, rows }: SchoolDay, context: Context): readonly CellRef[] {
  return timetable === undefined ? rows.flatMap((row) => ownCells(row, ['actsAs'], context)) : [context.header('school', 'termStart')]; // prettier-ignore
}
