import type { CellRef } from '../model/record.js';
import type { Entity, School } from '../model/school.js';
import { tableOf } from '../model/tables.js';
import type { Situation } from './situations.js';
import { deciding } from './tree.js';

/** The cells that settled a verdict: those of the requirement first, then those that made it apply; else the record's key. */
export function settlingCells(entity: Entity, { when, must }: Situation, school: School): CellRef[] {
  const leaves = [...deciding(must), ...(when ? deciding(when) : [])];
  const cells = leaves
    .flatMap(({ fact, other }) => [fact, ...(other ? [other] : [])])
    .flatMap((fact) => school.cells(entity, fact));
  const found = uniqueCells(cells.filter((cell) => cell.cell !== null));
  if (found.length > 0) return found;
  const key = tableOf(entity.kind).keys.flat();
  return uniqueCells(
    key.flatMap((field) => school.cells(entity, field)).filter((cell) => cell.value !== null),
  ).slice(0, 1);
}

/** Each cell once, in the order in which they come. */
export function uniqueCells(cells: readonly CellRef[]): CellRef[] {
  const seen = new Set<string>();
  return cells.filter((cell) => {
    const key = JSON.stringify([cell.file, cell.sheet, cell.cell]);
    return !seen.has(key) && seen.add(key);
  });
}
