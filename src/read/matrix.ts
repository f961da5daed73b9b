import type { Sheet } from '../model/sheet.js';
import { isBlankCell } from './blank.js';
import { normaliseHeader } from './header-text.js';

const WEEKDAY = /^(?:星期|周|礼拜)([一二三四五六日天])$|^(mon|tue|wed|thu|fri|sat|sun)[a-z]*$/u;
const BARE = /^([一二三四五六日天])$/u;
const FAR = 40;
const ENOUGH = 4;

/**
 * Whether weekdays run across or down a sheet, as in the timetables and duty lists that schools print.
 * @param bare whether 一, 二, 三 alone are weekdays: only where the sheet's name says that it is such a table
 */
export function looksLikeMatrix(sheet: Sheet, bare: boolean): boolean {
  const lines = new Map<string, Set<string>>();
  for (const row of sheet.rows.slice(0, FAR)) {
    row.cells.forEach((cell, column) => {
      if (isBlankCell(cell)) return;
      const text = normaliseHeader(cell.text);
      const day = WEEKDAY.exec(text) ?? (bare ? BARE.exec(text) : null);
      if (day === null) return;
      for (const line of [`row ${row.number}`, `column ${column}`])
        lines.set(line, (lines.get(line) ?? new Set()).add(day[1] ?? day[2]!));
    });
  }
  return [...lines.values()].some((days) => days.size >= ENOUGH);
}
