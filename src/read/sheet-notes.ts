import type { Sheet } from '../model/sheet.js';
import { columnLetters } from './letters.js';
import { note, noteTally, type Notes } from './notes.js';
import type { SheetPass } from './parts/sheet-pass.js';
import { isOwnSheet } from './sheet-name.js';

/** Says what was odd about a sheet that is read: what is hidden (it is read all the same), late, double or left out. */
export function noteSheet(notes: Notes, { name, hidden, rows, merges }: Sheet, pass: SheetPass): void {
  const at = { sheet: name };
  if (hidden && !isOwnSheet(name)) note(notes, 'HIDDEN_SHEET', at);
  const first = rows.find((row) => row.hidden)?.number;
  if (first !== undefined) note(notes, 'HIDDEN_ROWS', at, { count: pass.hiddenRows.size, first });
  const columns = hiddenColumns(pass);
  if (columns.length > 0) note(notes, 'HIDDEN_COLUMNS', at, { columns: columns.join(', ') });
  if (pass.grid.lateRow !== undefined) note(notes, 'ROWS_OUT_OF_ORDER', at, { row: pass.grid.lateRow });
  const left = pass.merges.length - merges.length + pass.badMerges;
  if (left > 0) note(notes, 'MERGES_LEFT_OUT', at, { count: left });
  noteTally(notes, name, pass.tally);
}

/** The letters of hidden columns that hold something. */
function hiddenColumns({ hiddenColumns: hidden, usedColumns }: SheetPass): string[] {
  const letters: string[] = [];
  // Of thousands of columns hardly a sheet hides one.
  if (hidden.length === 0) return letters;
  usedColumns.forEach((used, column) => {
    if (used && hidden.some(([from, to]) => column + 1 >= from && column + 1 <= to))
      letters.push(columnLetters(column));
  });
  return letters;
}
