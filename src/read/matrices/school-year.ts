import type { MonthDay } from './month-day.js';
import { plainText } from './said.js';

/** Which year a month without one belongs to: that of a school year (from August on), or one calendar year. */
export type YearHint = { readonly schoolYear: number } | { readonly calendarYear: number };

const SPAN = /(20\d{2})\s*(?:年?\s*[-~—–至/]\s*20\d{2}(?!\s*[-./年]\s*\d)|(?:[-~—–至/]\s*\d{2}\s*)?学年)/u;
const SEASON = /(\d{4})\s*(?:年度?)?\s*(秋|春|上半年|下半年)/u;
const DATED = /(?<!\d)(20\d{2})\s*[-./年]\s*(1[0-2]|0?[1-9])(?!\d)\s*(?:[-./]|月)/u;
const YEAR = /(?<!\d)(20\d{2})\s*年/u;
/** Chinese school years begin in September; plans for it may begin in August. */
const FIRST_MONTH = 8;

/** What a text tells about the year: 2025-2026学年, 2025年秋季, 2025.9.1, 2025年 alone; null where nothing. */
export function yearHintIn(text: string): YearHint | null {
  const plain = plainText(text);
  const span = SPAN.exec(plain);
  if (span) return { schoolYear: Number(span[1]) };
  const season = SEASON.exec(plain);
  if (season) return { schoolYear: Number(season[1]) - (/春|上半年/u.test(season[2]!) ? 1 : 0) };
  const dated = DATED.exec(plain);
  if (dated) return { schoolYear: schoolYearOf(Number(dated[1]), Number(dated[2])) };
  const year = YEAR.exec(plain);
  return year ? { calendarYear: Number(year[1]) } : null;
}

/** The one school year in which all full dates lie; null where there are none, or where they disagree. */
export function commonSchoolYear(dates: readonly { year: number; month: number }[]): YearHint | null {
  const years = new Set(dates.map(({ year, month }) => schoolYearOf(year, month)));
  return years.size === 1 ? { schoolYear: [...years][0]! } : null;
}

/** The ISO date of a day; null where neither the day nor the hint has a year, or the calendar has no such day. */
export function isoOf({ year, month, day }: MonthDay, hint: YearHint | null): string | null {
  const full = year ?? yearOf(month, hint);
  if (full === null) return null;
  const date = new Date(Date.UTC(full, month - 1, day));
  return date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

function yearOf(month: number, hint: YearHint | null): number | null {
  if (hint === null) return null;
  if ('calendarYear' in hint) return hint.calendarYear;
  return month >= FIRST_MONTH ? hint.schoolYear : hint.schoolYear + 1;
}

function schoolYearOf(year: number, month: number): number {
  return month >= FIRST_MONTH ? year : year - 1;
}
