import { kinds, tableOf, type Kind } from '../model/tables.js';

/** The kinds that a sheet can hold; the others are derived from records. */
export const sheetKinds: readonly Kind[] = kinds.filter((kind) => !tableOf(kind).sheetless);
