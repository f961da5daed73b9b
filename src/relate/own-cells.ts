import type { CellRef } from '../model/record.js';
import type { Entity } from '../model/school.js';
import type { Context } from './context.js';

/** The cells of an entity's own record in these columns; none where it was derived from others. */
export function ownCells(
  { record }: Entity,
  fields: readonly string[],
  context: Context,
): readonly CellRef[] {
  return record ? fields.map((field) => context.cell(record, field)) : [];
}
