import type { Merge } from '../../model/sheet.js';
import { areaOf } from '../../read/cells/merges.js';
import { addressOf } from '../../read/letters.js';
import { defaultLimits } from '../../read/limits.js';
import type { Ground } from './cell-styles.js';
import type { Noted } from './note-text.js';
import { groundOf, isOfColumn, type Told } from './told-findings.js';

/** More notes than this make Excel slow to open a workbook. */
const MOST_NOTES = 10_000;

/** Which cells of a sheet are to be marked, and how. */
export interface SheetMarks {
  /** By 1-based row, then by 0-based column. */
  readonly grounds: ReadonlyMap<number, ReadonlyMap<number, Ground>>;
  /** By address, in the order of the cells. */
  readonly notes: ReadonlyMap<string, readonly Noted[]>;
  /** Cells whose note stands at the next one. */
  readonly moved: readonly string[];
  readonly cutTo: number | undefined;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * Gathers the findings of a sheet by cell. A merged cell is its top left one. A cell that holds a discussion keeps it
 * as it is, since Excel shows a note beside a discussion nowhere: the note stands at the next cell without one.
 */
export function noteMarks(
  findings: readonly Told[],
  sheet: string,
  merges: readonly Merge[],
  threads: ReadonlySet<string>,
): SheetMarks {
  const cells = byCell(findings, sheet, merges);
  const kept = [...cells.values()].slice(0, MOST_NOTES).sort((a, b) => inOrder(a.place, b.place));
  const notes = new Map<string, Noted[]>();
  const moved: string[] = [];
  for (const { place, told } of kept) {
    const [cell, at] = [address(place), freeOf(place, threads, merges)];
    if (at === undefined) continue;
    if (at !== cell) moved.push(cell);
    const about = at === cell ? undefined : cell;
    notes.set(at, [...(notes.get(at) ?? []), ...told.map((each) => ({ told: each, about }))]);
  }
  const cutTo = cells.size > MOST_NOTES ? MOST_NOTES : undefined;
  return { grounds: groundsOf([...cells.values()]), notes, moved, cutTo };
}

interface MarkedCell {
  readonly place: Place;
  readonly told: Told[];
}

function byCell(findings: readonly Told[], sheet: string, merges: readonly Merge[]): Map<string, MarkedCell> {
  const cells = new Map<string, MarkedCell>();
  for (const told of findings) {
    for (const { sheet: name, cell } of told.cells) {
      const area = name === sheet && cell !== null ? areaOf(cell, defaultLimits) : undefined;
      if (!area) continue;
      const place = topLeft({ row: area.top, column: area.left }, merges);
      const known = cells.get(address(place)) ?? { place, told: [] };
      cells.set(address(place), known);
      if (!known.told.includes(told)) known.told.push(told);
    }
  }
  return cells;
}

function groundsOf(cells: readonly MarkedCell[]): Map<number, Map<number, Ground>> {
  const grounds = new Map<number, Map<number, Ground>>();
  for (const { place, told } of cells) {
    const own = told.filter(({ finding }) => !isOfColumn(finding));
    if (own.length === 0) continue;
    const row = grounds.get(place.row) ?? new Map<number, Ground>();
    grounds.set(place.row, row.set(place.column - 1, groundOf(own)));
  }
  return grounds;
}

function mergeAt({ row, column }: Place, merges: readonly Merge[]): Merge | undefined {
  return merges.find(
    ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
}

function topLeft(place: Place, merges: readonly Merge[]): Place {
  const merge = mergeAt(place, merges);
  return merge ? { row: merge.top, column: merge.left } : place;
}

/** The address of the cell itself, or of the next one to its right that holds no discussion; none at the edge. */
function freeOf(place: Place, threads: ReadonlySet<string>, merges: readonly Merge[]): string | undefined {
  let at = place;
  while (threads.has(address(at))) {
    const column = (mergeAt(at, merges)?.right ?? at.column) + 1;
    if (column > defaultLimits.columns) return undefined;
    at = topLeft({ row: place.row, column }, merges);
  }
  return address(at);
}

function address({ row, column }: Place): string {
  return addressOf(column - 1, row);
}

function inOrder(a: Place, b: Place): number {
  return a.row - b.row || a.column - b.column;
}
