import type { Cell, Sheet } from '../model/sheet.js';
import { firstFilled, type Cells } from './blank.js';

const TOTAL = /^\s*(?:合\s*计|总\s*计|小\s*计|total\b|sub-?total\b)/iu;
const REMARK = /^\s*(?:备\s*注|说明(?!会)|注\s*[::]|notes?\b)/iu;
const EXAMPLE = /^\s*(?:示\s*例|example\b)/iu;
// The line below a table in which its writers sign.
const SIGNED =
  /^\s*(?:填表人|填报人|制表人?|审核人?|审批人|校长签[字名]|负责人签[字名]|填[表报]日期|制表日期|填[表报]单位)\s*(?:[((]\s*(?:签[字名]|盖章)\s*[))])?\s*[::]/u;

/**
 * Whether a row is not a record by what its first filled cell says: a total, a remark, an example, or the
 * line in which a form is signed (ruling 25).
 */
export function isNote(first: Cell): boolean {
  const { text } = first;
  return TOTAL.test(text) || REMARK.test(text) || EXAMPLE.test(text) || SIGNED.test(text);
}

/** A row at or above the header, by what stands in it. */
interface HeadRow {
  readonly first: number;
  readonly cells: Cells;
}

/**
 * Tells the rows that print a row of the head again, as forms do at the top of each page.
 * @param bottom the last row of the header
 */
export function headRepeats(sheet: Sheet, bottom: number): (first: number, cells: Cells) => boolean {
  const head: HeadRow[] = [];
  for (const row of sheet.rows) {
    if (row.number > bottom) break;
    head.push({ first: firstFilled(row.cells), cells: row.cells });
  }
  return (first, cells) => head.some((row) => row.first === first && sameTexts(row.cells, cells));
}

/** Whether two rows say the same in every column. */
export function sameTexts(head: Cells, cells: Cells): boolean {
  const width = Math.max(head.length, cells.length);
  for (let column = 0; column < width; column++)
    if ((head[column]?.text ?? '') !== (cells[column]?.text ?? '')) return false;
  return true;
}
