import ExcelJS, { type Cell as Theirs, type CellValue, type Workbook } from 'exceljs';
import { addressOf } from '../../src/read/letters.js';
import type { Cell, Sheet } from '../../src/model/sheet.js';

/** What exceljs makes of a cell, without its wrappings: formulas give their result, links and rich text their text. */
type Plain = string | number | boolean | Date | { readonly error: string } | null;

const SECONDS = 86_400;

/**
 * Compares what was read with what exceljs, given the same bytes, reads: cell by cell, merged blocks, and what is
 * hidden. Gives the differences; none where they agree. Cells that lie under a merged block are left out, as exceljs
 * repeats the value of the block there.
 */
export async function differencesFromExceljs(bytes: Uint8Array, sheets: readonly Sheet[]): Promise<string[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  const names = workbook.worksheets.map(({ name, state }) => `${name} ${state !== 'visible'}`);
  const ours = sheets.map(({ name, hidden }) => `${name} ${hidden}`);
  if (names.join('|') !== ours.join('|')) return [`sheets: ${ours.join('|')} / ${names.join('|')}`];
  return sheets.flatMap((sheet, index) => sheetDifferences(sheet, workbook, index));
}

function sheetDifferences(sheet: Sheet, workbook: Workbook, index: number): string[] {
  const theirs = workbook.worksheets[index]!;
  const differences: string[] = [];
  const seen = new Map<string, Cell>();
  for (const { number, hidden, cells } of sheet.rows) {
    if (Boolean(theirs.getRow(number).hidden) !== hidden) differences.push(`${sheet.name}!${number} hidden`);
    cells.forEach((cell, column) => cell && seen.set(addressOf(column, number), cell));
  }
  theirs.eachRow((row) =>
    row.eachCell((cell) => {
      const our = seen.get(cell.address);
      seen.delete(cell.address);
      const value = plain(cell);
      if (isCovered(cell) || agree(our, value)) return;
      differences.push(`${sheet.name}!${cell.address}: ${JSON.stringify(our)} / ${JSON.stringify(value)}`);
    }),
  );
  for (const [address, our] of seen)
    if (!isCovered(theirs.getCell(address)))
      differences.push(`${sheet.name}!${address}: ${JSON.stringify(our)} / nothing`);
  const merges = (theirs.model as { merges?: string[] }).merges ?? [];
  const blocks = sheet.merges.map(
    ({ top, left, bottom, right }) => `${addressOf(left - 1, top)}:${addressOf(right - 1, bottom)}`,
  );
  if ([...merges].sort().join() !== blocks.sort().join())
    differences.push(`${sheet.name} merges: ${blocks.join()} / ${merges.join()}`);
  return differences;
}

function isCovered(cell: Theirs): boolean {
  return cell.isMerged && cell.master !== cell;
}

function plain(cell: Theirs): Plain {
  const { value } = cell;
  if (value !== null && typeof value === 'object' && ('formula' in value || 'sharedFormula' in value))
    return unwrapped(cell.result as CellValue);
  return unwrapped(value);
}

function unwrapped(value: CellValue | undefined): Plain {
  if (value === undefined || value === null || typeof value !== 'object' || value instanceof Date)
    return value ?? null;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('error' in value) return { error: value.error };
  return 'text' in value ? unwrapped(value.text as CellValue) : null;
}

/** Whether two readings say the same, each in its way. */
function agree(our: Cell | undefined, value: Plain): boolean {
  if (our === undefined || our.text === '') return value === null || value === '';
  if (value instanceof Date) return agreeOnDate(our, value);
  switch (our.kind) {
    case 'number':
      return our.number === value;
    case 'boolean':
      return our.boolean === value;
    case 'error':
      return value !== null && typeof value === 'object' && value.error === our.text;
    case 'text':
      // A number that stands for a code is the text that its format shows.
      return typeof value === 'number' ? Number(our.text) === value : value === our.text;
    default:
      return false;
  }
}

/** exceljs counts the days of times on; ours are those of the clock, or run on. */
function agreeOnDate(our: Cell, value: Date): boolean {
  const seconds = Math.round((value.getTime() - Date.UTC(1899, 11, 30)) / 1000);
  if (our.kind === 'time') return Math.round(our.minutes * 60) % SECONDS === seconds % SECONDS;
  if (our.kind !== 'date') return false;
  return Math.round((Date.parse(`${our.iso}${our.iso.includes('T') ? '' : 'T00:00'}Z`) - Date.UTC(1899, 11, 30)) / 1000) === seconds; // prettier-ignore
}
