import type { Entity } from '../../model/school.js';
import { boardersStayCells, boardersStayOn, dormitoryOn } from '../classes/boarding.js';
import { calendarOf } from '../calendar/calendar.js';
import type { SchoolDay } from '../calendar/school-day.js';
import type { Context } from '../context.js';
import type { Derivations } from '../facts.js';
import { kept } from '../kept.js';
import { counted } from '../tally.js';

/** The facts of a night on which boarders stay. */
export const nightDerivations: Derivations<'night'> = {
  date: kept('date'),
  boardersStay: {
    value: (_, context, entity) => boardersStayOn(dayOf(entity, context), context),
    cells: (_, context, entity) => boardersStayCells(dayOf(entity, context), context),
  },
  logs: counted({
    kind: 'dormitory',
    field: 'date',
    among: ({ facts }, context) => dormitoryOn(String(facts['date']), context),
  }),
};

function dayOf({ facts }: Entity, context: Context): SchoolDay {
  return calendarOf(context).day(String(facts['date']));
}
