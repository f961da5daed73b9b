import { z } from 'zod';

/** A cell as a reader of old workbooks gives it: 1-based row, 0-based column, what it holds, its number format. */
const plainCell = z.tuple([
  z.int().min(1),
  z.int().min(0),
  z.union([z.string(), z.number(), z.boolean(), z.strictObject({ error: z.string() })]),
  z.string(),
]);
const place = z.int().min(1);
const plainSheet = z.strictObject({
  name: z.string(),
  hidden: z.boolean(),
  /** Whether it is a sheet of cells; charts and macros are none. */
  isData: z.boolean(),
  hiddenRows: z.array(place),
  hiddenColumns: z.array(place),
  merges: z.array(z.strictObject({ top: place, left: place, bottom: place, right: place })),
  cells: z.array(plainCell),
});

/** What a workbook of the old format holds, as its reader, a process that is trusted with nothing, hands it back. */
export const plainWorkbook = z.strictObject({ date1904: z.boolean(), sheets: z.array(plainSheet) });
export type PlainWorkbook = z.infer<typeof plainWorkbook>;
export type PlainSheet = PlainWorkbook['sheets'][number];
