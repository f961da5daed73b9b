import { weekdayOf } from '../model/days.js';
import { matchable } from './characters.js';
import { dateOfSerial, isoDate } from './days.js';
import { digitByDigit, numeral } from '../model/numerals.js';
import { isFault, type Reading } from './reading.js';

const YEAR_FIRST = /^(\d{4}) ?[-./年、。] ?(\d{1,2}) ?[-./月、。] ?(\d{1,2})(?!\d) ?[日号.]?/;
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?!\d)/;
const SHORT_YEAR = /^(\d\d) ?年 ?(\d{1,2}) ?月 ?(\d{1,2})(?!\d) ?[日号]?/;
const NUMERALS =
  /^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号]/;
const DAY_MONTH_YEAR = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})\.?,?[ -](\d{4})(?!\d)/;
const MONTH_DAY_YEAR = /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/;
const NO_YEAR = /^\d{1,2} ?[-./月] ?\d{1,2}(?!\d) ?[日号]?/;
const MONTH_DAY = /^(\d{1,2}) ?月 ?(\d{1,2})(?!\d)/;
const LEAP_YEAR = 2024;
const ORDER_UNCLEAR = /^\d{1,2}[-./]\d{1,2}[-./](?:\d{4}|\d{1,2})(?!\d)/;
const SERIAL = /^\d{5}(?:\.\d+)?$/;
const WEEKDAY = /^(?:[,(]?(?:周|星期|礼拜)([一二三四五六日天])\)?|\(([一二三四五六日天])\))/;
const MONTHS = 'january february march april may june july august september october november december'.split(' '); // prettier-ignore
/** 2000-01-01 and 2100-12-31 as Excel counts days: a number between them can hardly be anything but a date. */
const SERIALS = { from: 36_526, to: 73_415 };

/** A date at the start of a text, and what follows it. */
interface Leading {
  readonly date: string;
  readonly doubt?: 'SHORT_YEAR';
  readonly rest: string;
}

/**
 * The date that a text (`matchable`) begins with: 2025-09-01, 2025.9.1, 2025/9/1, 2025年9月1日, 20250901,
 * 二〇二五年九月一日, 1 Sep 2025; 25年9月1日 with a doubt. A weekday behind it must be that day's.
 * Fault: why it is none.
 */
export function leadingDate(text: string): Reading<Leading> {
  for (const [form, order] of FORMS) {
    const match = form.exec(text);
    if (!match) continue;
    const [year, month, day] = order(match[1]!, match[2]!, match[3]!);
    const date = isoDate(year, month, day);
    if (!date) return { fault: 'IMPOSSIBLE_DATE' };
    const doubt = form === SHORT_YEAR ? { doubt: 'SHORT_YEAR' as const } : {};
    return withoutWeekday({ date, ...doubt, rest: text.slice(match[0].length).trim() });
  }
  if (ORDER_UNCLEAR.test(text)) return { fault: 'DATE_ORDER_UNCLEAR' };
  if (isOfNoYear(text)) return { fault: 'IMPOSSIBLE_DATE' };
  return { fault: NO_YEAR.test(text) ? 'DATE_WITHOUT_YEAR' : 'NOT_A_DATE' };
}

/** 9月31日: whoever adds the year has still no date. */
function isOfNoYear(text: string): boolean {
  const [, month, day] = MONTH_DAY.exec(text) ?? [];
  return day !== undefined && isoDate(LEAP_YEAR, Number(month), Number(day)) === undefined;
}

/** How each form orders its parts; the first that fits is taken. */
const FORMS: readonly (readonly [RegExp, (a: string, b: string, c: string) => [number, number, number]])[] = [
  [YEAR_FIRST, (y, m, d) => [Number(y), Number(m), Number(d)]],
  [COMPACT, (y, m, d) => [Number(y), Number(m), Number(d)]],
  [SHORT_YEAR, (y, m, d) => [fullYear(Number(y)), Number(m), Number(d)]],
  [NUMERALS, (y, m, d) => [digitByDigit(y), numeral(m) ?? 0, numeral(d) ?? 0]],
  [DAY_MONTH_YEAR, (d, m, y) => [Number(y), monthOf(m), Number(d)]],
  [MONTH_DAY_YEAR, (m, d, y) => [Number(y), monthOf(m), Number(d)]],
];

/** From 50 on a year is of the last century: records tell of what was, and no clock has a part in it. */
function fullYear(year: number): number {
  return year < 50 ? 2000 + year : 1900 + year;
}

/** The month of an English name or its abbreviation; NaN where there is none. */
function monthOf(name: string): number {
  const index = MONTHS.findIndex((month) => month.startsWith(name.toLowerCase()));
  return index < 0 ? NaN : index + 1;
}

function withoutWeekday(leading: Leading): Reading<Leading> {
  const match = WEEKDAY.exec(leading.rest);
  if (!match) return { value: leading };
  const letter = (match[1] ?? match[2]!).replace('天', '日');
  const weekday = '一二三四五六日'.indexOf(letter) + 1;
  if (weekday !== weekdayOf(leading.date)) return { fault: 'OTHER_WEEKDAY' };
  return { value: { ...leading, rest: leading.rest.slice(match[0].length).trim() } };
}

/** The date of a serial number that Excel shows in a cell without a date format; undefined for other numbers. */
export function serialDate(number: number): string | undefined {
  return number >= SERIALS.from && number < SERIALS.to + 1 ? dateOfSerial(number) : undefined;
}

/**
 * A calendar day from text, whatever its form; nothing may follow it but its weekday.
 * Doubts: a serial number, a year of two digits. No time zone has a part in it.
 */
export function parseDate(text: string): Reading<string> {
  const plain = matchable(text);
  const serial = SERIAL.test(plain) ? serialDate(Number(plain)) : undefined;
  if (serial) return { value: serial, doubt: 'SERIAL_DATE' };
  const leading = leadingDate(plain);
  if (isFault(leading)) return leading;
  const { date, doubt, rest } = leading.value;
  if (rest !== '') return { fault: 'NOT_A_DATE' };
  return doubt ? { value: date, doubt } : { value: date };
}
