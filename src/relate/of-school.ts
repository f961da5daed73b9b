import { calendarOf } from './calendar/calendar.js';
import type { SchoolDay } from './calendar/school-day.js';
import type { Context } from './context.js';
import type { Derivation } from './facts.js';
import type { Entity } from '../model/school.js';
import type { FieldOf } from '../model/tables.js';
import { openDayCells, schoolDayCount } from './calendar/school-day-count.js';

/** The stage of the school, as a fact of a part of its calendar. */
export const stageDerivation = columnOfSchool('stage');

/** Whether the school has a canteen. */
export const canteenDerivation = columnOfSchool('canteen');

function columnOfSchool(field: FieldOf<'school'>): Derivation<unknown> {
  return {
    value: (_, { school }) => school[field],
    cells: (_, context) => {
      const record = context.records('school')[0]?.record;
      return [record ? context.cell(record, field) : context.absentSheet('school', field)];
    },
  };
}

/** How many school days a part of the calendar has; from `enough` on, days of which it is not known do not matter. */
export function schoolDaysDerivation(enough: (context: Context) => number): Derivation<unknown> {
  return {
    value: (_, context, entity) => schoolDayCount(daysIn(entity, context), enough(context)),
    cells: (_, context, entity) => openDayCells(daysIn(entity, context), context),
  };
}

function daysIn({ facts: { from, to } }: Entity, context: Context): readonly SchoolDay[] {
  return calendarOf(context).days.filter(({ date }) => date >= String(from) && date <= String(to));
}
