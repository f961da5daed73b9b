import type { Cell } from '../../model/sheet.js';
import { dateText } from '../formats/date-text.js';
import type { DatePart, Form } from '../formats/form.js';
import { digitText, generalText } from '../formats/number-text.js';
import { clockOf, isoOf, momentOf, secondsOf, secondsOfDay } from '../formats/serial.js';
import { notDelivered } from '../refusal.js';
import type { Meaning, Plain } from './meaning.js';

const NOT_CALCULATED: Cell = { kind: 'uncalculated', text: '' };
const NO_TEXT: Cell = { kind: 'text', text: '' };
const YES: Cell = { kind: 'boolean', text: 'TRUE', boolean: true };
const NO: Cell = { kind: 'boolean', text: 'FALSE', boolean: false };
/** Different numbers kept for each format; beyond them, and for fractions without one, cells are made anew. */
const KEPT = 10_000;

/** Makes the cell of a value; `shared` is the index of its text in the shared table, or -1. */
export type CellMaker = (value: Plain, meaning: Meaning, shared: number) => Cell;

/**
 * Makes cells, and the same one for the same number and format or the same shared text, as sheets repeat much.
 * A shared text must come back as it went in; the one that went in is kept, so that memory holds it once.
 */
export function cellMaker(date1904: boolean, strings: readonly string[]): CellMaker {
  const texts: (Cell | undefined)[] = [];
  const numbers = new Map<Meaning, Map<number, Cell>>();
  return (value, meaning, shared) => {
    if (typeof value === 'number') return keptNumber(numbers, value, meaning, date1904);
    if (typeof value === 'string' && shared >= 0) {
      const text = strings[shared];
      if (text !== value) throw notDelivered();
      return (texts[shared] ??= { kind: 'text', text });
    }
    return otherCell(value, meaning);
  };
}

function keptNumber(
  numbers: Map<Meaning, Map<number, Cell>>,
  value: number,
  meaning: Meaning,
  date1904: boolean,
): Cell {
  if (meaning.kind === 'general' && !Number.isInteger(value)) return plainCell(value);
  let kept = numbers.get(meaning);
  if (kept === undefined) numbers.set(meaning, (kept = new Map()));
  const known = kept.get(value);
  if (known) return known;
  const cell = numberCell(value, meaning as Form, date1904);
  if (kept.size < KEPT) kept.set(value, cell);
  return cell;
}

function otherCell(value: Exclude<Plain, number>, meaning: Meaning): Cell {
  if (typeof value === 'boolean') return value ? YES : NO;
  if (typeof value === 'object') return { kind: 'error', text: value.error };
  switch (meaning.kind) {
    case 'uncalculated':
      return NOT_CALCULATED;
    case 'empty':
      return NO_TEXT;
    case 'iso':
      return isoCell(value);
    default:
      return { kind: 'text', text: value };
  }
}

/** A number as its format shows it: number, code with leading zeros, date or time. */
function numberCell(value: number, form: Form, date1904: boolean): Cell {
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
function isoCell(text: string): Cell {
  const match = /^(?:(\d{4}-\d\d-\d\d))?(?:(?:^|T)(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?Z?$/.exec(text.trim());
  if (!match) return { kind: 'text', text };
  const [, date, hours = '0', minutes = '0', seconds = '0'] = match;
  const clock = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  if (date === undefined) return clockCell(clock);
  const time = clock === 0 ? '' : clockOf(clock);
  return { kind: 'date', text: time ? `${date} ${time}` : date, iso: time ? `${date}T${time}` : date };
}
