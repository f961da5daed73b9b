import { tableOf, type Kind } from '../model/tables.js';
import { sheetKinds } from './sheet-kinds.js';
import type { Header } from './header.js';
import { normaliseHeader } from './header-text.js';
import { RANGE } from './meanings.js';

/** How well a header fits a kind. */
export interface Fit {
  readonly kind: Kind;
  readonly header: Header;
  readonly fields: ReadonlySet<string>;
  /** Those whose header is the one that the template writes. */
  readonly canonical: ReadonlySet<string>;
  /** The sum of the weights of the headers that mean something in the kind. */
  readonly weight: number;
  /** The weight, and the part of the kind's columns that is there: of equal kinds the one that is more complete. */
  readonly score: number;
  /** The part of the sheet's headers that mean something in the kind, 0 to 1. */
  readonly share: number;
  /** A column is there that can name a record. */
  readonly keyed: boolean;
}

interface Found {
  readonly fields: Set<string>;
  readonly canonical: Set<string>;
  weight: number;
}

const ROW_NUMBERS: ReadonlySet<string> = new Set(
  ['序号', '序', '项次', '行号', 'No', 'No.', 'S/N', '#'].map(normaliseHeader),
);

/** Whether a column numbers the rows of a form: it is nobody's data, and a row that has only it is blank. */
export function isRowNumber(header: string): boolean {
  return ROW_NUMBERS.has(normaliseHeader(header));
}

/** For each kind that any header fits at all, the best one; of equal ones the first. */
export function fitsOf(headers: readonly Header[]): Map<Kind, Fit> {
  const best = new Map<Kind, Fit>();
  for (const header of headers)
    for (const fit of fitsOfHeader(header))
      if (fit.score > (best.get(fit.kind)?.score ?? 0)) best.set(fit.kind, fit);
  return best;
}

function fitsOfHeader(header: Header): Fit[] {
  const found = new Map<Kind, Found>();
  for (const { meanings } of header.cells)
    for (const [kind, meaning] of meanings) {
      const sofar = found.get(kind) ?? { fields: new Set(), canonical: new Set(), weight: 0 };
      if (!sofar.fields.has(meaning.field)) sofar.weight += meaning.weight;
      sofar.fields.add(meaning.field);
      if (meaning.canonical) sofar.canonical.add(meaning.field);
      found.set(kind, sofar);
    }
  const columns = header.cells.filter(({ text }) => !isRowNumber(text)).length;
  return sheetKinds.flatMap((kind) => {
    const fit = found.get(kind);
    return fit === undefined ? [] : [fitOf(kind, header, fit, columns)];
  });
}

function fitOf(kind: Kind, header: Header, found: Found, columns: number): Fit {
  const { keys, columns: known } = tableOf(kind);
  const { fields, canonical, weight } = found;
  return {
    kind,
    header,
    fields,
    canonical,
    weight,
    score: weight + fields.size / Object.keys(known).length,
    share: fields.size / Math.max(columns, 1),
    keyed: keys.some(([first]) => fields.has(first!) || (first === 'start' && fields.has(RANGE))),
  };
}
