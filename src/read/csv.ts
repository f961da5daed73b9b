import Papa from 'papaparse';
import type { Cell, GridRow, Sheet } from '../model/sheet.js';
import { csvText } from './csv-text.js';
import { cutText } from './cut-text.js';
import type { Limits } from './limits.js';
import { count, newTally, note, noteTally, type Notes, type Tally } from './notes.js';
import { Refusal, tooBig } from './refusal.js';

const SEPARATORS = [',', ';', '\t'];
/** Lines that are looked at to find the separator; titles above the header have none. */
const SAMPLE = 20;
/** Texts kept so that equal cells are one, and how long they may be. */
const [KEPT, SHORT] = [50_000, 32];

/**
 * Reads a CSV as one sheet, named like the file. Every cell is a text: 007, 1e5 and 2024-09-01 stay as they stand.
 * Rows are numbered as Excel numbers them: blank lines count, a leading `sep=` line does not.
 */
export function readCsv(bytes: Uint8Array, name: string, limits: Limits, notes: Notes): Sheet {
  const { text, guessed } = csvText(bytes);
  if (guessed) note(notes, 'GUESSED_ENCODING');
  const said = /^sep=(.)\r?\n?/.exec(text);
  const body = said ? text.slice(said[0].length) : text;
  const tally = newTally();
  const rows = rowsOf(body, said?.[1] ?? separatorOf(body), limits, tally);
  noteTally(notes, name, tally);
  return { name, hidden: false, rows, merges: [] };
}

function rowsOf(text: string, delimiter: string, limits: Limits, tally: Tally): GridRow[] {
  const rows: GridRow[] = [];
  const cellOf = textCells();
  let filled = 0;
  parseAll(text, delimiter).forEach((fields, index) => {
    const number = index + 1;
    if (fields.length > limits.columns || number > limits.rows) {
      throw tooMany(limits, fields.length > limits.columns);
    }
    const cells = fields.map((field, column) => cellOf(fitting(field, limits, tally, column, number)));
    const held = cells.reduce((sum, cell) => sum + (cell ? 1 : 0), 0);
    if ((filled += held) > limits.cells) throw tooManyCells(limits);
    if (held > 0) rows.push({ number, hidden: false, cells });
  });
  return rows;
}

/** The text of a cell, cut where it is over the cap; that, and characters that were lost before, are counted. */
function fitting(field: string, { cellText }: Limits, tally: Tally, column: number, row: number): string {
  if (field.includes('\ufffd')) count(tally, 'LOST_CHARACTERS', column, row);
  if (field.length <= cellText) return field;
  count(tally, 'TEXT_CUT', column, row);
  return cutText(field, cellText);
}

/** Line ends of every kind, also mixed in one file, are one; a quote that is never closed is refused with its row. */
function parseAll(text: string, delimiter: string): string[][] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const { data, errors } = Papa.parse<string[]>(lines, { delimiter, newline: '\n' });
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  if (open) throw new Refusal('CSV_QUOTES', { line: (open.row ?? 0) + 1 });
  return data;
}

/** The separator that the first lines hold most often outside quotes. */
function separatorOf(text: string): string {
  const sample = text
    .slice(0, 65_536)
    .replaceAll(/"[^"]*"/g, '')
    .split(/\r\n|\n|\r/, SAMPLE)
    .join('\n');
  const counts = SEPARATORS.map((separator) => sample.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))]!;
}

/** Cells of texts; `="007"`, by which programs keep Excel from making a number of it, is the text inside. */
function textCells(): (field: string) => Cell | undefined {
  const kept = new Map<string, Cell>();
  return (field) => {
    if (field === '') return undefined;
    const known = kept.get(field);
    if (known) return known;
    const cell: Cell = { kind: 'text', text: /^="([^"]*)"$/.exec(field)?.[1] ?? field };
    if (kept.size < KEPT && field.length <= SHORT) kept.set(field, cell);
    return cell;
  };
}

function tooMany(limits: Limits, columns: boolean): Refusal {
  return columns
    ? tooBig({ zh: '列数', en: 'the number of its columns' }, String(limits.columns))
    : tooBig({ zh: '行数', en: 'the number of its rows' }, String(limits.rows));
}

function tooManyCells(limits: Limits): Refusal {
  return tooBig({ zh: '有内容的单元格', en: 'the number of its filled cells' }, String(limits.cells));
}
