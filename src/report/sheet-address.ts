import type { Link } from './sheet-spec.js';

/** The letters of a column, 1-based: 1 is A, 27 is AA. */
export function lettersOf(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** Rows of one column, as formulas name them: `C2:C2000`. */
export function rangeOf(column: number, from: number, to: number): string {
  const letters = lettersOf(column);
  return `${letters}${from}:${letters}${to}`;
}

/** A cell of a sheet, as links name it: `'课堂记录'!M12`. */
export function placeIn(sheet: string, cell: string | null): string {
  return `'${sheet.replaceAll("'", "''")}'!${cell ?? 'A1'}`;
}

/**
 * A file beside this workbook, as links name it. What means something in an address is written by its code,
 * so that no file name can be taken for a scheme, a query or a place in the file.
 */
export function targetOf({ file = '' }: Link): string {
  return file.replace(/[\s"#%:<>?[\\\]^`{|}]/g, encodeURIComponent);
}
