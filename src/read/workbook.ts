import type { Cell, Workbook } from 'exceljs';
import type { Plain } from './cells/meaning.js';
import { notDelivered } from './refusal.js';

/** Takes one cell that holds something: 1-based row, 0-based column. */
export type Take = (row: number, column: number, value: Plain) => void;

/** Reads a neutral workbook and hands over its cells, row by row. */
export type Loader = (neutral: Uint8Array<ArrayBuffer>, take: Take) => Promise<void>;

/**
 * The one place where exceljs reads. It is loaded when first needed, and is given neutral workbooks only
 * (`cells/neutral.ts`): on workbooks as people make them it hangs, loses cells and pollutes prototypes.
 * Its stream reader is never used. Whatever it fails on is refused as damaged.
 */
export async function exceljsLoader(): Promise<Loader> {
  const { default: exceljs } = await import('exceljs');
  return async (neutral, take) => {
    const workbook = new exceljs.Workbook();
    await load(workbook, neutral);
    const [sheet, ...others] = workbook.worksheets;
    if (sheet === undefined || others.length > 0) throw notDelivered();
    sheet.eachRow((row, number) => {
      row.eachCell((cell, column) => take(number, column - 1, plainValue(cell)));
    });
  };
}

async function load(workbook: Workbook, neutral: Uint8Array<ArrayBuffer>): Promise<void> {
  try {
    await workbook.xlsx.load(neutral.buffer);
  } catch {
    throw notDelivered();
  }
}

/** A neutral cell is a text, a number, a boolean or an error; its type says which. */
function plainValue(cell: Cell): Plain {
  const { value } = cell;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value !== null && typeof value === 'object' && 'error' in value) return { error: value.error };
  throw notDelivered();
}
