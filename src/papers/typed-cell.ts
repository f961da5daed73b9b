import type { Column } from '../model/tables/table.js';
import type { Lang } from '../model/text.js';
import type { ColumnType } from '../model/value.js';
import type { CellSpec } from '../report/sheet-spec.js';
import type { Typed } from './example.js';
import { words } from './words.js';

const DAY_MS = 86_400_000;
const date = /^(\d{4}-\d\d-\d\d)(?:[ T](\d{1,2}:\d\d))?$/;
const time = /^(\d{1,2}):(\d\d)$/;
const dated: ReadonlySet<ColumnType> = new Set<ColumnType>([
  'date',
  'dateOrForever',
  'dateMark',
  'datetime',
  'datetimeMark',
]);
const counted: ReadonlySet<ColumnType> = new Set<ColumnType>(['count', 'number', 'minutes']);

/** A cell as it would be if somebody had typed this into Excel: dates, times and numbers are such, not texts. */
export function typedCell(column: Column, typed: Typed | undefined, lang: Lang): CellSpec {
  if (typeof typed === 'string') return typed === '' ? null : textCell(column, typed);
  if (typeof typed === 'boolean') return (typed ? words.yes : words.no)[lang];
  return typed ?? null;
}

function textCell({ type }: Column, typed: string): CellSpec {
  if (dated.has(type)) return dayCell(typed) ?? typed;
  if (type === 'time') return timeCell(typed) ?? typed;
  return counted.has(type) && /^\d+(\.\d+)?$/.test(typed) ? Number(typed) : typed;
}

function dayCell(text: string): CellSpec | undefined {
  const [day, clock] = date.exec(text)?.slice(1) ?? [];
  const ms = Date.parse(`${day}T00:00Z`);
  // A day that the calendar does not have is read by some engines as the one after.
  if (day === undefined || Number.isNaN(ms) || !new Date(ms).toISOString().startsWith(day)) return undefined;
  const days = (ms - Date.UTC(1899, 11, 30)) / DAY_MS;
  if (clock === undefined) return { value: days, format: 'date' };
  const minutes = minutesOf(clock);
  return minutes === undefined ? undefined : { value: days + minutes / 1440, format: 'datetime' };
}

function timeCell(text: string): CellSpec | undefined {
  const minutes = minutesOf(text);
  return minutes === undefined ? undefined : { value: minutes / 1440, format: 'time' };
}

function minutesOf(clock: string): number | undefined {
  const [hour = NaN, minute = NaN] = time.exec(clock)?.slice(1).map(Number) ?? [];
  return hour <= 23 && minute <= 59 ? hour * 60 + minute : undefined;
}
