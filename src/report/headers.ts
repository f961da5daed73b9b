import type { CellRef } from '../model/record.js';
import type { Report } from '../model/report.js';
import { factOf, isKind, kinds, tableOf, type Kind } from '../model/tables.js';

/** The header of a cell's column in the user's language; the field's name where its sheet is none that we know. */
export type HeaderOf = (cell: Pick<CellRef, 'sheet' | 'field'>) => string;

/** Headers by the sheets that were read; a sheet that is not there has the name that we give it. */
export function headersOf({ inputs, lang }: Pick<Report, 'inputs' | 'lang'>): HeaderOf {
  const ours = kinds.flatMap((kind) =>
    Object.values(tableOf(kind).sheet).map((name) => [name, kind] as const),
  );
  const read = inputs.flatMap(({ sheets }) =>
    sheets.flatMap(({ name, kind }) => (kind && isKind(kind) ? [[name, kind] as const] : [])),
  );
  const byName = new Map<string, Kind>([...ours, ...read]);
  return ({ sheet, field }) => {
    const kind = byName.get(sheet);
    // A law may be quoted in any sheet, also in one that is none that we know.
    return ((kind && factOf(kind, field)) ?? factOf('citation', field))?.[lang] ?? field;
  };
}
