import { plainText } from './said.js';

/** Two times of day in a text, as they are printed, and what stands before and behind them. */
export interface ClockRange {
  readonly start: string;
  readonly end: string;
  readonly before: string;
  readonly behind: string;
}

// 早 and 晚 alone are shifts, unless the time follows at once.
const PART = '(?:(?:上午|下午|中午|早上|早晨|清晨|晚上|傍晚|夜间|凌晨|次日)\\s*|早|晚)?';
const HOUR = '[\\d零一二两三四五六七八九十]{1,3}';
const CLOCK = `${PART}(?:\\d{1,2}\\s*:\\s*\\d{2}(?::\\d{2})?|${HOUR}\\s*[点时]钟?\\s*(?:半|[一三]刻|${HOUR}\\s*分?)?|\\d{3,4})(?![\\d年月日号学])`;
const DOTTED = `${PART}\\d{1,2}\\.\\d{2}(?!\\d)`;
const TO = '\\s*(?:~+|〜|→|—+|–|─+|-+|至|到)\\s*';
const RANGE = rangeOf(CLOCK);
const DOTTED_RANGE = rangeOf(DOTTED);
const LATE = /^(?:下午|晚上|傍晚)/u;
const UP_TO_TWELVE = /^(?:[1-9]|1[0-2])(?!\d)/u;
/** A token that looks like a time of day although none can be read. */
const CLOCK_LIKE = /\d\s*:|:\s*\d|\d{3}\s*[~〜—–-]|[~〜—–-]\s*\d{3}|\d\s*[点时]/u;

/**
 * The first two times in a text that are joined by ~, -, — or 至: `北校门 730~800`, `第1节(8:00-8:40)`.
 * @param dotted whether 7.30-8.00 are times too; elsewhere they may be days
 */
export function clockRangeIn(text: string, dotted: boolean): ClockRange | null {
  const plain = plainText(text);
  const match = RANGE.exec(plain) ?? (dotted ? DOTTED_RANGE.exec(plain) : null);
  if (match === null) return null;
  const [start, end] = [solid(match[1]!), solid(match[2]!)];
  if (isSchoolYear(start, end)) return null;
  const late = LATE.exec(start)?.[0] ?? '';
  return {
    start,
    end: UP_TO_TWELVE.test(end) ? late + end : end,
    before: plain.slice(0, match.index),
    behind: plain.slice(match.index + match[0].length),
  };
}

/** Whether a text looks like a time of day, readable or not (7:3O~8:00). */
export function looksLikeClock(text: string): boolean {
  return CLOCK_LIKE.test(plainText(text));
}

function rangeOf(clock: string): RegExp {
  return new RegExp(`(?<!\\d)(?<!\\d[.:])(?<!月)(${clock})${TO}(${clock})`, 'u');
}

/** 2025-2026 is a school year, not the minute after 20:25. */
function isSchoolYear(start: string, end: string): boolean {
  return /^20\d\d$/u.test(start) && Number(end) === Number(start) + 1;
}

/** As times are compared everywhere: no spaces, and a colon where a point stood. */
function solid(text: string): string {
  return text.replace(/\s+/gu, '').replace(/^(\D*\d{1,2})\.(\d{2})$/u, '$1:$2');
}
