import { z } from 'zod';
import { tableOf, type Kind } from '../model/tables.js';
import type { Column } from '../model/tables/table.js';
import { FOREVER, type ColumnType } from '../model/value.js';

const DAY_MINUTES = 1440;
const DATETIME =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)?$/;

const datetime = z.string().regex(DATETIME);
const number = z.number();
const schemas: Readonly<Record<ColumnType, z.ZodType>> = {
  text: z.string(),
  names: z.array(z.string().min(1)),
  person: z.string(),
  date: z.iso.date(),
  dateOrForever: z.union([z.iso.date(), z.literal(FOREVER)]),
  time: number.min(0).max(DAY_MINUTES),
  datetime,
  yesNo: z.boolean(),
  signature: z.boolean(),
  count: z.int().min(0),
  number,
  minutes: number.min(0),
  dateMark: z.union([z.boolean(), z.iso.date()]),
  datetimeMark: z.union([z.boolean(), datetime]),
};

const byKind = new Map<Kind, z.ZodType>();

/**
 * The schema of a kind's values: the last proof that every value has the encoding of its column (`model/value.ts`)
 * before anything is judged by it. BLANK and UNKNOWN pass everywhere, columns of other kinds nowhere.
 */
export function recordSchema(kind: Kind): z.ZodType {
  let schema = byKind.get(kind);
  if (!schema) {
    const columns = Object.entries(tableOf(kind).columns).map(([field, column]) => [field, schemaOf(column)]);
    byKind.set(kind, (schema = z.strictObject(Object.fromEntries(columns))));
  }
  return schema;
}

function schemaOf(column: Column): z.ZodType {
  const schema = column.words ? z.enum([...Object.keys(column.words), '']) : schemas[column.type];
  return schema.nullish();
}
