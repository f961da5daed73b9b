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

/** Whether a cell is the one of its field in a record's own row, or the column that the record's sheet does not have. */
export function isOwnCell({ source, row }: DataRecord, { file, sheet, cell, field }: CellRef): boolean {
  if (sheet !== source.sheet || file !== source.file) return false;
  const index = source.fields.indexOf(field);
  return cell === (index < 0 ? null : addressAt(source, row, index));
}

/** The header of a column in the first sheet of a kind that has it, else the last header cell of the first; undefined without a sheet. */
export function headerOf(sources: readonly Source[], kind: Kind, field: string): CellRef | undefined {
  const own = sources.filter((source) => source.kind === kind);
  const source = own.find(({ fields }) => fields.includes(field)) ?? own[0];
  if (!source) return undefined;
  const { file, sheet, letters, fields, lastLetter, headerRow } = source;
  const letter = source.layout === 'list' ? letters[fields.indexOf(field)] : undefined;
  return { file, sheet, cell: `${letter ?? lastLetter}${headerRow}`, field, value: null };
}
