import { isClass } from './class-label.js';
import { isHalfDay, isPeriod } from './period-label.js';
import type { Spots } from './spots.js';

const TITLE =
  /^\s*(?:班\s*级|班别|班主任|年级|学年|学期|20\d\d|第[一二]学期|适用|有效|起止|执行|起始|开始日期|时间\s*[::]|日期\s*[::]|教室\s*[::])/u;

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
  if (start === undefined) return false;
  const { text } = start.cell;
  if (own.length > 1) return TITLE.test(text);
  return !isPeriod(text) && !isHalfDay(text) && !(isClass(text) && start.right === start.column && start.bottom > row);
}
