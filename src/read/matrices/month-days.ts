import { numeral } from '../../model/numerals.js';
import type { Cell } from '../../model/sheet.js';
import { normaliseHeader } from '../header-text.js';
import type { Block } from './block.js';
import { dayLabelOf, hanWeekday } from './day-label.js';
import { dayRangeIn } from './month-day.js';
import { isClassHeader, isPeriodHeader, isRowNumberHeader } from './header-words.js';
import { plainText } from './said.js';
import type { Spot } from './spots.js';

/** A month as a title names it. */
export interface Month {
  readonly year: number | null;
  readonly month: number;
}

/** What stands around a line of numbers. */
export interface Around {
  /** The cells before it: the corner of its table. */
  readonly before: readonly Spot[];
  /** What stands beside each number, in the line before and in the line behind. */
  readonly beside: readonly (readonly (Spot | undefined)[])[];
}

const DAY = /^(?:0?[1-9]|[12]\d|3[01])[日号]?$/u;
const WITH_UNIT = /[日号]$/u;
const DAYS_HEAD = /日期|date|^[日号]$/u;
const NUMERALS = '一二三四五六七八九十';
const MONTH = new RegExp(
  `(?<![\\d${NUMERALS}]\\s*[-~—–至到和、/]?\\s*)(?:(20\\d{2})\\s*(?:年度?|[-./])\\s*)?(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\\s*月(?!\\s*\\d)`,
  'gu',
);
const A_WEEK = 7;
const WEEK = /^12345(?:67?)?$/u;
const LEAP_YEAR = 2024;

/** The number that a label is, where that may be a day of a month: 9, 9日, 9号. */
export function dayOfMonth({ text }: Cell): number | null {
  const plain = normaliseHeader(text);
  return DAY.test(plain) ? Number(plain.replace(WITH_UNIT, '')) : null;
}

/** Whether a line of numbers goes on where the weekdays end: 7 8. */
export function isOverAWeek(line: readonly Spot[]): boolean {
  const days = line.map(({ cell }) => dayOfMonth(cell));
  return days.some((day, index) => day !== null && day > A_WEEK && days[index - 1] === day - 1);
}

/**
 * Whether numbers in a line are the days of a month: they rise, and go over a week, are written 9日, or stand behind
 * 日期 or beside weekdays.
 */
export function areMonthDays(numbers: readonly Spot[], { before, beside }: Around): boolean {
  const days = numbers.map(({ cell }) => dayOfMonth(cell)!);
  const heads = before.map(({ cell }) => cell.text);
  if (days.some((day, index) => index > 0 && day <= days[index - 1]!)) return false;
  const [over = []] = beside;
  if (over.some((spot) => spot !== undefined && isClassHeader(spot.cell.text))) return false;
  if (heads.some((head) => isRowNumberHeader(head) || isPeriodHeader(head) || isClassHeader(head)))
    return false;
  const weekdays = beside.some((line) => line.every((spot) => spot !== undefined && isWeekday(spot)));
  return (
    weekdays ||
    (days.length > A_WEEK && days.at(-1)! > A_WEEK) ||
    heads.some((head) => DAYS_HEAD.test(normaliseHeader(head))) ||
    numbers.every(({ cell }) => WITH_UNIT.test(normaliseHeader(cell.text)))
  );
}

function isWeekday({ cell }: Spot): boolean {
  const label = hanWeekday(cell) ?? dayLabelOf(cell);
  return label !== null && label.weekday !== null;
}

/** Whether a month has a day; a February without a year may have 29. */
export function hasDay({ year, month }: Month, day: number): boolean {
  return day <= lastDay({ year, month });
}

/** The number of a month's last day. */
export function lastDay({ year, month }: Month): number {
  return new Date(Date.UTC(year ?? LEAP_YEAR, month, 0)).getUTCDate();
}

/** The month of each block; one without a title goes on where the block before it ends: 1 … 16, then 17 … 31. */
export function monthsOf(blocks: readonly Block[], sheetName: string): (Month | null)[] {
  const months: (Month | null)[] = [];
  blocks.forEach((block, index) => {
    const before = blocks[index - 1];
    const goesOn = before !== undefined && daysIn(before).at(-1)! < daysIn(block)[0]!;
    months.push(monthOf(block, sheetName) ?? (goesOn ? months[index - 1]! : null));
  });
  return months;
}

/**
 * Whether numbers behind 日期 may as well be weekdays: 1 … 5, 6 or 7, without a weekday beside any, and no month is
 * named of which they are days.
 */
export function mayBeWeekdays(blocks: readonly Block[], sheetName: string): boolean {
  if (monthsOf(blocks, sheetName).some((month) => month !== null)) return false;
  return blocks.every((block) => {
    const names = [...block.dayLabels].map(({ cell }) => normaliseHeader(cell.text)).join('');
    const labels = [...block.rows, ...block.columns, ...block.bare].flatMap((line) => line.labels);
    return WEEK.test(names) && !labels.some(({ spot }) => isWeekday(spot));
  });
}

function daysIn({ dayLabels }: Block): number[] {
  return [...dayLabels].map(({ cell }) => dayOfMonth(cell) ?? NaN);
}

/** The month of the days of a block: of the nearest text above it that names one, else of the sheet's name. */
function monthOf({ above, corner }: Block, sheetName: string): Month | null {
  const texts = [corner, ...[...above].reverse()].map(({ cell }) => cell.text);
  return [...texts, sheetName].map(monthIn).find((month) => month !== null) ?? null;
}

/** The one month that a text names: 2025年10月值班表, 十月份, 2025.10.1-10.31; null where it names none or several. */
export function monthIn(text: string): Month | null {
  const plain = plainText(text);
  const range = dayRangeIn(plain);
  if (range?.to) return range.to.month === range.from.month ? range.from : null;
  const [first, ...others] = [...plain.matchAll(MONTH)].map(([, year, month]) => ({
    year: year === undefined ? null : Number(year),
    month: numeral(month!)!,
  }));
  return first !== undefined && others.length === 0 ? first : null;
}
