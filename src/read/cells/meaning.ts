import type { Form } from '../formats/form.js';

/**
 * How a value that comes back from the neutral workbook is to be understood; kept aside by the wall, cell by cell.
 * `iso`: a date written as text. `empty`: a formula whose result is an empty text. `uncalculated`: one without result.
 */
export type Meaning = Form | { readonly kind: 'text' | 'empty' | 'uncalculated' | 'iso' };

export const TEXT: Meaning = { kind: 'text' };
export const EMPTY: Meaning = { kind: 'empty' };
export const UNCALCULATED: Meaning = { kind: 'uncalculated' };
export const ISO: Meaning = { kind: 'iso' };

/** What one cell of the neutral workbook holds. */
export type Plain = string | number | boolean | { readonly error: string };
