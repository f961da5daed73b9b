/** A moment as Excel's calendar has it; `seconds` since midnight, whole. */
export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly seconds: number;
}

const DAY_SECONDS = 86_400;
const DAY_MS = DAY_SECONDS * 1000;
/** Days from the first day of the 1900 system to the first of the 1904 system. */
const SHIFT_1904 = 1462;
/** 9999-12-31, the last day that Excel shows. */
const LAST_DAY = 2_958_465;
/** Excel counts a 29 February 1900, which never was; the days before it are off by one. */
const FALSE_LEAP_DAY = 60;

/**
 * The moment of a serial number (days since 1899-12-30, or since 1904-01-01), as Excel shows it, to the whole
 * second; undefined where Excel shows no date: below 1, or after the year 9999.
 */
export function momentOf(serial: number, date1904: boolean): Moment | undefined {
  const total = Math.round((serial + (date1904 ? SHIFT_1904 : 0)) * DAY_SECONDS);
  const days = Math.floor(total / DAY_SECONDS);
  if (!(days >= 1 && days <= LAST_DAY)) return undefined;
  const seconds = total - days * DAY_SECONDS;
  if (days === FALSE_LEAP_DAY) return { year: 1900, month: 2, day: 29, weekday: 3, seconds };
  const real = new Date(Date.UTC(1899, 11, days < FALSE_LEAP_DAY ? 31 : 30) + days * DAY_MS);
  return {
    year: real.getUTCFullYear(),
    month: real.getUTCMonth() + 1,
    day: real.getUTCDate(),
    weekday: real.getUTCDay(),
    seconds,
  };
}

/** `2025-09-01`, with the time of day where there is one: `2025-09-01T08:00`, `…T08:00:30`. */
export function isoOf({ year, month, day, seconds }: Moment): string {
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return seconds === 0 ? date : `${date}T${clockOf(seconds)}`;
}

/** `08:00`, or `08:00:30` where the seconds are not 0. */
export function clockOf(seconds: number): string {
  const rest = seconds % 60;
  const minutes = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return rest === 0 ? minutes : `${minutes}:${two(rest)}`;
}

/** A day or more of time as whole seconds: 1.5 is 129,600. */
export function secondsOf(days: number): number {
  return Math.round(days * DAY_SECONDS);
}

/** The seconds since midnight of a serial number, to the whole second; 23:59:59.7 is 0. */
export function secondsOfDay(serial: number): number {
  return secondsOf(serial - Math.floor(serial)) % DAY_SECONDS;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
