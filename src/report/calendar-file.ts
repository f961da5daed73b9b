import { utf8ToBytes } from '@noble/hashes/utils.js';
import { cleanText } from './clean-text.js';

/** Something in a calendar. */
export interface CalendarEvent {
  /** The same from run to run, so that a second import replaces. */
  readonly uid: string;
  readonly summary: string;
  readonly location: string | null;
  readonly description: string;
  /** ISO, with times of day: `2025-09-15T08:00`; both at midnight: whole days. */
  readonly from: string;
  readonly to: string;
}

/** A calendar: its name, and the ISO date that stands for the time of writing. */
export interface CalendarSpec {
  readonly name: string;
  readonly date: string;
  readonly events: readonly CalendarEvent[];
}

/** All schools of the country keep Beijing time, without summer time since 1991. */
const ZONE = 'Asia/Shanghai';
const ZONE_LINES = ['BEGIN:VTIMEZONE', `TZID:${ZONE}`, 'BEGIN:STANDARD', 'DTSTART:19910915T020000', 'TZOFFSETFROM:+0900', 'TZOFFSETTO:+0800', 'TZNAME:CST', 'END:STANDARD', 'END:VTIMEZONE']; // prettier-ignore
/** Octets of a line (RFC 5545, 3.1). */
const MOST_OCTETS = 75;

/** Draws a calendar as iCalendar text (RFC 5545). The same calendar gives the same bytes. */
export function calendarFile({ name, date, events }: CalendarSpec): string {
  const stamp = `${date.slice(0, 10).replaceAll('-', '')}T000000Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//shuifuze//duties//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    `X-WR-TIMEZONE:${ZONE}`,
    ...ZONE_LINES,
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(
  { uid, summary, location, description, from, to }: CalendarEvent,
  stamp: string,
): string[] {
  // prettier-ignore
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    ...times(from, to),
    `SUMMARY:${escaped(summary)}`,
    ...(location === null ? [] : [`LOCATION:${escaped(location)}`]),
    `DESCRIPTION:${escaped(description)}`,
    'END:VEVENT',
  ];
}

function times(from: string, to: string): string[] {
  const [start, end] = [from, to].map((moment) => moment.replace(/[-:]/g, ''));
  if (start!.endsWith('T0000') && end!.endsWith('T0000'))
    return [`DTSTART;VALUE=DATE:${start!.slice(0, 8)}`, `DTEND;VALUE=DATE:${end!.slice(0, 8)}`];
  return [`DTSTART;TZID=${ZONE}:${start}00`, `DTEND;TZID=${ZONE}:${end}00`];
}

function escaped(text: string): string {
  return cleanText(text)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** A line longer than 75 octets goes on in the next, behind a space; no character is split. */
function folded(line: string): string {
  let octets = 0;
  let text = '';
  for (const letter of line) {
    const length = utf8ToBytes(letter).length;
    if (octets + length > MOST_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += letter;
    octets += length;
  }
  return text;
}
