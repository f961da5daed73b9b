import { numeral } from '../../model/numerals.js';
import type { Block } from './block.js';
import { lastDay, monthIn } from './month-days.js';
import { dayRangeIn, type DayRange, type MonthDay } from './month-day.js';
import { plainText, saying, type Said } from './said.js';
import { isoOf, yearHintIn, type YearHint } from './school-year.js';
import type { Spot } from './spots.js';

/** From when to when a block holds; as printed where its year is not known. */
export interface Validity {
  readonly from: Said;
  readonly to: Said | null;
}

// A month in the title is when the table holds where it says of which month the table is.
const OF_A_MONTH = /月.{0,12}(?:值|护|带班|轮|安排|表)/u;
const MONTH_ALONE = /^[(\s]*(?:20\d\d\s*[-./年]\s*)?[\d一二三四五六七八九十]{1,3}\s*月份?[)\s]*$/u;
const OF_A_TERM = /学期|学年/u;
const WEEK = /第\s*([\d一二三四五六七八九十]{1,3})\s*周/gu;
const MONTH_OR_WEEK =
  '(?:[\\d一二三四五六七八九十]{1,3}\\s*月份?|第\\s*[\\d一二三四五六七八九十]{1,3}\\s*周)';
const WRITTEN = '启用|更新|修[订改]|调整|新版|发布';
const SINCE = '起|开始|执行|实[施行]|试行|生效|至|[以之]后';
// From when on the table holds (9月起, 9月至学期末), or when it was written (修订于9月): neither says for how long it holds.
const OPEN_END = new RegExp(
  `${MONTH_OR_WEEK}[\\s()的]*(?:${SINCE}|${WRITTEN}|编制|[修制印])|(?:${WRITTEN}|制[表定作])(?:时间|日期|[于\\s:(])*(?:20\\d\\d\\s*[-./年]\\s*)?${MONTH_OR_WEEK}`,
  'u',
);
const TIMES = /时间|时段/u;
const DATES = /有效|执行|起止|日期|学期|学年|月/u;

/**
 * The validity that a block's title tells (第一学期前半段 9月1日-11月7日), the nearest line first; then what stands
 * below it, then the sheet's name, which has no cell of its own.
 * @param year tells the year of days without one
 */
export function validityOf(block: Block, sheetName: string, year: YearHint | null): Validity | null {
  const titles = [...block.above].reverse();
  const corner = { ...block.corner, cell: { kind: 'text', text: sheetName } as const };
  const closed = titles.filter(isClosed);
  const named = [corner].filter(isClosed);
  return (
    firstOf([...titles, ...block.below.filter(saysDates), corner], year) ??
    twoCells(block.above) ??
    wholeMonth(closed, named, year) ??
    wholeWeek([...closed, ...named])
  );
}

/**
 * The month that a title or the sheet's name says the table is for: 2025年9月值班表. Where a title names the term,
 * only a sheet whose whole name is a month is one of several.
 */
function wholeMonth(titles: readonly Spot[], named: readonly Spot[], year: YearHint | null): Validity | null {
  const ofTerm = titles.some(({ cell }) => OF_A_TERM.test(cell.text));
  const isAlone = ({ cell }: Spot) => MONTH_ALONE.test(plainText(cell.text));
  const says = (spot: Spot) => OF_A_MONTH.test(spot.cell.text) || (!ofTerm && isAlone(spot));
  for (const spot of [...titles.filter(says), ...named.filter((each) => !ofTerm || isAlone(each))]) {
    const month = monthIn(spot.cell.text);
    if (month === null) continue;
    return rangeSaid({ from: { ...month, day: 1 }, to: { ...month, day: lastDay(month) } }, spot, year);
  }
  return null;
}

function isClosed({ cell }: Spot): boolean {
  return !OPEN_END.test(plainText(cell.text));
}

/** 第3周: validation knows when the term begins. */
function wholeWeek(spots: readonly Spot[]): Validity | null {
  for (const spot of spots) {
    const [week, ...others] = [...plainText(spot.cell.text).matchAll(WEEK)];
    const number = week && others.length === 0 ? numeral(week[1]!) : undefined;
    if (number !== undefined)
      return { from: saying(`第${number}周`, spot), to: saying(`第${number}周`, spot) };
  }
  return null;
}

/** A range as ISO dates, or as printed where no year is known; the end is never before the start. */
export function rangeSaid(range: DayRange, spot: Pick<Spot, 'address'>, year: YearHint | null): Validity {
  const { from, to } = range;
  const start = isoOf(from, year) ?? (to?.year ? before(from, isoOf(to, null)) : null);
  const end = to && (isoOf(to, null) ?? after(to, start));
  return { from: saying(start ?? printed(from), spot), to: to && saying(end ?? printed(to), spot) };
}

function firstOf(spots: readonly Spot[], year: YearHint | null): Validity | null {
  for (const spot of spots) {
    const { text } = spot.cell;
    const range = TIMES.test(text) && !DATES.test(text) ? null : dayRangeIn(text);
    if (range !== null) return rangeSaid(range, spot, yearHintIn(text) ?? year);
  }
  return null;
}

function saysDates({ cell }: Spot): boolean {
  return DATES.test(cell.text);
}

/** 起始日期 and 截止日期 above a table, each with a date cell beside it. */
function twoCells(above: readonly Spot[]): Validity | null {
  const dates = above.flatMap((spot) =>
    spot.cell.kind === 'date' ? [{ spot, iso: spot.cell.iso.slice(0, 10) }] : [],
  );
  const [from, to, ...others] = dates;
  if (from === undefined || to === undefined || others.length > 0 || from.spot.row !== to.spot.row)
    return null;
  return { from: saying(from.iso, from.spot), to: saying(to.iso, to.spot) };
}

/** The first such day not before a date. */
function after(day: MonthDay, date: string | null): string | null {
  if (date === null) return null;
  const year = Number(date.slice(0, 4));
  const same = isoOf(day, { calendarYear: year });
  return same !== null && same >= date ? same : isoOf(day, { calendarYear: year + 1 });
}

/** The last such day not after a date. */
function before(day: MonthDay, date: string | null): string | null {
  if (date === null) return null;
  const year = Number(date.slice(0, 4));
  const same = isoOf(day, { calendarYear: year });
  return same !== null && same <= date ? same : isoOf(day, { calendarYear: year - 1 });
}

function printed({ month, day }: MonthDay): string {
  return `${month}月${day}日`;
}
