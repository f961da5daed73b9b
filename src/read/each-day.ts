import type { Cell, Row, SourceRows } from '../model/sheet.js';
import { eachBetween } from './matrices/holiday-text.js';
import { dayRangeIn, monthDayOf } from './matrices/month-day.js';
import { plainText } from './matrices/said.js';
import { isoOf, type YearHint } from './matrices/school-year.js';
import { rangeSaid } from './matrices/validity.js';

const BETWEEN = /[、,;\n]/u;

/**
 * Makes one row a day of the rows of 校历 that are written for several: 10月1日-8日, or 9月28日、10月11日. What can't be
 * read as days stays as it is, for validation to say so.
 * @param year tells the year of days without one
 */
export function eachDay(given: SourceRows, year: YearHint | null): SourceRows {
  const index = given.source.fields.indexOf('date');
  if (given.source.kind !== 'calendar' || index < 0) return given;
  return { ...given, rows: given.rows.flatMap((row) => rowsOf(row, index, year)) };
}

function rowsOf(row: Row, index: number, year: YearHint | null): Row[] {
  const cell = row.cells[index];
  const days = cell?.kind === 'text' ? daysIn(cell.text, year) : null;
  if (days === null || cell === undefined) return [row];
  return days.map((iso) => ({ ...row, cells: row.cells.with(index, dateCell(cell, iso)) }));
}

function dateCell({ text }: Cell, iso: string): Cell {
  return { kind: 'date', text, iso };
}

/** The ISO dates that a text lists; null where any part of it is no day, or its year is not known. */
function daysIn(text: string, year: YearHint | null): string[] | null {
  const parts = plainText(text)
    .split(BETWEEN)
    .map((part) => partDays(part.trim(), year));
  return parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? []);
}

function partDays(text: string, year: YearHint | null): string[] | null {
  const day = monthDayOf(text.replace(/[(](?:周|星期)[一二三四五六日天][)]$/u, ''));
  if (day !== null) {
    const iso = isoOf(day, year);
    return iso === null ? null : [iso];
  }
  const range = dayRangeIn(text);
  if (range?.to === null || range === null) return null;
  const { from, to } = rangeSaid(range, { address: '' }, year);
  return eachBetween(from.cell.text, to!.cell.text);
}
