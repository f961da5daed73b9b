const DAY_MS = 86_400_000;

/** An ISO date, of a moment its day, moved by days. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date.slice(0, 10)) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The weekday of an ISO date or moment: 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: string): number {
  return new Date(`${date.slice(0, 10)}T00:00Z`).getUTCDay() || 7;
}

/** The weekday of an ISO date as cells name it: 星期一. */
export function weekdayName(date: string): string {
  return `星期${'一二三四五六日'[weekdayOf(date) - 1]!}`;
}
