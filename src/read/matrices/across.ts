import type { Block } from './block.js';
import { columnLines, goesOn } from './column-lines.js';
import { dayIn, type DayForm } from './day-lines.js';
import { isLabelHeader, isSureLabel } from './header-words.js';
import { isClass } from './class-label.js';
import { isPeriod } from './period-label.js';
import { rowLines, type LabelColumn } from './row-lines.js';
import type { Spot, Spots } from './spots.js';
import { textsAround } from './texts-around.js';
import { titleTop } from './titles.js';

/** Where the header of a table with the days across stands. */
interface Head {
  readonly top: number;
  readonly bottom: number;
  /** The part of the sheet's width that belongs to the table, 0-based and inclusive. */
  readonly left: number;
  readonly right: number;
  readonly days: readonly Spot[];
}

const DEEPEST = 3;
const LOOKED_AT = 6;

/**
 * The tables of a sheet that have the days across: below each other, or side by side with labels of their own.
 * @param loose whether blank rows may stand within a body (timetables)
 */
export function acrossBlocks(
  spots: Spots,
  rows: ReadonlyMap<number, Spot[]>,
  form: DayForm,
  loose: boolean,
): Block[] {
  const heads: Head[][] = [];
  for (const [row, days] of rows) {
    // A second row of days below the first (dates below weekdays) belongs to its header.
    if (heads.some((line) => line.some(({ top, bottom }) => top <= row && row <= bottom))) continue;
    heads.push(parts(spots, row, days, form).map((part) => headOf(spots, row, part)));
  }
  const blocks: Block[] = [];
  let end = 0;
  heads.forEach((line, index) => {
    const next = heads[index + 1];
    const to = next === undefined ? Infinity : titleTop(spots, Math.min(...next.map(({ top }) => top))) - 1;
    const made = line.map((head) => blockOf(spots, head, { after: end, to, loose }));
    const filled = made.flatMap((block) => block ?? []);
    blocks.push(...filled.map(({ block }) => block));
    end = Math.max(end, ...line.map(({ bottom }) => bottom), ...filled.map((each) => each.end));
  });
  return blocks;
}

/** Parts a header row where its days begin anew behind a label column of their own. */
function parts(
  spots: Spots,
  row: number,
  days: readonly Spot[],
  form: DayForm,
): Omit<Head, 'top' | 'bottom'>[] {
  const groups: Spot[][] = [];
  const seen = new Set<string>();
  for (const day of days) {
    const before = groups.at(-1)?.at(-1);
    const name = JSON.stringify(dayIn(day, form));
    const anew = before !== undefined && seen.has(name) && labelsBetween(spots, row, before, day);
    if (anew) seen.clear();
    seen.add(name);
    if (groups.length === 0 || anew) groups.push([day]);
    else groups.at(-1)!.push(day);
  }
  return groups.map((group, index) => ({
    days: group,
    left: index === 0 ? 0 : groups[index - 1]!.at(-1)!.right + 1,
    right: index === groups.length - 1 ? spots.width - 1 : labelLeft(spots, row, groups, index),
  }));
}

/** The last column of a group: up to where the labels of the next one begin. */
function labelLeft(spots: Spots, row: number, groups: readonly (readonly Spot[])[], index: number): number {
  const end = groups[index]!.at(-1)!.right;
  const next = groups[index + 1]![0]!.column;
  for (let column = end + 1; column < next; column++)
    if (isLabelColumn(spots, row, column)) return column - 1;
  return end;
}

function labelsBetween(spots: Spots, row: number, before: Spot, day: Spot): boolean {
  for (let column = before.right + 1; column < day.column; column++)
    if (isLabelColumn(spots, row, column)) return true;
  return false;
}

function isLabelColumn(spots: Spots, row: number, column: number): boolean {
  const head = spots.at(row, column);
  if (head !== undefined && isLabelHeader(head.cell.text)) return true;
  const below = Array.from({ length: LOOKED_AT }, (_, n) => spots.at(row + 1 + n, column));
  return (
    new Set(below.filter((spot) => spot && (isPeriod(spot.cell.text) || isClass(spot.cell.text)))).size >= 2
  );
}

