import { momentAt, type Interval } from './interval.js';

/** An interval within a day as it is told, `12:50–13:00`; an end at midnight is 24:00. */
export function timesOf({ from, to }: Interval): string {
  const end = momentAt(to).slice(11);
  return `${momentAt(from).slice(11)}–${end === '00:00' ? '24:00' : end}`;
}
