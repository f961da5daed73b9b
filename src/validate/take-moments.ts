import { clockTime } from '../model/clock.js';
import type { ProblemCode } from '../model/problem.js';
import type { Cell } from '../model/sheet.js';
import type { Column } from '../model/tables/table.js';
import { BLANK, FOREVER } from '../model/value.js';
import { compact, matchable } from './characters.js';
import { momentOf, printDatetime, type Moment } from './moments.js';
import { saysNone } from './nothing.js';
import { doubted, refused, type Parsed, type Taker } from './parsed.js';
import { isFault, type Reading } from './reading.js';
import { parseMark } from './marks.js';
import { markOf, saidBy } from './take-marks.js';
import { parseTime } from './times.js';

const NO_END =
  /^(?:长期(?:有效)?|永久(?:有效)?|终身(?:有效)?|无固定期限|无期限|long-?term|permanent|forever|unlimited|noexpiry)$/;
/** 已整改(2025-09-01), 2025-09-01已通知, 已于2025年9月1日批准: a date between words. */
const DATE_AND_WORDS =
  /^(已\p{Script=Han}{0,6}?)?[ :,(]*(\d{4}[-./年、。\d月日号 :时点分T]*[\d日号分时点])[ ,)]*(\p{Script=Han}{0,6})$/u;
/** A year as soon as a time: 2025 in a cell for a day and a time is neither. */
const YEAR_OR_TIME = /^20\d\d$/;
/** 8.30 may be half past eight, or 8.3 hours. */
const DOTTED_TIME = /^(\d{1,2})\.(\d\d?)$/;

/** date: the day; a time of day behind it is left out. */
export const takeDate: Taker = (column, cell) => {
  if (saysNone(cell.text)) return { value: BLANK };
  return dayOf(column, cell, momentOf(cell), 'NOT_A_DATE');
};

/** dateOrForever: a day, or 长期. */
export const takeDateOrForever: Taker = (column, cell) => {
  const endless = NO_END.test(compact(cell.text).toLowerCase()) || cell.text.startsWith(FOREVER);
  return endless ? { value: FOREVER } : takeDate(column, cell);
};

/** time: minutes since midnight; with a date it is settled in the record (its own day or not). */
export const takeTime: Taker = (column, cell) => {
  if (saysNone(cell.text)) return { value: BLANK };
  const reading = timeReading(cell);
  if (isFault(reading) || reading.value.minutes === undefined) return noTime(column, cell);
  const { date, minutes } = reading.value;
  if (date !== undefined) return refused(column, cell, { fault: 'TIME_OF_OTHER_DAY' });
  return taken(minutes, clockTime(minutes), column, cell, reading);
};

/** datetime: a day, with its time where there is one; a bare time is settled in the record. */
export const takeDatetime: Taker = (column, cell) =>
  saysNone(cell.text) ? { value: BLANK } : datetimeOf(column, cell, momentOf(cell), 'NOT_A_DATETIME');

/** dateMark: a day, or a mark. */
export const takeDateMark: Taker = (column, cell) =>
  saidBy(markOf(cell), column, cell) ?? dayOf(column, cell, momentIn(column, cell), 'NOT_A_DATE_OR_MARK');

/** datetimeMark: a day, with its time where there is one, or a mark. */
export const takeDatetimeMark: Taker = (column, cell) =>
  saidBy(markOf(cell), column, cell) ??
  datetimeOf(column, cell, momentIn(column, cell), 'NOT_A_DATE_OR_MARK');

/** The day and time that a cell of a column speaks of, marks taken off where the column takes marks. */
export function momentIn(column: Column, cell: Cell): Reading<Moment> {
  return momentOf(column.type === 'dateMark' || column.type === 'datetimeMark' ? withoutMark(cell) : cell);
}

function dayOf(column: Column, cell: Cell, reading: Reading<Moment>, otherwise: ProblemCode): Parsed {
  if (isFault(reading)) return refused(column, cell, known(reading.fault, otherwise));
  const { date } = reading.value;
  if (date === undefined) return refused(column, cell, { fault: otherwise });
  return taken(date, date, column, cell, reading);
}

function datetimeOf(column: Column, cell: Cell, reading: Reading<Moment>, otherwise: ProblemCode): Parsed {
  if (isFault(reading)) return refused(column, cell, known(reading.fault, otherwise));
  const { date, minutes } = reading.value;
  if (date === undefined)
    return refused(column, cell, { fault: isYear(cell) ? otherwise : 'TIME_WITHOUT_DATE' });
  const value = printDatetime(date, minutes);
  return taken(value, value.replace('T', ' '), column, cell, reading);
}

function taken(
  value: string | number,
  near: string,
  ...[column, cell, reading]: [Column, Cell, Reading<Moment>]
): Parsed {
  const doubt = isFault(reading) ? undefined : reading.doubt;
  return doubt ? doubted(value, column, cell, { fault: doubt, values: { near } }) : { value };
}

/** What is wrong with the day, unless nothing in the cell looks like one: then what the column asks for. */
function known(fault: ProblemCode, otherwise: ProblemCode): { fault: ProblemCode } {
  return { fault: fault === 'NOT_A_DATE' || fault === 'NOT_A_TIME' ? otherwise : fault };
}

function isYear(cell: Cell): boolean {
  return (cell.kind === 'text' || cell.kind === 'number') && YEAR_OR_TIME.test(compact(cell.text));
}

function timeReading(cell: Cell): Reading<Moment> {
  const minutes = cell.kind === 'text' ? parseTime(cell.text) : undefined;
  return minutes === undefined ? momentOf(cell) : { value: { minutes } };
}

function noTime(column: Column, cell: Cell): Parsed {
  const dotted = DOTTED_TIME.exec(compact(cell.text));
  const minutes = dotted ? parseTime(`${dotted[1]}:${dotted[2]!.padEnd(2, '0')}`) : undefined;
  if (minutes === undefined) return refused(column, cell, { fault: 'NOT_A_TIME' });
  return refused(column, cell, { fault: 'NOT_A_TIME_NEAR', values: { near: clockTime(minutes) } });
}

/** The date alone, where the words round it say that it was done: no more than the date says itself. */
function withoutMark(cell: Cell): Cell {
  const match = cell.kind === 'text' ? DATE_AND_WORDS.exec(matchable(cell.text)) : null;
  if (!match) return cell;
  const [, before = '', date = '', behind = ''] = match;
  const words = /^已经?于$/.test(before) ? [`已${behind}`] : [before, behind].filter(Boolean);
  const done = words.length > 0 && words.every((word) => parseMark(word) === true);
  return done ? { kind: 'text', text: date } : cell;
}
