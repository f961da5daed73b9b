import { UNKNOWN, type Value } from '../../model/value.js';
import { calendarOf } from '../calendar/calendar.js';
import type { Context } from '../context.js';
import type { Derivations } from '../facts.js';

/** The facts of a pupil's leaving that its own row alone does not give. */
export const gateDerivations: Derivations<'gate'> = {
  dayOff: {
    value: ({ at }, context) => isDayOff(at, context),
    cells: ({ at }, context, { record }) => [
      ...(record ? [context.cell(record, 'at')] : []),
      ...(typeof at === 'string' ? openCells(at, context) : []),
    ],
  },
};

/** Whether no school is kept on the day: a weekend or a holiday on which no boarders stay. */
function isDayOff(at: Value, context: Context): boolean | undefined {
  if (typeof at !== 'string') return UNKNOWN;
  const { kind, boardersStay, weekday } = calendarOf(context).day(at);
  if (boardersStay === true) return false;
  if (kind === undefined) return UNKNOWN;
  return kind === 'outside' ? weekday > 5 : kind === 'weekend' || kind === 'holiday';
}

function openCells(at: string, context: Context) {
  const { kind, rows } = calendarOf(context).day(at);
  return kind === undefined ? rows.flatMap(({ record }) => (record ? [context.cell(record, 'type')] : [])) : []; // prettier-ignore
}
