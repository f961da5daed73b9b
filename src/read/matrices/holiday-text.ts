import { weekdayName, weekdayOf } from '../../model/days.js';
import { dayRangeIn, monthDayOf } from './month-day.js';
import { plainText } from './said.js';
import { isoOf, type YearHint } from './school-year.js';
import { rangeSaid } from './validity.js';

/** A day of which a notice says whether school is kept. */
export interface NoticedDay {
  readonly iso: string;
  readonly type: '放假' | '停课' | '上课' | '调休上课';
  /** 星期三, where a day follows the timetable of another weekday. */
  readonly actsAs: string | null;
}

const DAY_MS = 86_400_000;
// A summer holiday has about sixty days; what is longer is a slip of the pen.
const MOST_DAYS = 100;
const WEEKDAY = '(?:周|星期|礼拜)[一二三四五六日天]';
const DAY = `(?:\\d{4}\\s*[-./年]\\s*)?\\d{1,2}\\s*[-./月]\\s*\\d{1,2}\\s*[日号]?(?:\\s*[(]?${WEEKDAY}[)]?)?`;
const TO = '\\s*(?:~+|〜|—+|–|-+|至|到)\\s*';
const EXPRESSION = new RegExp(
  `${DAY}${TO}(?:${DAY}|\\d{1,2}\\s*[日号])(?:\\s*[(]?${WEEKDAY}[)]?)?|${DAY}`,
  'gu',
);
/** 补10月3日(周五)的课, 上星期三的课, 按周五课表上课: which weekday's timetable a day follows. */
const ACTS_AS = new RegExp(
  `(?:补|上|按|执行)\\s*(?:上\\s*)?(${DAY}|${WEEKDAY})\\s*的?\\s*(?:课表?|课程)(?:上课)?`,
  'gu',
);
const VERB = /放假|休息|停课|上课|补课|补班|上班|补上/gu;
const SENTENCE = /[。;\uff1b\r\n]/u;

/**
 * The days that a notice speaks of: 10月1日至8日放假,9月28日(周日)、10月11日(周六)上课,补周三的课. Days stand before
 * what is said of them; what has no end (起放寒假) and what has no year is left out.
 */
export function noticedDays(text: string, year: YearHint | null): NoticedDay[] {
  return text
    .split(SENTENCE)
    .flatMap((sentence) => clauses(plainText(sentence)).flatMap((clause) => daysOf(clause, year)));
}

/** What one verb is said of, and the weekday whose timetable is meant. */
interface Clause {
  readonly before: string;
  readonly verb: string;
  readonly actsAs: string | null;
}

function clauses(sentence: string): Clause[] {
  const found: Clause[] = [];
  const verbs = [...sentence.matchAll(ACTS_AS), ...sentence.matchAll(VERB)];
  let from = 0;
  for (const match of verbs.sort((a, b) => a.index - b.index)) {
    if (match.index < from) continue;
    const before = sentence.slice(from, match.index);
    from = match.index + match[0].length;
    const last = found.at(-1);
    // 11日上课,补周三的课: the second verb says more about the same day.
    if (match[1] !== undefined && last && !hasDays(before))
      found[found.length - 1] = { ...last, actsAs: match[1] };
    else found.push({ before, verb: match[1] === undefined ? match[0] : '补课', actsAs: match[1] ?? null });
  }
  return found;
}

function hasDays(text: string): boolean {
  return text.search(EXPRESSION) >= 0;
}

function daysOf({ before, verb, actsAs }: Clause, year: YearHint | null): NoticedDay[] {
  if (/[起后]\s*\D*$/u.test(before)) return [];
  const days = [...before.matchAll(EXPRESSION)].flatMap(([expression]) => isoDays(expression, year));
  const follows = actsAs === null ? null : weekdayIn(actsAs, year);
  return days.map((iso) => ({ iso, type: typeOf(verb, iso), actsAs: days.length === 1 ? follows : null }));
}

function typeOf(verb: string, iso: string): NoticedDay['type'] {
  if (/放假|休息/u.test(verb)) return '放假';
  if (verb === '停课') return '停课';
  return weekdayOf(iso) > 5 ? '调休上课' : '上课';
}

/** The ISO dates of a day or of days from … to …. */
function isoDays(expression: string, year: YearHint | null): string[] {
  const bare = expression.replace(new RegExp(`\\s*[(]?${WEEKDAY}[)]?`, 'gu'), '');
  const day = monthDayOf(bare);
  if (day !== null) return [isoOf(day, year) ?? []].flat();
  const range = dayRangeIn(bare);
  if (range === null || range.to === null) return [];
  const { from, to } = rangeSaid(range, { address: '' }, year);
  return eachBetween(from.cell.text, to!.cell.text) ?? [];
}

/** All dates from one to another; null where one of them is none, or where they lie too far apart. */
export function eachBetween(from: string, to: string): string[] | null {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  const count = (last - first) / DAY_MS + 1;
  if (!(count >= 1 && count <= MOST_DAYS)) return null;
  return Array.from({ length: count }, (_, n) => new Date(first + n * DAY_MS).toISOString().slice(0, 10));
}

/** 周三, 10月3日(周五) or 10月3日 as a weekday. */
function weekdayIn(text: string, year: YearHint | null): string | null {
  const named = new RegExp(WEEKDAY, 'u').exec(text)?.[0];
  if (named !== undefined) return `星期${named.at(-1)!.replace('天', '日')}`;
  const [iso] = isoDays(text, year);
  return iso === undefined ? null : weekdayName(iso);
}
