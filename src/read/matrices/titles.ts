import { isNote } from '../ignored-rows.js';
import { isClass } from './class-label.js';
import { clockRangeIn } from './clock-range.js';
import { dayRangeIn } from './month-day.js';
import { isHalfDay, isPeriod } from './period-label.js';
import { plainText } from './said.js';
import type { Spot, Spots } from './spots.js';

const TITLE =
  /^\s*(?:班\s*级|班别|班主任|年级|学年|学期|20\d\d|第[一二]学期|适用|有效|起止|执行|起始|开始日期|时间\s*:|日期\s*:|教室\s*:)/u;

/**
 * The first of the rows above a header that are its title: lines with one text, or with class and head teacher.
 * @param top the first row of the header
 */
export function titleTop(spots: Spots, top: number): number {
  let first = top;
  for (const row of spots.rows.filter((each) => each < top).reverse()) {
    if (!isTitle(spots, row)) break;
    first = row;
  }
  return first;
}

function isTitle(spots: Spots, row: number): boolean {
  const own = spots.inRow(row);
  const [start] = own;
  if (start === undefined || isNoteRow(start)) return false;
  const text = plainText(start.cell.text);
  if (own.length > 1) return TITLE.test(text);
  const isLabel = isClass(text) && start.right === start.column && start.bottom > row;
  return !isPeriod(text) && !isHalfDay(text) && !isLabel;
}

/** A note of the table before: 备注, or times without dates. */
function isNoteRow({ cell }: Spot): boolean {
  return isNote(cell) || (clockRangeIn(cell.text, false) !== null && dayRangeIn(cell.text) === null);
}
