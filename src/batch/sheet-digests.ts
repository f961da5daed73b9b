import { createHash, type Hash } from 'node:crypto';
import type { SheetDigest } from '../model/district.js';
import type { DataRecord } from '../model/record.js';

/** Fewer records than this may be the same by chance: a school without incidents, a list of three canteen cooks. */
const FEWEST = 10;

/** The digest of each sheet with enough records, over the texts of all cells that were read, in their order. */
export function sheetDigests(records: readonly DataRecord[]): SheetDigest[] {
  const sheets = new Map<string, { file: string; sheet: string; records: number; hash: Hash }>();
  for (const { source, row } of records) {
    const name = JSON.stringify([source.file, source.sheet]);
    let known = sheets.get(name);
    if (!known) {
      known = { file: source.file, sheet: source.sheet, records: 0, hash: createHash('sha256') };
      sheets.set(name, known);
    }
    known.records++;
    known.hash.update(JSON.stringify([source.kind, row.cells.map((cell) => cell?.text ?? '')]));
  }
  return [...sheets.values()]
    .filter((sheet) => sheet.records >= FEWEST)
    .map(({ hash, ...sheet }) => ({ ...sheet, digest: hash.digest('hex') }));
}
