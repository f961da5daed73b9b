import { clockTime } from '../model/clock.js';
import type { ProblemCode } from '../model/problem.js';
import type { Cell, Row } from '../model/sheet.js';
import type { Table } from '../model/tables/table.js';
import type { Facts, Value } from '../model/value.js';
import { refused, type Parsed, type Trouble } from './parsed.js';

/**
 * Takes back, in the values of a row, each time that is not after the one it must follow on the same day (a lesson
 * that ends before it begins; an end at 0:00 is midnight), and each day before the one it cannot lie before (a hazard
 * fixed before it was found), and notes why.
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
  const { after, notBefore } = table.columns[field]!;
  const first = after ?? notBefore;
  if (first === undefined || !cell) return undefined;
  const disorder = disorderOf(values[first], values[field]);
  if (!disorder) return undefined;
  const { zh, en } = table.columns[first]!;
  const { fault, near } = disorder;
  return refused(table.columns[field]!, cell, { fault, values: { other: { zh, en }, near } });
}

/** What is wrong with the two, and how the first is said; times are numbers, days and moments texts. */
function disorderOf(
  from: Value | undefined,
  to: Value | undefined,
): { fault: ProblemCode; near: string } | undefined {
  if (typeof from === 'number' && typeof to === 'number' && to <= from && to !== 0)
    return { fault: 'ENDS_BEFORE_START', near: clockTime(from) };
  if (typeof from === 'string' && typeof to === 'string' && isBefore(to, from))
    return { fault: 'BEFORE_ITS_BEGINNING', near: from.replace('T', ' ') };
  return undefined;
}

/** Days are compared where one of the two has no time. */
function isBefore(to: string, from: string): boolean {
  const known = Math.min(to.length, from.length);
  return to.slice(0, known) < from.slice(0, known);
}
