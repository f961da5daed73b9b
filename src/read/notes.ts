import { problem, type Problem, type ProblemCode } from '../model/problem.js';
import { addressOf } from './letters.js';

/** What is to be said about a file that is read all the same; filled while it is read. */
export interface Notes {
  readonly file: string;
  readonly list: Problem[];
}

/** Starts the notes of a file. */
export function newNotes(file: string): Notes {
  return { file, list: [] };
}

/** Notes one thing about the file, a sheet or a cell. */
export function note(
  notes: Notes,
  code: ProblemCode,
  at: { sheet?: string | null; cell?: string | null } = {},
  values: Problem['values'] = {},
): void {
  notes.list.push(problem(code, { file: notes.file, ...at }, values));
}

/** Things that happen in many cells of one sheet: one problem a code and column, or a code alone, at the first cell, with the count. */
export interface Tally {
  readonly counts: Map<string, { code: ProblemCode; cell: string; count: number }>;
}

/** Starts the tally of one sheet. */
export function newTally(): Tally {
  return { counts: new Map() };
}

/** Counts a thing seen in a cell; 0-based column, 1-based row. */
export function count(tally: Tally, code: ProblemCode, column: number, row: number): void {
  add(tally, `${code} ${column}`, code, column, row);
}

/** Counts a thing that goes over whole rows: once a sheet, whatever the column. */
export function countInSheet(tally: Tally, code: ProblemCode, column: number, row: number): void {
  add(tally, code, code, column, row);
}

function add({ counts }: Tally, key: string, code: ProblemCode, column: number, row: number): void {
  const seen = counts.get(key);
  if (seen) seen.count++;
  else counts.set(key, { code, cell: addressOf(column, row), count: 1 });
}

/** Turns the tally of a sheet into its problems. */
export function noteTally(notes: Notes, sheet: string, tally: Tally): void {
  for (const { code, cell, count: times } of tally.counts.values())
    note(notes, code, { sheet, cell }, { count: times });
}
