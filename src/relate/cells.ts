import { cellOf, isOwnCell, type CellRef } from '../model/record.js';
import type { Entity, School } from '../model/school.js';
import { columnOf, derivedOf, kinds, tableOf, type Kind } from '../model/tables.js';
import { isKnown, type ColumnType, type Value } from '../model/value.js';
import type { Context } from './context.js';
import { derivations } from './derive/index.js';

/** Of the cells of one fact so many are named: a count may stand on thousands, and nobody reads them. */
const MOST_CELLS = 20;

/** The two functions of a school that say which cells a fact stands on, and which would decide it. */
export function cellsOf(context: Context): Pick<School, 'cells' | 'openCells' | 'kindOf' | 'headerCell'> {
  const cells = (entity: Entity, fact: string): readonly CellRef[] => cellsOfFact(entity, fact, context);
  return {
    cells: (entity, fact) => cells(entity, fact).slice(0, MOST_CELLS),
    openCells: (entity, fact) => {
      const all = cells(entity, fact);
      const minutes = derivedOf(entity.kind, fact)?.unit === 'minutes';
      const open = all.filter((cell) => isOpen(entity, cell, minutes));
      return (open.length > 0 ? open : all).slice(0, MOST_CELLS);
    },
    ...sheetsOf(context),
  };
}

/**
 * Sheets by the name that they have in the workbook, also those of which no row was taken; a sheet that is not there
 * by its canonical name.
 */
function sheetsOf(context: Context): Pick<School, 'kindOf' | 'headerCell'> {
  const names = new Map<string, Kind>(kinds.map((kind) => [tableOf(kind).sheet.zh, kind]));
  const headers = new Map<string, CellRef>();
  for (const kind of kinds) {
    for (const { record } of [...context.records(kind), ...context.unread(kind)]) {
      if (!record) continue;
      const { file, sheet, headerRow, lastLetter } = record.source;
      names.set(sheet, kind);
      headers.set(sheet, { file, sheet, cell: `${lastLetter}${headerRow}`, field: '', value: null });
    }
  }
  return { kindOf: (sheet) => names.get(sheet), headerCell: (sheet) => headers.get(sheet) ?? null };
}

/** The cells that a fact of an entity was read from, the primary one first. */
export function cellsOfFact(entity: Entity, fact: string, context: Context): readonly CellRef[] {
  const derived = derivedOf(entity.kind, fact);
  if (!derived)
    return entity.record && fact in tableOf(entity.kind).columns ? [cellOf(entity.record, fact)] : [];
  const special = derivations[entity.kind]?.[fact]?.cells;
  if (special) return special(entity.facts, context, entity);
  return entity.record ? derived.from.map((field) => cellOf(entity.record!, field)) : [];
}

/**
 * A cell that does not say what it should: its column is missing, it is blank or could not be read;
 * a mark (已) where a day is asked for; a day without a time where minutes are.
 */
function isOpen(entity: Entity, cell: CellRef, minutes: boolean): boolean {
  if (cell.cell === null || cell.value === null) return true;
  const { record, facts } = entity;
  return record && isOwnCell(record, cell)
    ? lacks(facts[cell.field], columnOf(entity.kind, cell.field)?.type ?? 'text', minutes)
    : false;
}

function lacks(value: Value, type: ColumnType, minutes: boolean): boolean {
  if (!isKnown(value) || (value === true && type.endsWith('Mark'))) return true;
  return minutes && type.startsWith('datetime') && typeof value === 'string' && value.length === 10;
}
