import type { CellSpec } from '../sheet-spec.js';

/** Rows of a page of labels and what they stand for. */
export type Rows = CellSpec[][];

/** A blank row and the heading of a part. */
export function heading(text: string): Rows {
  return [[], [{ value: text, look: 'heading' }]];
}

/** The head of a part's columns. */
export function head(...texts: readonly string[]): CellSpec[] {
  return texts.map((value) => ({ value, look: 'header' }));
}

/** A label with what it stands for. */
export function line(label: string, ...cells: readonly CellSpec[]): CellSpec[] {
  return [{ value: label, look: 'label' }, ...cells];
}
