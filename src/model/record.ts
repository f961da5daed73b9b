import type { Row, Source } from './sheet.js';
import type { Kind } from './tables.js';
import type { Facts } from './value.js';

/** A cell of the school's own workbook, as reports name it. */
export interface CellRef {
  readonly file: string;
  readonly sheet: string;
  /** `M12`; null where the column or the sheet is not there. */
  readonly cell: string | null;
  readonly field: string;
  /** The text that the school sees in it; null where it is blank. */
  readonly value: string | null;
}

/** A row that holds: its typed values, and where it stands. */
export interface DataRecord {
  readonly kind: Kind;
  /** What names it, stable across runs: the parts of its key joined by `|` (rulings 17, 40). */
  readonly key: string;
  readonly values: Facts;
  readonly source: Source;
  readonly row: Row;
}

/** The address of a row's cell, by the index of its column in the source. */
export function addressAt({ letters }: Source, row: Row, index: number): string {
  return row.addresses?.get(index) ?? `${letters[index]}${row.number}`;
}

/** The address of a column of a record, or of the header's last cell where the column is missing. */
export function cellOf(record: DataRecord, field: string): CellRef {
  const { source, row } = record;
  const index = source.fields.indexOf(field);
  if (index < 0) return { file: source.file, sheet: source.sheet, cell: null, field, value: null };
  const cell = addressAt(source, row, index);
  return { file: source.file, sheet: source.sheet, cell, field, value: row.cells[index]?.text || null };
}
