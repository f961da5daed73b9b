import { tables } from './tables/index.js';
import type { Column, Derived, Table } from './tables/table.js';

/** The kinds of records that a workbook can hold. */
export type Kind = keyof typeof tables;
/** The columns of a kind. */
export type FieldOf<K extends Kind> = keyof (typeof tables)[K]['columns'] & string;
/** The derived facts of a kind. */
export type DerivedOf<K extends Kind> = (typeof tables)[K] extends { derived: infer D }
  ? keyof D & string
  : never;

/** All kinds in the order of the template. */
export const kinds = Object.keys(tables) as Kind[];

/** The table of a kind. */
export function tableOf(kind: Kind): Table {
  return tables[kind];
}

/** Whether a word names a kind. */
export function isKind(word: string): word is Kind {
  return Object.hasOwn(tables, word);
}

/** A column of a kind, or undefined. */
export function columnOf(kind: Kind, field: string): Column | undefined {
  const columns = tableOf(kind).columns;
  return Object.hasOwn(columns, field) ? columns[field] : undefined;
}

/** A derived fact of a kind, or undefined. */
export function derivedOf(kind: Kind, fact: string): Derived | undefined {
  const derived = tableOf(kind).derived ?? {};
  return Object.hasOwn(derived, fact) ? derived[fact] : undefined;
}

/** A column or derived fact of a kind, or undefined: what a rule may name. */
export function factOf(kind: Kind, name: string): Column | Derived | undefined {
  return columnOf(kind, name) ?? derivedOf(kind, name);
}
