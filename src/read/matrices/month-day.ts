import { plainText } from './said.js';

/** A day as it is printed; without a year only the title or another date can tell which. */
export interface MonthDay {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** Two days of one text, or one from which something holds (then `to` is null). */
export interface DayRange {
  readonly from: MonthDay;
  readonly to: MonthDay | null;
}

const FULL = String.raw`(?:(\d{4})\s*(?:年度?|[-./])\s*)?(\d{1,2})\s*(?:月|[./])\s*(\d{1,2})(?![\d:])\s*[日号]?`;
const DASHED = String.raw`(\d{4})\s*-\s*(\d{1,2})\s*-\s*(\d{1,2})(?!\d)`;
const DAY = `(?:${DASHED}|${FULL})`;
const TO = String.raw`\s*(?:[(](?:周|星期)[一二三四五六日天][)])?\s*(?:~+|〜|—+|–|─+|--+|-|至|到)\s*`;
const RANGE = new RegExp(`(?<!\\d)${DAY}${TO}(?:${DAY}|(\\d{1,2})\\s*[日号])`, 'u');
const SINCE = new RegExp(`(?<!\\d)${DAY}\\s*(?:起|开始|后)`, 'u');
const WHOLE = new RegExp(`^${DAY}$`, 'u');
/** The two forms of a day, in groups of three. */
const GROUPS = 6;

/** The day that a whole text is: 9月1日, 9.1, 2025-9-1; null where it says anything else. */
export function monthDayOf(text: string): MonthDay | null {
  const match = WHOLE.exec(plainText(text));
  return match === null ? null : dayAt(match, 1);
}

/** The first range of days in a text: 9月1日-11月7日, 2025.9.1—11.7, 9月1日至5日, 9月1日起; null where there is none. */
export function dayRangeIn(text: string): DayRange | null {
  const plain = plainText(text);
  const range = RANGE.exec(plain);
  if (range !== null) {
    const from = dayAt(range, 1);
    const last = range[1 + 2 * GROUPS];
    const to = from !== null && last !== undefined ? sameMonth(from, last) : dayAt(range, 1 + GROUPS);
    if (from !== null && to !== null) return { from, to };
  }
  const since = SINCE.exec(plain);
  const from = since === null ? null : dayAt(since, 1);
  return from === null ? null : { from, to: null };
}

function sameMonth(from: MonthDay, last: string): MonthDay | null {
  return valid({ ...from, day: Number(last) });
}

function dayAt(match: RegExpExecArray, first: number): MonthDay | null {
  const [year, month, day] = match[first + 1] === undefined ? at(match, first + 3) : at(match, first);
  if (month === undefined || day === undefined) return null;
  return valid({ year: year === undefined ? null : Number(year), month: Number(month), day: Number(day) });
}

function at(match: RegExpExecArray, from: number): (string | undefined)[] {
  return [match[from], match[from + 1], match[from + 2]];
}

function valid(day: MonthDay): MonthDay | null {
  const last = new Date(Date.UTC(day.year ?? 2024, day.month, 0)).getUTCDate();
  return day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= last ? day : null;
}
