import type { DataRecord } from '../model/record.js';
import type { Entity } from '../model/school.js';
import type { Source } from '../model/sheet.js';
import { tableOf, type Kind } from '../model/tables.js';
import { placeholders, type Bilingual, type Lang } from '../model/text.js';
import { UNKNOWN, type Facts, type Value } from '../model/value.js';

/** An entity of a record, with its columns as facts. */
export function entityOf(record: DataRecord, facts: Facts): Entity {
  const { dated } = tableOf(record.kind);
  const date = dated ? facts[dated] : undefined;
  return {
    kind: record.kind,
    key: record.key,
    record,
    facts,
    label: labelsOf(record),
    date: typeof date === 'string' ? date.slice(0, 10) : null,
  };
}

const shapes = new WeakMap<Source, Facts>();

/**
 * The facts of a record before anything is derived: its columns, and its derived facts, all unknown. Those of one
 * source are copies of one shape, made at once: an object to which many names are added one by one becomes a hash table
 * in V8, or gets a layout of its own; either is larger, and slower to read.
 */
export function plainFacts({ kind, values, source }: DataRecord): Record<string, Value> {
  const shape = shapes.get(source) ?? shapeOf(kind, values);
  shapes.set(source, shape);
  return { ...shape, ...values };
}

function shapeOf(kind: Kind, values: Facts): Facts {
  const names = [...Object.keys(values), ...Object.keys(tableOf(kind).derived ?? {})];
  return Object.fromEntries(names.map((name) => [name, UNKNOWN]));
}

/** Made when it is asked for: most records are never named. */
function labelsOf(record: DataRecord): Bilingual {
  return {
    get zh() {
      return labelOf(record, 'zh');
    },
    get en() {
      return labelOf(record, 'en');
    },
  };
}

/** The label of a record by its table's template, from the cells as the school typed them; blanks are left out. */
function labelOf(record: DataRecord, lang: Lang): string {
  const template = tableOf(record.kind).label?.[lang];
  // Behind `#` stands what tells rows of one key apart; the cell tells a reader.
  if (!template) return record.key.replace(/#\d+$/, '').split('|').filter(Boolean).join(' ');
  return placeholders(template).map((field) => shown(record, field)).filter(Boolean).join(' '); // prettier-ignore
}

function shown(record: DataRecord, field: string): string {
  const value = record.values[field];
  const index = record.source.fields.indexOf(field);
  const text = record.row.cells[index]?.text ?? '';
  // Dates in one form, so that the same record has the same label in every workbook.
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) ? value.replace('T', ' ') : text.trim();
}
