import type { DataRecord } from '../model/record.js';
import type { Duplicate } from './keys.js';

/**
 * The duplicates that are worth a question. Duties that hold at different times of the term are none, though
 * their keys (ruling 40) are the same; those of one file's printed tables were compared when it was read; and of two
 * tables that say the same, one cell is enough.
 */
export function doubtfulDuplicates(duplicates: readonly Duplicate[]): Duplicate[] {
  const told = new Map<DataRecord['source'], Set<DataRecord['source']>>();
  return duplicates.filter(({ record, first }) => {
    if (record.kind === 'roster' && (areApart(record, first) || werePrinted(record, first))) return false;
    if (record.source.layout !== 'matrix' || first.source.layout !== 'matrix') return true;
    const others = told.get(record.source) ?? new Set();
    told.set(record.source, others);
    const known = others.has(first.source);
    others.add(first.source);
    return !known;
  });
}

/** Two tables of one file, which `read` has compared by their dates. */
function werePrinted({ source }: DataRecord, { source: other }: DataRecord): boolean {
  return source.layout === 'matrix' && other.layout === 'matrix' && source.file === other.file;
}

/** Whether one ends before the other begins. */
function areApart(a: DataRecord, b: DataRecord): boolean {
  return endsBefore(a, b) || endsBefore(b, a);
}

function endsBefore({ values: { validTo } }: DataRecord, { values: { validFrom } }: DataRecord): boolean {
  return typeof validTo === 'string' && typeof validFrom === 'string' && validTo < validFrom;
}
