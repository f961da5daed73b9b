const DAY_MS = 86_400_000;
/** Day 0 of Excel's calendar as it counts from March 1900 on. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);

/** The ISO date of a day; undefined where the calendar has no such day or the year is outside 1900 … 2100. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  if (!(year >= 1900 && year <= 2100)) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : undefined;
}

/** The day of an Excel serial number (whole part). */
export function dateOfSerial(serial: number): string {
  return new Date(EXCEL_EPOCH + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10);
}
