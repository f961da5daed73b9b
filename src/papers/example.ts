import { z } from 'zod';
import { kinds, tableOf, type Kind } from '../model/tables.js';

const sheetKinds = kinds.filter((kind) => !tableOf(kind).sheetless);

/**
 * A school to show: the rows of its sheets by field, as a person would type them: `2025-09-15`, `08:05`,
 * `2025-09-15 08:05`, numbers, texts. null and '' are blank cells.
 */
export const exampleSchema = z.strictObject({
  sheets: z.array(
    z.strictObject({
      kind: z.enum(sheetKinds as [Kind, ...Kind[]]),
      rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
    }),
  ),
});

/** A school to show in the template. */
export type ExampleSchool = z.infer<typeof exampleSchema>;
/** What a person typed into one cell. */
export type Typed = string | number | boolean | null;
