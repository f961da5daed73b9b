import { isNote } from '../ignored-rows.js';
import type { Label, Line } from './block.js';
import { isNoWeekday } from './day-label.js';
import { clockRangeIn } from './clock-range.js';
import { postLabelOf } from './post-label.js';
import type { Spot, Spots } from './spots.js';

/** Where the body of a block may stand. */
export interface Body {
  readonly from: number;
  readonly to: number;
  readonly labelColumns: readonly LabelColumn[];
  /** 0-based columns of the body. */
  readonly columns: readonly number[];
  /** Printed on: blank rows do not end it, and a line across it is a break, no heading. */
  readonly loose: boolean;
}

/** A column in which the labels of rows stand, and its own header. */
export interface LabelColumn {
  readonly column: number;
  readonly header: string;
}

/** The rows of a body, and the last row that belongs to it. */
export interface RowLines {
  readonly lines: readonly Line[];
  /** Labelled rows in which nothing is written. */
  readonly bare: readonly Line[];
  /** Labels of rows that are left out: a weekday that is none. */
  readonly unread: readonly Spot[];
  readonly end: number;
}

interface State {
  readonly lines: Line[];
  readonly bare: Line[];
  readonly unread: Spot[];
  labels: readonly (Label | undefined)[];
  /** A heading across the whole body, as 早上 above the posts of the morning. */
  section: Label | null;
  last: number;
  end: number;
}

// Longer lines across a table are sentences.
const LONGEST_HEADING = 20;

/**
 * The rows of a body with their labels. A label without an own cell goes on from the row above, as in files that
 * lost their merged cells; notes, totals and signatures are no rows.
 */
export function rowLines(spots: Spots, body: Body): RowLines {
  const state: State = {
    lines: [],
    bare: [],
    unread: [],
    labels: [],
    section: null,
    last: body.from - 1,
    end: body.from - 1,
  };
  for (const row of spots.rows) {
    if (row < body.from || row > body.to) continue;
    if (!body.loose && row > state.last + 1 && state.lines.length > 0) break;
    state.last = row;
    const noDay = noDayIn(spots, body, row);
    if (noDay) leaveOut(state, noDay, row);
    else if (!takeRow(state, spots, body, row)) break;
  }
  const { lines, bare, unread, end } = state;
  return { lines, bare, unread, end };
}

/** @returns whether the body may go on below */
function takeRow(state: State, spots: Spots, body: Body, row: number): boolean {
  const seen = body.labelColumns.map(({ column }) => spots.at(row, column));
  const first = body.columns[0]!;
  const across = seen.find((spot) => spot !== undefined && spot.column < first && spot.right >= first);
  if (across) return takeHeading(state, body, across);
  const filled = body.columns.map((column) => spots.at(row, column)).filter((spot) => spot !== undefined);
  const start = seen.find((spot) => spot !== undefined) ?? filled[0];
  if (start === undefined) return true;
  if (isNote(start.cell)) return body.loose;
  // A line of times alone is a note, unless people stand in a row below it.
  if (isTimesNote(start, filled)) return body.loose || filled.length === 0;
  const labels = labelsOf(state, body, seen);
  if (labels.every((label) => label === undefined)) return true;
  state.labels = labels;
  state.end = row;
  const own = labels.filter((label) => label !== undefined);
  const line = { at: row, labels: state.section ? [state.section, ...own] : own };
  (filled.length === 0 ? state.bare : state.lines).push(line);
  return true;
}

/** A row of a day that there is not: the label of the row above does not go on through it. */
function leaveOut(state: State, noDay: Spot, row: number): void {
  state.unread.push(noDay);
  state.labels = [];
  state.end = row;
}

function noDayIn(spots: Spots, { labelColumns }: Body, row: number): Spot | undefined {
  return labelColumns.map(({ column }) => spots.at(row, column)).find((spot) => spot && isNoWeekday(spot));
}

function takeHeading(state: State, body: Body, spot: Spot): boolean {
  state.labels = [];
  if (body.loose) return true;
  const { shift, start } = postLabelOf([{ spot, header: '' }]);
  const { text } = spot.cell;
  const short = text.length <= LONGEST_HEADING && !/时间/u.test(text) && !isNote(spot.cell);
  const heads = short && (shift ?? start) !== null;
  if (heads) state.section = { spot, header: '' };
  return heads;
}

/** 早活动:730~800 | 午间:12:00~13:00: a note that fills the cells of a row, or stands in its first. */
function isTimesNote(start: Spot, filled: readonly Spot[]): boolean {
  const timed = (spot: Spot) => clockRangeIn(spot.cell.text, true) !== null;
  return timed(start) && filled.every(timed);
}

function labelsOf(
  { labels: before }: State,
  { labelColumns }: Body,
  seen: readonly (Spot | undefined)[],
): (Label | undefined)[] {
  const lastOwn = seen.findLastIndex((spot) => spot !== undefined);
  return seen.map((spot, index) => {
    if (spot !== undefined) return { spot, header: labelColumns[index]!.header };
    // Blank beside a label on its right, or in a row without any: the one above goes on.
    return lastOwn < 0 || index < lastOwn ? before[index] : undefined;
  });
}
