import type { CellRef } from '../../model/record.js';
import { UNKNOWN } from '../../model/value.js';
import type { Context } from '../context.js';
import { isSchoolDay, type SchoolDay } from './school-day.js';

/** How many of some days are school days; undefined where days of which that is not known could reach `enough`. */
export function schoolDayCount(days: readonly SchoolDay[], enough: number): number | undefined {
  const sure = days.filter((day) => isSchoolDay(day) === true).length;
  const open = days.filter((day) => isSchoolDay(day) === undefined).length;
  return open === 0 || sure >= enough || sure + open < enough ? sure : UNKNOWN;
}

/** The cells of 校历 that leave it open whether school is kept on a day. */
export function openDayCells(days: readonly SchoolDay[], context: Context): readonly CellRef[] {
  const open = days.filter((day) => isSchoolDay(day) === undefined);
  return open.flatMap(({ rows }) => rows.flatMap(({ record }) => (record ? [context.cell(record, 'type')] : []))); // prettier-ignore
}
