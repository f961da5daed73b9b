import { problem, type Problem } from '../model/problem.js';
import type { Row, Sheet, Source } from '../model/sheet.js';
import { tableOf } from '../model/tables.js';
import { columnLetters } from './letters.js';
import type { Block } from './matrices/block.js';
import { notedTimes, type NotedTime } from './matrices/duty-notes.js';
import type { BlockRead, Entry, Unfilled } from './matrices/entry.js';
import type { Matrix } from './matrices/find-matrix.js';
import { rosterBlock } from './matrices/overlaps.js';
import { marksIn } from './matrices/marks.js';
import { monthsOf } from './matrices/month-days.js';
import { readAs } from './matrices/read-as.js';
import { readRoster } from './matrices/roster-block.js';
import { sheetYears } from './matrices/sheet-year.js';
import type { Spot } from './matrices/spots.js';
import { readTimetable } from './matrices/timetable-block.js';
import { unusedSheet } from './not-used.js';
import type { ReadSheet } from './read-sheet.js';
import { listed } from './sheet-problems.js';

/**
 * Reads a sheet of timetables or duty rosters as schools print them. Each filled cell of a body is a record (two
 * for a lesson that changes with odd and even weeks); its fields come from the cell and the labels around it, each
 * with the address of its own cell. `rows` counts the filled cells of all bodies, a merged one once for each period
 * or day that it covers; `ignored` those that are no records: dashes, breaks, lines that are not used. Titles,
 * headers and notes are neither.
 */
export function readMatrix(file: string, sheet: Sheet, matrix: Matrix): ReadSheet {
  const unreadable = matrix.kind === 'roster' ? unreadableBlocks(file, sheet, matrix) : [];
  return unreadable.length > 0 ? unusedSheet(sheet, unreadable) : readBlocks(file, sheet, matrix);
}

function readBlocks(file: string, sheet: Sheet, matrix: Matrix): ReadSheet {
  const { kind, blocks, spots } = matrix;
  const context = { file, sheet: sheet.name, spots, form: matrix.form };
  const months = monthsOf(blocks, sheet.name);
  const years = sheetYears(blocks, sheet.name, spots);
  const noted = notesOf(blocks);
  const noteOf = (at: number) => ({ year: years[at]!, month: months[at]!, noted: noted[at]! });
  const read = blocks.map((block, index) =>
    kind === 'timetable' ? readTimetable(block, context) : readRoster(block, context, noteOf(index)),
  );
  const entries = read.flatMap((each) => each.entries);
  const ignored = read.reduce((sum, each) => sum + each.ignored, 0);
  const unused = [...new Set(read.flatMap((each) => each.unused))];
  const source = sourceOf(file, sheet, matrix, entries);
  return {
    source: {
      source,
      rows: entries.map((entry) => rowOf(entry, source.fields)),
      ignored,
      unfilled: read.flatMap(({ unfilled }) => unfilled.map((each) => unfilledRow(each, source.fields))),
    },
    summary: {
      name: sheet.name,
      kind,
      layout: 'matrix',
      headerRow: source.headerRow,
      rows: entries.length + ignored,
      ignored,
      unusedHeaders: unused.map(shown),
      hidden: sheet.hidden,
      readAs: readAs(kind, read),
    },
    problems: [...read.flatMap((each) => each.problems), ...unusedProblem(file, sheet, unused)],
    rosters: kind === 'roster' ? rostersOf(sheet, matrix, read) : [],
  };
}

/** Why the duties of a sheet cannot be read: its days are numbers of no month, or its cells name nobody. */
function unreadableBlocks(file: string, sheet: Sheet, { blocks, form, spots }: Matrix): Problem[] {
  const months = monthsOf(blocks, sheet.name);
  return blocks.flatMap((block, index) => {
    const { address } = block.corner;
    const at = { file, sheet: sheet.name, cell: address };
    if (form === 'numbered' && months[index] === null)
      return [problem('MATRIX_WITHOUT_MONTH', at, { found: daysShown(block) })];
    return marksIn(block, spots) === 'shifts' ? [problem('MATRIX_OF_MARKS', at)] : [];
  });
}

/** The first days of a block as they are printed. */
function daysShown({ dayLabels }: Block): string {
  return [...dayLabels].slice(0, 3).map(shown).join(' ');
}

/** The times noted at each block; where it has none, those noted anywhere on the sheet: 730~800 below the last. */
function notesOf(blocks: readonly Block[]): (readonly NotedTime[])[] {
  const own = blocks.map(({ above, below }) => notedTimes([...above, ...below]));
  return own.map((noted) => (noted.length > 0 ? noted : own.flat()));
}

/** The fields that any record has; a field that none has is a column that is not there. */
function sourceOf(file: string, sheet: Sheet, { kind, blocks }: Matrix, entries: readonly Entry[]): Source {
  const fields = Object.keys(tableOf(kind).columns).filter((field) =>
    entries.some(({ values }) => values[field] !== undefined),
  );
  const [first] = blocks;
  return {
    file,
    sheet: sheet.name,
    kind,
    fields,
    letters: fields.map((field) =>
      lettersOf(entries.find(({ values }) => values[field])!.values[field]!.address),
    ),
    headerRow: first!.headerRow,
    lastLetter: columnLetters(first!.lastColumn),
    layout: 'matrix',
  };
}

function lettersOf(address: string): string {
  return address.replace(/\d+$/u, '');
}

/** What is not said of a record is shown at its cell in the body, where it would stand. */
function rowOf({ home, row, values }: Entry, fields: readonly string[]): Row {
  return {
    number: row,
    cells: fields.map((field) => values[field]?.cell),
    addresses: new Map(fields.map((field, index) => [index, values[field]?.address ?? home.address])),
  };
}

/** A cell that names nobody, as the row that it would be. */
function unfilledRow({ address, row, cell, values }: Unfilled, fields: readonly string[]): Row {
  return {
    number: row,
    cells: fields.map((field) => (field === 'person' ? cell : values[field]?.cell)),
    addresses: new Map(fields.map((field, index) => [index, values[field]?.address ?? address])),
  };
}

function unusedProblem(file: string, { name }: Sheet, unused: readonly Spot[]): Problem[] {
  const [first] = unused;
  if (first === undefined) return [];
  return [
    problem(
      'MATRIX_LINES_UNUSED',
      { file, sheet: name, cell: first.address },
      { lines: listed(unused.map(shown)) },
    ),
  ];
}

function shown({ cell }: Spot): string {
  return cell.text.replace(/\s+/gu, ' ').trim();
}

function rostersOf(sheet: Sheet, { blocks }: Matrix, read: readonly BlockRead[]) {
  return blocks.flatMap((block, index) => rosterBlock(sheet.name, read[index]!, block.corner.address) ?? []);
}
