import type { Cell } from '../../model/sheet.js';
import { dateText } from '../formats/date-text.js';
import type { DatePart, Form } from '../formats/form.js';
import { digitText, generalText } from '../formats/number-text.js';
import { clockOf, isoOf, momentOf, secondsOf, secondsOfDay } from '../formats/serial.js';

/** A formula that was never calculated. */
export const NOT_CALCULATED: Cell = { kind: 'uncalculated', text: '' };
/** A formula whose result is an empty text. */
export const NO_TEXT: Cell = { kind: 'text', text: '' };
const YES: Cell = { kind: 'boolean', text: 'TRUE', boolean: true };
const NO: Cell = { kind: 'boolean', text: 'FALSE', boolean: false };

/** TRUE or FALSE. */
export function booleanCell(yes: boolean): Cell {
  return yes ? YES : NO;
}

/** A number as its format shows it: number, code with leading zeros, date or time. */
export function numberCell(value: number, form: Form, date1904: boolean): Cell {
  switch (form.kind) {
    case 'digits':
      return { kind: 'number', text: digitText(value, form), number: value };
    case 'code':
      return codeCell(value, form.prefix, form.whole);
    case 'date':
      return dateCell(value, form.parts, date1904) ?? plainCell(value);
    case 'time':
      return value < 0 ? plainCell(value) : timeCell(value, form.parts, form.elapsed);
    default:
      return plainCell(value);
  }
}

function plainCell(value: number): Cell {
  return { kind: 'number', text: generalText(value), number: value };
}

function codeCell(value: number, prefix: string, whole: number): Cell {
  if (!Number.isSafeInteger(value) || value < 0) return plainCell(value);
  return { kind: 'text', text: prefix + String(value).padStart(whole, '0') };
}

/** A fraction of a day alone is a time, whatever the format: it was typed so into a cell formatted as a date. */
function dateCell(value: number, parts: readonly DatePart[], date1904: boolean): Cell | undefined {
  if (value > 0 && value < 1) return clockCell(secondsOfDay(value));
  const moment = momentOf(value, date1904);
  return moment && { kind: 'date', text: dateText(parts, moment, 0), iso: isoOf(moment) };
}

/** Time that runs on (`[h]:mm`) counts days too; else a time is what the clock shows. */
function timeCell(value: number, parts: readonly DatePart[], elapsed: boolean): Cell {
  const seconds = elapsed ? secondsOf(value) : secondsOfDay(value);
  const moment = { year: 1900, month: 1, day: 1, weekday: 0, seconds: secondsOfDay(value) };
  return { kind: 'time', text: dateText(parts, moment, seconds), minutes: seconds / 60 };
}

function clockCell(seconds: number): Cell {
  return { kind: 'time', text: clockOf(seconds), minutes: seconds / 60 };
}

/** A date written as ISO text (ECMA-376, cells of type `d`). What is no such date stays a text. */
export function isoCell(text: string): Cell {
  const match = /^(?:(\d{4}-\d\d-\d\d))?(?:(?:^|T)(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?Z?$/.exec(text.trim());
  if (!match) return { kind: 'text', text };
  const [, date, hours = '0', minutes = '0', seconds = '0'] = match;
  const clock = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  if (date === undefined) return clockCell(clock);
  const time = clock === 0 ? '' : clockOf(clock);
  return { kind: 'date', text: time ? `${date} ${time}` : date, iso: time ? `${date}T${time}` : date };
}
