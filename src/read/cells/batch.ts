import { columnLetters } from '../letters.js';
import type { Meaning } from './meaning.js';

/**
 * Some cells of a sheet, written as rows of a neutral sheet, and what is kept aside of each: where it stands in
 * the school's sheet, in which neutral row, how it is to be understood, and which shared text it is (or -1).
 */
export interface Batch {
  xml: string;
  count: number;
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  readonly neutralRows: Int32Array;
  readonly shared: Int32Array;
  readonly meanings: Meaning[];
}

/** Cells go into batches one by one; full batches wait to be taken. */
export interface Batches {
  batch: Batch;
  readonly ready: Batch[];
  /** Where the last cell stands; -1 begins a new neutral row. */
  row: number;
  column: number;
  neutralRow: number;
}

/**
 * Cells a batch: so few that exceljs never holds much, and what it builds dies young. In a browser it waits for
 * timers at each workbook, so that more at once are better.
 */
const CELLS = 'self' in globalThis ? 20_000 : 2_000;
const CHARACTERS = 1_000_000;

const letters: string[] = [];

/** Starts the batches of one sheet. */
export function newBatches(): Batches {
  return { batch: newBatch(), ready: [], row: -1, column: -1, neutralRow: 0 };
}

/**
 * Adds a cell (1-based row, 0-based column). `xml` is the rest of its element behind `<c`. Cells that follow each
 * other carry no address, which a reader then infers: addresses are what costs most. Rows are numbered anew, and
 * a cell left of the last one begins a new row, so that even a broken sheet makes a sound neutral one.
 */
export function addCell(
  batches: Batches,
  row: number,
  column: number,
  xml: string,
  meaning: Meaning,
  shared: number,
): void {
  const { batch } = batches;
  if (row !== batches.row || column <= batches.column) startRow(batches, row);
  const follows = batches.column >= 0 && column === batches.column + 1;
  batch.xml += follows ? '<c' + xml : `<c r="${lettersOf(column)}${batches.neutralRow}"${xml}`;
  batches.column = column;
  const index = batch.count++;
  batch.rows[index] = row;
  batch.columns[index] = column;
  batch.neutralRows[index] = batches.neutralRow;
  batch.shared[index] = shared;
  batch.meanings.push(meaning);
  if (batch.count === CELLS || batch.xml.length > CHARACTERS) closeBatch(batches);
}

/** Takes the batches that are full; after `closeBatch` all that there are. */
export function takeBatches(batches: Batches): Batch[] {
  return batches.ready.splice(0);
}

/** Ends the batch that is being filled. */
export function closeBatch(batches: Batches): void {
  if (batches.batch.count === 0) return;
  batches.batch.xml += '</row>';
  batches.ready.push(batches.batch);
  batches.batch = newBatch();
  batches.row = batches.column = -1;
  batches.neutralRow = 0;
}

function startRow(batches: Batches, row: number): void {
  const end = batches.neutralRow > 0 ? '</row>' : '';
  batches.neutralRow++;
  batches.batch.xml += `${end}<row r="${batches.neutralRow}">`;
  batches.row = row;
  batches.column = -1;
}

function newBatch(): Batch {
  const numbers = () => new Int32Array(CELLS);
  return {
    xml: '',
    count: 0,
    rows: numbers(),
    columns: numbers(),
    neutralRows: numbers(),
    shared: numbers(),
    meanings: [],
  };
}

function lettersOf(column: number): string {
  return (letters[column] ??= columnLetters(column));
}
