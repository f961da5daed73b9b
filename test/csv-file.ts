import Papa from 'papaparse';
import type { InputFile } from '../src/model/sheet.js';

/** The cells of a sheet as a person types them. */
export type Grid = readonly (readonly string[])[];

/** A sheet as a CSV file: the smallest workbook there is. */
export function csvFile(name: string, grid: Grid): InputFile {
  return { name: `${name}.csv`, bytes: new TextEncoder().encode(Papa.unparse(grid.map((row) => [...row]))) };
}
