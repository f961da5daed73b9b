import type { Entity } from '../model/school.js';
import { BLANK, UNKNOWN } from '../model/value.js';
import type { Context } from './context.js';

/** Whether a date is set: a date column reads 无 as blank, so that only the cell's own text tells the two apart. */
export function dateGiven({ facts, record }: Entity, field: string, context: Context): boolean | undefined {
  const date = facts[field];
  if (date === BLANK && record) return context.cell(record, field).value?.trim() ? false : UNKNOWN;
  return typeof date === 'string' ? true : UNKNOWN;
}
