import type { SameSheet, Shares } from '../model/shares.js';
import { byCodePoint } from '../model/text.js';

/** Sheets that are the same in several schools, the largest first. */
export function sameSheets(schools: ReadonlyMap<string, Shares>): SameSheet[] {
  const groups = new Map<
    number,
    { sheet: string; records: number; schools: SameSheet['schools'][number][] }
  >();
  const inOrder = [...schools].sort(([a], [b]) => byCodePoint(a, b));
  for (const [folder, { copies }] of inOrder) {
    for (const { mark, sheet, records, file } of copies) {
      const group = groups.get(mark) ?? { sheet, records, schools: [] };
      groups.set(mark, group);
      group.schools.push({ folder, file });
    }
  }
  return [...groups.values()]
    .filter((group) => new Set(group.schools.map(({ folder }) => folder)).size > 1)
    .sort((a, b) => b.records - a.records || byCodePoint(a.sheet, b.sheet));
}
