import type { Cell } from '../model/sheet.js';
import type { Column } from '../model/tables/table.js';
import { BLANK } from '../model/value.js';
import { oneWordReport, saysNoCount, saysNone, saysNothingWrong } from './nothing.js';
import { parseCount, parseMinutes, parseNumber, parseSeconds } from './numbers.js';
import { refused, type Parsed, type Taker } from './parsed.js';

/** No school is cleared in this many seconds: such a number without a unit is more likely minutes. */
const HARDLY_SECONDS = 20;
const MOST = 1e9;

/** count: a whole number, not negative; none is 0. */
export const takeCount: Taker = (column, cell) => {
  if (column.unit === 'seconds') return takeSeconds(column, cell);
  const report = takeReport(column, cell);
  if (report) return report;
  if (saysNoCount(cell.text) || (column.exception && saysNothingWrong(cell.text))) return { value: 0 };
  const value = numberOf(cell, parseCount);
  const fits = value !== undefined && Number.isInteger(value) && value >= 0 && value <= MOST;
  return fits ? { value } : refused(column, cell, { fault: 'NOT_A_COUNT' });
};

/** number: with decimals, 50% is 0.5; a stroke or 无 says that there is no number, not that it is 0. */
export const takeNumber: Taker = (column, cell) => {
  if (saysNone(cell.text)) return { value: BLANK };
  const value = numberOf(cell, parseNumber);
  const fits = value !== undefined && Math.abs(value) <= MOST;
  return fits ? { value } : refused(column, cell, { fault: 'NOT_A_NUMBER' });
};

/** minutes: not negative; none is 0. */
export const takeMinutes: Taker = (column, cell) => {
  if (saysNone(cell.text) || (column.exception && saysNothingWrong(cell.text))) return { value: 0 };
  const value = numberOf(cell, parseMinutes);
  const fits = value !== undefined && value >= 0 && value <= MOST;
  return fits ? { value } : refused(column, cell, { fault: 'NOT_MINUTES' });
};

/** 零报告 is 0; 全勤 is nobody absent, or everybody expected: the number in another column (settled in the record). */
function takeReport(column: Column, cell: Cell): Parsed | undefined {
  const report = oneWordReport(cell.text);
  if (!report) return undefined;
  if (typeof column.full === 'string') return refused(column, cell, { fault: 'FULL_WITHOUT_NUMBER' });
  return report === 'nothing' || column.full === 0
    ? { value: 0 }
    : refused(column, cell, { fault: 'NOT_A_COUNT' });
}

/** Seconds: with their unit, or a plain number that can hardly be minutes. */
function takeSeconds(column: Column, cell: Cell): Parsed {
  if (saysNone(cell.text)) return { value: BLANK };
  const written = cell.kind === 'text' ? parseSeconds(cell.text) : undefined;
  if (written !== undefined) return { value: written };
  const plain = numberOf(cell, parseCount);
  if (plain !== undefined && Number.isInteger(plain) && plain > HARDLY_SECONDS && plain <= MOST)
    return { value: plain };
  return refused(column, cell, { fault: 'SECONDS_WITHOUT_UNIT' });
}

function numberOf(cell: Cell, parse: (text: string) => number | undefined): number | undefined {
  if (cell.kind === 'number') return Number.isFinite(cell.number) ? cell.number + 0 : undefined;
  return cell.kind === 'text' ? parse(cell.text) : undefined;
}
