import type { DataRecord } from '../model/record.js';
import type { Duplicate } from './keys.js';

/**
 * The duplicates that are worth a question. Duties that hold at different times of the term are none, though
 * their keys (ruling 40) are the same; duties of one printed table were compared when it was read; and of two
 * tables that say the same, one cell is enough.
 */
export function doubtfulDuplicates(duplicates: readonly Duplicate[]): Duplicate[] {
  const told = new Map<DataRecord['source'], Set<DataRecord['source']>>();
  return duplicates.filter(({ record, first }) => {
    if (record.kind === 'roster' && (areApart(record, first) || isOneTable(record, first))) return false;
    if (record.source.layout !== 'matrix' || first.source.layout !== 'matrix') return true;
    const others = told.get(record.source) ?? new Set();
    told.set(record.source, others);
    const known = others.has(first.source);
    others.add(first.source);
    return !known;
  });
}

function isOneTable({ source }: DataRecord, first: DataRecord): boolean {
  return source.layout === 'matrix' && source === first.source;
}

/** Whether one ends before the other begins. */
function areApart(a: DataRecord, b: DataRecord): boolean {
  return endsBefore(a, b) || endsBefore(b, a);
}

function endsBefore({ values: { validTo } }: DataRecord, { values: { validFrom } }: DataRecord): boolean {
  return typeof validTo === 'string' && typeof validFrom === 'string' && validTo < validFrom;
}
