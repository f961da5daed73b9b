import type { CellRef, DataRecord } from '../../model/record.js';
import type { Entity, Moment } from '../../model/school.js';
import { placeFits } from '../claims/fit.js';
import type { Context } from '../context.js';
import { dayOf } from '../calendar/school-days.js';
import { spanOf } from './shift-times.js';
import { weekdaysIn } from '../calendar/weekdays.js';

/**
 * The blank cells of a roster that is a matrix, where the day of a moment and a duty at its place and time cross. Only
 * filled cells of a matrix are records, so a blank one is found by its neighbours: one of the same duty on another
 * day, and one of the same day.
 */
export function blankDutyCells(moment: Moment, context: Context): readonly CellRef[] {
  const matrix = context.records('roster').filter(({ record }) => record?.source.layout === 'matrix');
  const same = matrix.filter((row) => isDuty(row, moment, context));
  const that = matrix.filter((row) => isDay(row, moment, context));
  const filled = new Set(matrix.map(({ record }) => nameOf(context.cell(record!, 'person'))));
  const blank = same.flatMap(({ record: duty }) => {
    const day = that.find(({ record }) => record!.source === duty!.source)?.record;
    const cell = day && crossing(duty!, day, context);
    return cell && !filled.has(nameOf(cell)) ? [cell] : [];
  });
  return [...new Map(blank.map((cell) => [nameOf(cell), cell])).values()];
}

function isDuty({ facts }: Entity, moment: Moment, context: Context): boolean {
  const { start, end, place, validFrom, validTo } = facts;
  const day = moment.at!.slice(0, 10);
  const valid = !(typeof validFrom === 'string' && validFrom > day) && !(typeof validTo === 'string' && validTo < day); // prettier-ignore
  return valid && placeFits(moment, place, context) === true && holdsTime(spanOf({ start, end }), moment.at!);
}

function holdsTime(span: ReturnType<typeof spanOf>, at: string): boolean {
  if (!span) return true;
  const minute = Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16));
  return span.start <= minute && minute < span.end;
}

function isDay({ facts: { date, weekday } }: Entity, { at }: Moment, context: Context): boolean {
  if (typeof date === 'string' && date !== '') return date.slice(0, 10) === at!.slice(0, 10);
  const day = dayOf(at!, context);
  return typeof weekday === 'string' && (weekdaysIn(weekday)?.has(day.timetable ?? day.weekday) ?? false);
}

/** The cell in the line of a duty and in that of a day; the day's label says whether days stand across or down. */
function crossing(duty: DataRecord, day: DataRecord, context: Context): CellRef | undefined {
  const [ofDuty, ofDay] = [partsOf(duty, 'person', context), partsOf(day, 'person', context)];
  const label = partsOf(day, 'date', context) ?? partsOf(day, 'weekday', context);
  if (!ofDuty || !ofDay || !label) return undefined;
  const across = label.column === ofDay.column;
  const cell = across ? `${ofDay.column}${ofDuty.row}` : `${ofDuty.column}${ofDay.row}`;
  return { ...context.cell(duty, 'person'), cell, value: null };
}

function partsOf(
  record: DataRecord,
  field: string,
  context: Context,
): { readonly column: string; readonly row: string } | undefined {
  const [, column, row] = /^([A-Z]+)(\d+)$/.exec(context.cell(record, field).cell ?? '') ?? [];
  return column === undefined || row === undefined ? undefined : { column, row };
}

function nameOf({ file, sheet, cell }: CellRef): string {
  return JSON.stringify([file, sheet, cell]);
}