/** Takes in the rows above and below the days that label the same columns. */
function headOf(spots: Spots, row: number, part: Omit<Head, 'top' | 'bottom'>): Head {
  const first = part.days[0]!.column;
  const within = (at: number) =>
    spots.inRow(at).filter(({ column }) => column >= first && column <= part.right);
  const labels = (at: number) =>
    spots
      .inRow(at)
      .filter(({ column, cell }) => column >= part.left && column < first && !isLabelHeader(cell.text));
  let [top, bottom] = [row, row];
  while (bottom - top + 1 < DEEPEST) {
    const wide = bottom === row && isWide(part.days) && isCovered(spots, row, part, first);
    if (!goesOn(within(bottom + 1), labels(bottom + 1), wide)) break;
    bottom += 1;
  }
  const above = labels(top - 1).length > 0 ? [] : within(top - 1).filter(isSureLabel);
  if (above.length >= 2 && bottom - top + 1 < DEEPEST) top -= 1;
  return { ...part, top, bottom };
}

/** Whether each day has several columns, merged or with blanks beside it. */
function isWide(days: readonly Spot[]): boolean {
  const gaps = days.slice(1).map(({ column }, i) => column - days[i]!.column);
  return days.some(({ column, right }) => right > column) || gaps.every((gap) => gap > 1);
}

/** Whether the labels' header is merged downwards beside a row of days: then the header has two rows. */
function isCovered(spots: Spots, row: number, { left }: Pick<Head, 'left'>, first: number): boolean {
  for (let column = left; column < first; column++)
    if ((spots.at(row, column)?.bottom ?? 0) > row) return true;
  return false;
}

interface Room {
  /** The last row of the table before. */
  readonly after: number;
  readonly to: number;
  readonly loose: boolean;
}

function blockOf(spots: Spots, head: Head, room: Room): { block: Block; end: number } | null {
  const rows = Array.from({ length: head.bottom - head.top + 1 }, (_, n) => head.top + n);
  const { columns, labelColumns, unused } = columnsOf(spots, head, rows);
  if (labelColumns.length === 0 || columns.length === 0) return null;
  const { lines, bare, end } = rowLines(spots, {
    from: head.bottom + 1,
    to: room.to,
    labelColumns,
    columns: columns.map(({ at }) => at),
    loose: room.loose,
  });
  const corner = spots.inRow(head.top).find(({ column }) => column >= head.left && column <= head.right);
  const block: Block = {
    days: 'across',
    rows: lines,
    columns,
    bare,
    dayLabels: new Set(head.days),
    corner: corner ?? head.days[0]!,
    headerRow: head.bottom,
    lastColumn: columns.at(-1)!.at,
    ...textsAround(spots, { ...head, ...room, end }),
    unused,
  };
  return { block, end };
}

/** Which columns hold the body, which the labels of rows, and which headers stand above neither. */
function columnsOf(spots: Spots, { days, left, right }: Head, rows: readonly number[]) {
  const first = days[0]!.column;
  const lines = columnLines(spots, { rows, from: first, to: right });
  const columns = lines.filter(({ labels }) => labels.some(({ spot }) => days.includes(spot)));
  const others = lines.filter((line) => !columns.includes(line));
  const heads = others.map(({ labels, at }) => ({ column: at, spot: labels.at(-1)!.spot }));
  const behind = heads.filter(({ spot }) => isLabelHeader(spot.cell.text));
  const labelColumns: LabelColumn[] = [
    ...leftColumns(spots, left, first, rows),
    ...behind.map(({ column, spot }) => ({ column, header: spot.cell.text })),
  ];
  return {
    columns,
    labelColumns,
    unused: heads.filter((head) => !behind.includes(head)).map(({ spot }) => spot),
  };
}

function leftColumns(spots: Spots, left: number, first: number, rows: readonly number[]): LabelColumn[] {
  const columns = Array.from({ length: first - left }, (_, n) => left + n);
  return columns.map((column) => {
    const header = rows.map((row) => spots.at(row, column)).findLast((spot) => spot !== undefined);
    return { column, header: header?.cell.text ?? '' };
  });
}
