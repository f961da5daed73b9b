import { headerOf, type CellRef } from '../model/record.js';
import type { Entity } from '../model/school.js';
import type { FieldOf, Kind } from '../model/tables.js';
import type { Context } from './context.js';

/**
 * The header cell of a column, where a row that is not there is shown (rulings 19); the sheet as absent where it
 * was not handed in; nothing where it has no rows or not the column.
 */
export function headerCells<K extends Kind>(
  kind: K,
  field: FieldOf<K>,
  context: Context,
): readonly CellRef[] {
  if (!context.present.has(kind)) return [context.absentSheet(kind, field)];
  const source = context.records(kind)[0]?.record?.source;
  const letters = source?.letters[source.fields.indexOf(field)];
  if (!source || letters === undefined) return [];
  const { file, sheet, headerRow } = source;
  return [{ file, sheet, cell: `${letters}${headerRow}`, field, value: null }];
}

/** The head of a column in the sheet whose rows are such ones (总值班 has a sheet of its own), else in the first of its kind. */
export function headerWhere<K extends Kind>(
  kind: K,
  field: FieldOf<K>,
  isSuch: (row: Entity) => boolean,
  context: Context,
): CellRef {
  const source = context.records(kind).find(isSuch)?.record?.source;
  return (source && headerOf([source], kind, field)) ?? context.header(kind, field);
}
