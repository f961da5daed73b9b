import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import { calendarOf } from '../calendar/calendar.js';
import { happeningsOn } from '../calendar/happenings.js';
import { given } from '../claims/claim.js';
import { wordList, type Context } from '../context.js';
import { once } from '../once.js';
import { ownCells } from '../own-cells.js';
import type { Maybe } from '../three-valued.js';

const onDates = once(() => new Map<string, Maybe>());

/**
 * Whether no lessons are kept by the clock on a date: 停课, or a sports day by 校历 or 学生活动. Undefined where 校历
 * contradicts itself.
 */
export function isWithoutTimetable(date: Value, context: Context): Maybe {
  if (!given(date)) return UNKNOWN;
  const day = date.slice(0, 10);
  const known = onDates(context);
  if (!known.has(day)) known.set(day, find(day, context));
  return known.get(day);
}

function find(date: string, context: Context): Maybe {
  const { kind, rows } = calendarOf(context).day(date);
  const names = [
    ...rows.map(({ facts }) => facts['note']),
    ...happeningsOn(date, context).map(({ activity }) => activity.facts['name']),
  ];
  const words = wordList(context, 'sportsDayWords');
  if (names.some((name) => given(name) && words.some((word) => name.includes(word)))) return true;
  return kind === undefined ? UNKNOWN : kind === 'no-lessons';
}

/** What says so: the row of 校历. */
export function withoutTimetableCells({ facts: { date } }: Entity, context: Context): readonly CellRef[] {
  const rows = given(date) ? calendarOf(context).day(date).rows : [];
  return rows.flatMap((row) => ownCells(row, ['type'], context));
}
