import type { Entity } from '../../model/school.js';
import { classBoards, mayStay } from '../classes/boarding.js';
import { daysSoFar } from '../calendar/calendar.js';
import type { Context } from '../context.js';
import { entityOfDay } from './stretch.js';

/**
 * Each class that has boarders, or may have, on each day on which they stay or may: school days of which 校历 does
 * not say that they do not, and other days of which it says, or a record shows, that they do.
 */
export function classDays(context: Context): Entity[] {
  const classes = context.records('class').filter((row) => classBoards(row, context) !== false);
  const days = classes.length > 0 ? daysSoFar(context).filter((day) => mayStay(day, context)) : [];
  return classes.flatMap((row) => days.map(({ date }) => classDay(row, date)));
}

function classDay({ key, facts: { name } }: Entity, date: string): Entity {
  const text = `${String(name)} ${date}`;
  const more = { key: `${key}|${date}`, facts: { class: String(name) } };
  return entityOfDay('class-day', date, { zh: text, en: text }, more);
}
