import { z } from 'zod';
import { kinds, tableOf, type Kind } from '../model/tables.js';

const sheetKinds = kinds.filter((kind) => !tableOf(kind).sheetless);

const kind = z.enum(sheetKinds as [Kind, ...Kind[]]);
const listed = z.strictObject({
  kind,
  rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
});
const printed = z.strictObject({
  kind,
  name: z.string(),
  printed: z.array(z.array(z.union([z.string(), z.null()]))),
});

/**
 * A school to show: the rows of its sheets by field, as a person would type them: `2025-09-15`, `08:05`,
 * `2025-09-15 08:05`, numbers, texts; or, of a timetable or roster as it hangs on the wall, its cells row by row.
 * null and '' are blank cells.
 */
export const exampleSchema = z.strictObject({ sheets: z.array(z.union([listed, printed])) });

/** A school to show in the template. */
export type ExampleSchool = z.infer<typeof exampleSchema>;
/** A sheet as a school prints it: its cells row by row, in the school's own language. */
export type PrintedSheet = z.infer<typeof printed>;
/** What a person typed into one cell. */
export type Typed = string | number | boolean | null;
