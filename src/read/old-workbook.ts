import type { PlainSheet, PlainWorkbook } from '../model/plain-workbook.js';
import type { Cell, Sheet } from '../model/sheet.js';
import { booleanCell, numberCell } from './cells/cell.js';
import { newGrid, placeCell, rowsOf } from './cells/grid.js';
import { withoutOverlaps } from './cells/merges.js';
import { cutText } from './cut-text.js';
import { formOf } from './formats/format-code.js';
import type { Form } from './formats/form.js';
import { columnLetters } from './letters.js';
import type { Limits } from './limits.js';
import { count, newTally, note, noteTally, type Notes } from './notes.js';
import { Refusal, tooBig } from './refusal.js';
import { isOwnSheet } from './sheet-name.js';

/**
 * Makes sheets of what a reader of old workbooks (.xls, .et) found. Numbers become dates, times and codes by our own
 * reading of formats, as in any workbook. Throws a `Refusal` where it is over a cap or has no sheets.
 */
export function oldWorkbook({ sheets, date1904 }: PlainWorkbook, limits: Limits, notes: Notes): Sheet[] {
  const cells = sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);
  if (cells > limits.cells)
    throw tooBig({ zh: '有内容的单元格', en: 'the number of its filled cells' }, String(limits.cells));
  note(notes, 'OLD_XLS_READ');
  const forms = new Map<string, Form>();
  const data = sheets.filter((sheet) => {
    if (!sheet.isData) note(notes, 'NOT_DATA_SHEET', { sheet: sheet.name });
    return sheet.isData;
  });
  if (data.length === 0) throw new Refusal('NO_SHEETS');
  return data.map((sheet) => sheetOf(sheet, date1904, { forms, limits }, notes));
}

interface Shared {
  readonly forms: Map<string, Form>;
  readonly limits: Limits;
}

function sheetOf(plain: PlainSheet, date1904: boolean, shared: Shared, notes: Notes): Sheet {
  const { name, hidden } = plain;
  const grid = newGrid();
  const tally = newTally();
  for (const [row, column, value, format] of plain.cells) {
    if (row > shared.limits.rows || column >= shared.limits.columns) continue;
    const form = formFor(format, shared.forms);
    const cell = cellOf(value, form, date1904, shared.limits);
    if (cell === undefined) continue;
    if (typeof value === 'number' && form.kind === 'code') count(tally, 'NUMBER_AS_CODE', column, row);
    placeCell(grid, row, column, cell);
  }
  const rows = rowsOf(grid, new Set(plain.hiddenRows));
  noteHidden(plain, rows, notes);
  noteTally(notes, name, tally);
  return { name, hidden, rows, merges: withoutOverlaps(plain.merges) };
}

function formFor(format: string, forms: Map<string, Form>): Form {
  const form = forms.get(format) ?? formOf(format);
  forms.set(format, form);
  return form;
}

type Value = PlainSheet['cells'][number][2];

function cellOf(value: Value, form: Form, date1904: boolean, { cellText }: Limits): Cell | undefined {
  if (typeof value === 'number')
    return Number.isFinite(value) ? numberCell(value, form, date1904) : undefined;
  if (typeof value === 'boolean') return booleanCell(value);
  if (typeof value === 'object') return { kind: 'error', text: value.error };
  return value === '' ? undefined : { kind: 'text', text: cutText(value, cellText) };
}

function noteHidden(plain: PlainSheet, rows: Sheet['rows'], notes: Notes): void {
  const at = { sheet: plain.name };
  if (plain.hidden && !isOwnSheet(plain.name)) note(notes, 'HIDDEN_SHEET', at);
  const hidden = rows.filter((row) => row.hidden);
  if (hidden[0]) note(notes, 'HIDDEN_ROWS', at, { count: hidden.length, first: hidden[0].number });
  const used = plain.hiddenColumns.filter((column) => rows.some(({ cells }) => cells[column - 1]));
  const columns = used.map((column) => columnLetters(column - 1)).join(', ');
  if (columns !== '') note(notes, 'HIDDEN_COLUMNS', at, { columns });
}
