import type { DatePart } from './form.js';
import type { Moment } from './serial.js';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const HAN_DAYS = [...'日一二三四五六'];

/** Writes a moment as its format shows it. `elapsed` are the seconds that `[h]` counts, a day or more of them. */
export function dateText(parts: readonly DatePart[], moment: Moment, elapsed: number): string {
  const halves = parts.some(({ kind }) => kind === 'ampm');
  return parts.map((part) => partText(part, moment, elapsed, halves)).join('');
}

function partText(part: DatePart, moment: Moment, elapsed: number, halves: boolean): string {
  if (part.kind === 'literal') return part.text;
  if (part.kind === 'ampm') return part.words[moment.seconds < 43_200 ? 0 : 1];
  if (part.kind === 'elapsed') {
    const size = { h: 3600, m: 60, s: 1 }[part.unit];
    return padded(Math.floor(elapsed / size), part.width);
  }
  return part.kind === 'hour' || part.kind === 'minute' || part.kind === 'second'
    ? clockText(part.kind, part.width, moment.seconds, halves)
    : dayText(part.kind, part.width, moment);
}

function clockText(
  kind: 'hour' | 'minute' | 'second',
  width: number,
  seconds: number,
  halves: boolean,
): string {
  if (kind === 'second') return padded(seconds % 60, width);
  if (kind === 'minute') return padded(Math.floor(seconds / 60) % 60, width);
  const hour = Math.floor(seconds / 3600);
  return padded(halves ? hour % 12 || 12 : hour, width);
}

function dayText(kind: 'year' | 'month' | 'day' | 'weekday', width: number, moment: Moment): string {
  const { year, month, day, weekday } = moment;
  switch (kind) {
    case 'year':
      return width > 2 ? String(year) : padded(year % 100, 2);
    case 'month':
      return width > 2 ? monthName(MONTHS[month - 1]!, width) : padded(month, width);
    case 'day':
      return padded(day, width);
    case 'weekday':
      return weekdayName(weekday, width);
  }
}

function monthName(name: string, width: number): string {
  if (width === 3) return name.slice(0, 3);
  return width === 5 ? name.slice(0, 1) : name;
}

/** Widths 5 and 6 are `aaa` and `aaaa`, the Chinese names. */
function weekdayName(weekday: number, width: number): string {
  if (width > 4) return (width === 5 ? '周' : '星期') + HAN_DAYS[weekday]!;
  return width === 3 ? DAYS[weekday]!.slice(0, 3) : DAYS[weekday]!;
}

function padded(number: number, width: number): string {
  return String(number).padStart(width, '0');
}
