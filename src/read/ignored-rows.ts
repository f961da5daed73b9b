import type { Cell, Sheet } from '../model/sheet.js';
import { firstFilled, type Cells } from './blank.js';

// After the word the line says no more, or a number, a bracket, a colon: 说明牌脱落 is a hazard.
const AFTER = String.raw`(?=$|[\s:：()（）\d０-９,，])`;
const TOTAL = new RegExp(
  String.raw`^\s*(?:[(（])?(?:本[页月周期]|\d+月份?|总?人数)?(?:合\s*计|总\s*计|小\s*计|共\s*计|累\s*计|总\s*数)(?:人数|人次)?${AFTER}|^\s*(?:sub-?)?total\b|^\s*总?人数\s*[:：]`,
  'iu',
);
const REMARK = new RegExp(
  String.raw`^[\s(（※*]*(?:(?:备\s*注|说\s*明|填[表报写]\s*(?:说明|要求|须知)|注意(?:事项)?|附\s*注)(?=$|[\s:：(（]|[\d一二三四五六七八九][、.．])|注\s*[:：]|notes?\s*(?:$|[:：]))`,
  'iu',
);
const EXAMPLE = /^\s*(?:示\s*例|example\b)/iu;
const HEAD = '(?:主管|分管|学校)*(?:校长|园长|领导|负责人)';
const SEAL = String.raw`[(（]\s*(?:签[字名]|盖章)\s*[)）]`;
// The line below a table in which its writers sign.
const SIGNED = new RegExp(
  String.raw`^\s*(?:填\s*[表报]\s*人|制\s*表\s*人?|审\s*[核批]\s*人?|经\s*办\s*人|(?:打印|填[表报]|制表)日期|填[表报]单位|${HEAD}(?:签[字名]|意见)|(?:${HEAD}|单位)(?=\s*${SEAL}))\s*(?:${SEAL})?\s*[:：]`,
  'u',
);
// What a form prints at the end of a page or of all.
const PRINTED =
  /^[\s(（—–\-_*~·]*(?:以下(?:空白|无正文)|续上?表|续|接上页|转下页|第\s*\d+\s*页|共\s*\d+\s*页|page\s*\d+)(?=$|[\s()（）—–\-_*~·,，/\d共of]|之)/iu;

/**
 * Whether a row is not a record by what its first filled cell says: a total, a remark, an example, the line in which
 * a form is signed, or what it prints at the end of a page (ruling 25).
 */
export function isNote(first: Cell): boolean {
  const { text } = first;
  return [TOTAL, REMARK, EXAMPLE, SIGNED, PRINTED].some((pattern) => pattern.test(text));
}

/** Whether a row shows how the form is filled in. */
export function isExample({ text }: Cell): boolean {
  return EXAMPLE.test(text);
}

// The same where it stands alone; with more beside it a line so labelled says who is on duty.
const LABELLED = new RegExp(String.raw`^\s*(?:联系(?:人|电话)|日期|单位|${HEAD})\s*[:：]`, 'u');
const COUNTED = /^\s*共\s*\d+\s*[人名项条件次个所间处节]/u;
const NO_WORD = /^[^\p{L}\p{N}]+$/u;
const MONTH_OR_WEEK =
  /^\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})月份?\s*$|^\s*第[一二三四五六七八九十\d]{1,3}周/u;
// 10月1日-8日 国庆放假: a line about days is no heading, and is told where it cannot be read.
const DATED = /\d\s*[月./-]\s*\d/u;
const OF_TIME = /[年月周日期时]|date|day|week|month/iu;

/**
 * Whether a row of one filled cell is the heading of a group of records, a mark, or a line of the form's end: a block
 * over several columns, a month or a week where the column is not for these, a number of all.
 * @param header the header of the cell's column
 * @param across how many columns with a header the cell covers
 */
export function isHeading({ text }: Cell, header: string, across: number): boolean {
  if ((across > 1 && !DATED.test(text)) || [LABELLED, COUNTED, NO_WORD].some((pattern) => pattern.test(text)))
    return true;
  return MONTH_OR_WEEK.test(text) && !OF_TIME.test(header);
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
