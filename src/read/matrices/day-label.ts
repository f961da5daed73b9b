import type { Cell } from '../../model/sheet.js';
import { normaliseHeader } from '../header-text.js';
import { dayRangeIn, monthDayOf, type DayRange, type MonthDay } from './month-day.js';

/** What a header says about days: weekdays, one day, or days from … to …; at least one of them. */
export interface DayLabel {
  /** 星期一, or 周一至周五 for several; null where none is written. */
  readonly weekday: string | null;
  /** An ISO date where the cell is one, else as it is printed: a number is a day of a month named elsewhere. */
  readonly date: MonthDay | string | number | null;
  readonly range: DayRange | null;
}

const DAYS = '一二三四五六日';
const ENGLISH = 'mon tue wed thu fri sat sun'.split(' ');
const ONE = /(?:星期|周|礼拜)([一二三四五六七日天1-7])/u;
const SEVERAL =
  /^(?:(?:星期|周|礼拜)[一二三四五六日天1-7](?:(?:至|到|-|—|~|–)|[、,/和]?)(?:星期|周|礼拜)?[一二三四五六日天1-7]|周末|双休日|工作日|上学日|每天|每日)$/u;
const LATIN =
  /^(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\.?$/u;
const HAN = /^[一二三四五六日天]$/u;
const BARE = /^([一二三四五六日天]|[1-7])$/u;
// Longer texts are sentences.
const LONGEST = 40;
const NO_DAY = /^(?:星期|周|礼拜)(?:[\d八九十零〇曰?]+)$/u;
const EDGES = /^[-、,.:/()[\]]+|[-、,.:/()[\]]+$/gu;

/**
 * What a header says about days: 星期一, 周一, Mon, 周一至周五, 周一(9月1日), 9月1日, 9.1-9.5, or a date cell.
 * @returns null where it is no day, or more than that
 */
export function dayLabelOf(cell: Cell): DayLabel | null {
  if (cell.kind === 'date') return { weekday: null, date: cell.iso.slice(0, 10), range: null };
  if (cell.kind !== 'text' || cell.text.length > LONGEST) return null;
  const text = normaliseHeader(cell.text);
  if (SEVERAL.test(text)) return onWeekday(text);
  const latin = LATIN.exec(text);
  if (latin) return onWeekday(weekdayWord(ENGLISH.indexOf(latin[1]!.slice(0, 3))));
  const one = ONE.exec(text);
  return one === null
    ? datedLabel(text, null)
    : datedLabel(text.replace(one[0], ''), weekdayWord(dayNumber(one[1]!)));
}

/** 周八, 星期0: somebody wrote a weekday, and it is none. */
export function isNoWeekday({ cell }: { readonly cell: Cell }): boolean {
  return cell.kind === 'text' && NO_DAY.test(normaliseHeader(cell.text)) && dayLabelOf(cell) === null;
}

/** What stands beside a weekday: nothing, or its date; where there is none, a date or days from … to …. */
function datedLabel(text: string, weekday: string | null): DayLabel | null {
  const rest = text.replace(EDGES, '').replace(/[()]/gu, '');
  if (rest === '') return weekday === null ? null : onWeekday(weekday);
  const date = monthDayOf(rest);
  if (date !== null) return { weekday, date, range: null };
  return weekday === null ? rangeLabel(rest) : null;
}

function onWeekday(weekday: string): DayLabel {
  return { weekday, date: null, range: null };
}

/** 一 alone: a weekday where a day stands beside it. */
export function hanWeekday(cell: Cell): DayLabel | null {
  return HAN.test(normaliseHeader(cell.text)) ? bareWeekday(cell) : null;
}

/** 一 or 1 alone: a weekday only where the rest of its row or column shows it. */
export function bareWeekday(cell: Cell): DayLabel | null {
  const match = BARE.exec(normaliseHeader(cell.text));
  return match === null ? null : onWeekday(weekdayWord(dayNumber(match[1]!)));
}

/** 第1周9.1-9.5: a label that is nothing but days from … to …. */
function rangeLabel(text: string): DayLabel | null {
  const bare = text.replace(/^第?[\d一二三四五六七八九十]{1,3}周/u, '').replace(EDGES, '');
  if (!/^\d[\d年月日号./~〜—–─至到-]*$/u.test(bare)) return null;
  const range = dayRangeIn(bare);
  return range === null || range.to === null ? null : { weekday: null, date: null, range };
}

/** 0 for Monday, from a Chinese or Arabic digit. */
function dayNumber(digit: string): number {
  const index = DAYS.indexOf(/[天七]/.test(digit) ? '日' : digit);
  return index >= 0 ? index : Number(digit) - 1;
}

function weekdayWord(index: number): string {
  return `星期${DAYS[index]!}`;
}
