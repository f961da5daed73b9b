import ExcelJS from 'exceljs';
import type { CheckOptions } from '../../src/check.js';
import type { InputFile } from '../../src/model/sheet.js';
import { built } from './built.js';
import { byTurns } from './timing.js';

/** Milliseconds of each step over one workbook, all in one run and by turns. */
export interface Steps {
  /** A bare exceljs load of the same bytes, which reads and does nothing else. */
  readonly exceljs: number;
  /** Our reader alone. */
  readonly reading: number;
  /** A whole check, no files written. */
  readonly checking: number;
  /** report.json, report.html and report.xlsx, drawn from a report that is there. */
  readonly drawing: number;
  /** The marked copy of the workbook. */
  readonly marking: number;
}

/** Measures the steps of a check against what exceljs takes to read the same workbook. */
export async function steps(file: InputFile, options: CheckOptions): Promise<Steps> {
  const report = await built.check([file], options);
  return byTurns(5, {
    exceljs: () => new ExcelJS.Workbook().xlsx.load(file.bytes as never),
    reading: () => built.readInput(file),
    checking: () => built.check([file], options),
    drawing: async () => {
      for (const name of ['json', 'html', 'xlsx'] as const) await built.reporters[name](report);
    },
    marking: () => built.markWorkbook(file, report),
  });
}
