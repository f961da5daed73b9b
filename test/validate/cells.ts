import type { Cell, Row, SourceRows } from '../../src/model/sheet.js';
import { columnOf, type FieldOf, type Kind } from '../../src/model/tables.js';
import type { Column } from '../../src/model/tables/table.js';

/** A cell as tests write it: text as itself, numbers and booleans as such. */
export function cell(said: string | number | boolean | Cell): Cell {
  if (typeof said === 'string') return { kind: 'text', text: said };
  if (typeof said === 'number') return { kind: 'number', text: String(said), number: said };
  if (typeof said === 'boolean') return { kind: 'boolean', text: String(said).toUpperCase(), boolean: said };
  return said;
}

export function date(iso: string): Cell {
  return { kind: 'date', text: iso.replace('T', ' '), iso };
}

export function time(minutes: number): Cell {
  return { kind: 'time', text: `${minutes}`, minutes };
}

export function column<K extends Kind>(kind: K, field: FieldOf<K>): Column {
  return columnOf(kind, field)!;
}

type Said = Readonly<Record<string, string | number | boolean | Cell | undefined>>;

/** Rows of one sheet, in order from row 2, with the columns that any of them names. */
export function sheet(kind: Kind, said: readonly Said[], name = '表'): SourceRows {
  const fields = [...new Set(said.flatMap((row) => Object.keys(row)))];
  const letters = fields.map((_, index) => String.fromCharCode(65 + index));
  const rows = said.map((row, index): Row => ({
    number: index + 2,
    cells: fields.map((field) => (row[field] === undefined ? undefined : cell(row[field]))),
  }));
  const source = {
    file: '校.xlsx', sheet: name, kind, fields, letters, headerRow: 1, lastLetter: letters.at(-1) ?? 'A', layout: 'list',
  } as const; // prettier-ignore
  return { source, rows, ignored: 0 };
}
