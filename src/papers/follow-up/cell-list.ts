import type { CellRef } from '../../model/record.js';

/** Cells in a line for each sheet, each once: `值班表!A49 C49 D49`. */
export function cellList(cells: readonly CellRef[]): string {
  const bySheet = new Map<string, Set<string>>();
  for (const { sheet, cell } of cells) {
    const known = bySheet.get(sheet) ?? new Set();
    bySheet.set(sheet, known);
    if (cell !== null) known.add(cell);
  }
  return [...bySheet].map(([sheet, own]) => (own.size === 0 ? sheet : `${sheet}!${[...own].join(' ')}`)).join('\n'); // prettier-ignore
}
