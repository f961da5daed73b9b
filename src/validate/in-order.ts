import { clockTime } from '../model/clock.js';
import type { Cell, Row } from '../model/sheet.js';
import type { Table } from '../model/tables/table.js';
import type { Facts, Value } from '../model/value.js';
import { refused, type Parsed, type Trouble } from './parsed.js';

/**
 * Takes back, in the values of a row, each time that is not after the one it must follow on the same day (a lesson
 * that ends before it begins), and notes why. An end at 0:00 is midnight.
 */
export function refuseDisorder(
  table: Table,
  columns: readonly { readonly field: string; readonly index: number }[],
  { cells }: Row,
  values: Record<string, Value>,
  troubles: Map<string, Trouble>,
): void {
  for (const { field, index } of columns) {
    const refusal = refusalOf(table, field, cells[index], values);
    if (!refusal) continue;
    values[field] = refusal.value;
    if (refusal.problem) troubles.set(field, refusal.problem);
  }
}

function refusalOf(table: Table, field: string, cell: Cell | undefined, values: Facts): Parsed | undefined {
  const { after } = table.columns[field]!;
  if (after === undefined || !cell) return undefined;
  const [first, from, to] = [table.columns[after]!, values[after], values[field]];
  if (typeof from !== 'number' || typeof to !== 'number' || to > from || to === 0) return undefined;
  const other = { zh: first.zh, en: first.en };
  return refused(table.columns[field]!, cell, {
    fault: 'ENDS_BEFORE_START',
    values: { other, near: clockTime(from) },
  });
}
