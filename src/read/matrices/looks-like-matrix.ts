import type { Cell, Sheet } from '../../model/sheet.js';
import { isBlankCell } from '../blank.js';
import { normaliseHeader } from '../header-text.js';

const WEEKDAY = /^(?:星期|周|礼拜)([一二三四五六日天])$|^(mon|tue|wed|thu|fri|sat|sun)[a-z]*$/u;
const BARE = /^([一二三四五六日天])$/u;
const FAR = 60;
const LONGEST = 30;
const MAY_BE_DAY = /[周期拜]|mon|tue|wed|thu|fri|sat|sun/iu;
const ENOUGH = 4;

/** Whether a row of a sheet holds several weekdays, as the header of a printed table does and that of a list never. */
export function hasWeekdayRow(sheet: Sheet): boolean {
  return sheet.rows.slice(0, FAR).some(({ cells }) => {
    const days = cells.filter(
      (cell) => cell !== undefined && cell.text.length < LONGEST && MAY_BE_DAY.test(cell.text),
    );
    return days.length >= 2;
  });
}

const BEGINS = /^(?:星期|周|礼拜)([一二三四五六日天])|^(mon|tue|wed|thu|fri|sat|sun)/u;
const OF_A_WEEK = 3;

/** Whether a row is surely the header of a table of a week: several days, each once. */
export function isWeekRow(cells: readonly (Cell | undefined)[]): boolean {
  const days = cells.flatMap((cell) => {
    // Every row of every list is asked: most cells are told by their kind, or by one letter.
    if ((cell?.kind !== 'text' && cell?.kind !== 'date') || !MAY_BE_DAY.test(cell.text)) return [];
    const day = BEGINS.exec(normaliseHeader(cell.text.slice(0, LONGEST)));
    return day === null ? [] : [day[1] ?? day[2]!];
  });
  return days.length >= OF_A_WEEK && new Set(days).size === days.length;
}

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
