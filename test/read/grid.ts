import type { Cell, Merge, Sheet } from '../../src/model/sheet.js';

/** What a test writes into a cell: a text, a whole cell, or nothing. */
export type Written = string | Cell | null;

/** A sheet from rows of texts, from A1 on; '' and null are empty cells, blank rows are left out as the reader does. */
export function grid(
  name: string,
  rows: readonly (readonly Written[])[],
  merges: readonly string[] = [],
): Sheet {
  return {
    name,
    hidden: false,
    merges: merges.map(merge),
    rows: rows.flatMap((row, index) => {
      const cells = row.map(cellOf);
      return cells.every((cell) => cell === undefined) ? [] : [{ number: index + 1, hidden: false, cells }];
    }),
  };
}

function cellOf(written: Written): Cell | undefined {
  if (written === null || written === '') return undefined;
  return typeof written === 'string' ? { kind: 'text', text: written } : written;
}

function merge(area: string): Merge {
  const [, left, top, right, bottom] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(area)!;
  const column = (letter: string) => letter.charCodeAt(0) - 64;
  return { top: Number(top), left: column(left!), bottom: Number(bottom), right: column(right!) };
}
