import type { Cell } from '../model/sheet.js';
import type { Table } from '../model/tables/table.js';
import { refused, type Parsed } from './parsed.js';
import type { Facts } from '../model/value.js';
import { printTime } from './times.js';

/**
 * The refusal of a time that is not after the one it must follow on the same day (a lesson that ends before it
 * begins); undefined where the two are in order or one is not known. An end at 0:00 is midnight.
 */
export function outOfOrder(table: Table, field: string, cell: Cell, values: Facts): Parsed | undefined {
  const column = table.columns[field]!;
  const first = column.after === undefined ? undefined : table.columns[column.after];
  const [from, to] = [values[column.after ?? ''], values[field]];
  if (!first || typeof from !== 'number' || typeof to !== 'number' || to > from || to === 0) return undefined;
  const other = { zh: first.zh, en: first.en };
  return refused(column, cell, { fault: 'ENDS_BEFORE_START', values: { other, near: printTime(from) } });
}
