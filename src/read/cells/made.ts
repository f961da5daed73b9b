import type { Cell } from '../../model/sheet.js';
import type { Form } from '../formats/form.js';
import { numberCell } from './cell.js';

/** Different numbers kept for each format; beyond them, and for fractions without one, cells are made anew. */
const KEPT = 10_000;

/** Cells that were made already: sheets repeat much, so the same number in the same format is one cell. */
export interface Made {
  readonly date1904: boolean;
  readonly numbers: Map<Form, Map<number, Cell>>;
  /** By the index of the shared text. */
  readonly texts: (Cell | undefined)[];
}

/** Starts without any; `date1904` says from which year the dates of the workbook count. */
export function newMade(date1904: boolean): Made {
  return { date1904, numbers: new Map(), texts: [] };
}

/** The cell of a number as its format shows it. */
export function madeNumber({ numbers, date1904 }: Made, value: number, form: Form): Cell {
  if (form.kind === 'general' && !Number.isInteger(value)) return numberCell(value, form, date1904);
  let kept = numbers.get(form);
  if (kept === undefined) numbers.set(form, (kept = new Map<number, Cell>()));
  const known = kept.get(value);
  if (known !== undefined) return known;
  const cell = numberCell(value, form, date1904);
  if (kept.size < KEPT) kept.set(value, cell);
  return cell;
}

/** The cell of a shared text. */
export function madeText({ texts }: Made, index: number, text: string): Cell {
  return (texts[index] ??= { kind: 'text', text });
}
