import type { Cell } from '../model/sheet.js';
import { isBlankCell, type Cells } from './blank.js';
import { dated, splitSpan } from './time-range.js';

/** What a field takes from a row, and the 0-based column that it came from. */
export interface Taken {
  readonly cell: Cell | undefined;
  readonly column: number;
}

/** How a field is made where it is not simply one column. */
export type Take = (cells: Cells) => Taken;

const text = (value: string): Cell | undefined => (value === '' ? undefined : { kind: 'text', text: value });

/** Of several columns for one field the filled one; 班级 and 寝室 side by side (ruling 44). */
export function takeFirstFilled(columns: readonly number[]): Take {
  return (cells) => {
    const column = columns.find((one) => !isBlankCell(cells[one])) ?? columns[0]!;
    return { cell: cells[column], column };
  };
}

/** The first column whose formula has no result: what it belongs to is then unknown as a whole. */
export function openColumn(cells: Cells, columns: readonly number[]): number | undefined {
  return columns.find((column) => ['uncalculated', 'error'].includes(cells[column]?.kind ?? ''));
}

/** The texts of several columns, each once, one behind the other; 内容 + 形式 (ruling 44). */
export function takeJoined(columns: readonly number[], between: string): Take {
  const first = takeFirstFilled(columns);
  return (cells) => {
    const filled = columns.filter((column) => !isBlankCell(cells[column]));
    const open = openColumn(cells, filled);
    if (open !== undefined) return { cell: cells[open], column: open };
    const texts = new Set(filled.map((column) => cells[column]!.text.trim()));
    if (texts.size < 2) return first(cells);
    return { cell: text([...texts].join(between)), column: filled[0]! };
  };
}

/** What beside a name is none: a tick, a signature, the number of a member of staff or of a telephone. */
const BESIDE_NAME = /^(?:[^\p{L}]*|已?签[到字名]?|已到|到岗|是|否|有|无|同意)$/u;

/** The people of several columns as one list; a tick or a number beside a name is no further one. */
export function takePeople(columns: readonly number[]): Take {
  return (cells) => {
    const named = columns.filter((column) => !isBesideName(cells[column]));
    return takeJoined(named.length > 0 ? named : columns, '、')(cells);
  };
}

function isBesideName(cell: Cell | undefined): boolean {
  return isBlankCell(cell) || (cell.kind !== 'uncalculated' && BESIDE_NAME.test(cell.text.trim()));
}

/** A day in one column and a time in another make one moment; 日期 + 出校时间 (ruling 44). */
export function takeMoment(date: number, time: number): Take {
  const either = takeFirstFilled([time, date]);
  return (cells) => {
    const [day, clock] = [cells[date], cells[time]];
    const open = openColumn(cells, [date, time]);
    if (open !== undefined) return { cell: cells[open], column: open };
    if (isBlankCell(day) || isBlankCell(clock) || hasDay(clock)) return either(cells);
    return { cell: moment(day, clock), column: date };
  };
}

function hasDay(cell: Cell): boolean {
  return cell.kind === 'date' || (cell.kind === 'text' && dated(cell.text.normalize('NFKC'))[0] !== '');
}

function moment(day: Cell, clock: Cell): Cell | undefined {
  const shown = `${day.text.trim()} ${clock.text.trim()}`;
  if (day.kind !== 'date' || clock.kind !== 'time' || clock.minutes < 0 || clock.minutes >= 1440)
    return text(shown);
  const two = (part: number) => String(part).padStart(2, '0');
  const time = `${two(Math.floor(clock.minutes / 60))}:${two(clock.minutes % 60)}`;
  return { kind: 'date', text: shown, iso: `${day.iso.slice(0, 10)}T${time}` };
}

/** One end of a column that holds both: `730~800` (ruling 44). What can't be cut stands for the start alone. */
export function takeEnd(column: number, end: 'start' | 'end', withDay: boolean): Take {
  return (cells) => {
    const cell = cells[column];
    if (isBlankCell(cell)) return { cell: undefined, column };
    const span = cell.kind === 'text' ? splitSpan(cell.text) : null;
    if (span === null) return { cell: end === 'start' ? oneMoment(cell, withDay) : undefined, column };
    const [day, time] = end === 'start' ? [span.fromDate, span.fromTime] : [span.toDate, span.toTime];
    return { cell: text(withDay ? `${day} ${time}`.trim() : time), column };
  };
}

/** The day in a column that holds a day and times (演练时间); where no day is written, the cell as it is. */
export function takeDay(column: number): Take {
  return (cells) => {
    const cell = cells[column];
    const [day, time] = cell?.kind === 'text' ? dated(cell.text.normalize('NFKC')) : ['', ''];
    return { cell: day === '' || time === '' ? cell : text(day), column };
  };
}

function oneMoment(cell: Cell, withDay: boolean): Cell | undefined {
  if (withDay) return cell;
  if (cell.kind === 'date') return text(cell.iso.slice(11));
  const [day, time] = cell.kind === 'text' ? dated(cell.text.normalize('NFKC')) : ['', ''];
  return day === '' ? cell : text(time);
}
