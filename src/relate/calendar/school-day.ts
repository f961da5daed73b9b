import { weekdayOf } from '../../model/days.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import { silent } from '../claims/claim.js';
import { weekdaysIn } from './weekdays.js';

/** What a day is: 上课, 调休上课, 放假, 停课 of 校历; without a row there a weekend, or a day outside the term. */
type DayKind = 'school' | 'make-up' | 'holiday' | 'no-lessons' | 'weekend' | 'outside';

/** One day of the calendar. */
export interface SchoolDay {
  /** ISO. */
  readonly date: string;
  /** Its own weekday: 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
  /** Undefined: 校历 contradicts itself, or cannot be read (`rows` say it). */
  readonly kind: DayKind | undefined;
  /** The weekday whose timetable, periods and roster hold; null: none; undefined: not known. */
  readonly timetable: number | null | undefined;
  /** 住宿日; null: not said; undefined: unreadable or contradicted. */
  readonly boardersStay: boolean | null | undefined;
  /** The week of term, from 1, beginning on Mondays; undefined where 学校 gives no 学期开始. */
  readonly week: number | undefined;
  /** The rows of 校历 for this day. */
  readonly rows: readonly Entity[];
}

const kindsOfType: Readonly<Record<string, DayKind>> = {
  上课: 'school',
  调休上课: 'make-up',
  放假: 'holiday',
  停课: 'no-lessons',
};

/** A day by its rows in 校历 and, where they say nothing, by its weekday and the term (records.md, 校历). */
export function schoolDay(
  date: string,
  rows: readonly Entity[],
  { inTerm, week }: { readonly inTerm: boolean; readonly week: number | undefined },
): SchoolDay {
  const weekday = weekdayOf(date);
  const usual: DayKind = !inTerm ? 'outside' : weekday > 5 ? 'weekend' : 'school';
  const said = agreed(rows, 'type');
  const kind = said === null ? usual : kindsOfType[String(said)];
  const boardersStay = staying(agreed(rows, 'boardersStay'));
  const timetable = timetableOf(kind, weekday, boardersStay, agreed(rows, 'actsAs'));
  return { date, weekday, kind, timetable, boardersStay, week, rows };
}

/** Whether lessons are held: 上课 or 调休上课; undefined where the kind of day is not known. */
export function isSchoolDay({ kind }: SchoolDay): boolean | undefined {
  return kind === undefined ? UNKNOWN : kind === 'school' || kind === 'make-up';
}

/**
 * Whether something that holds on some weekdays holds on a day whose weekday is not known (a make-up day without
 * 按星期几): on a school day that follows one of Monday to Friday, what holds on all of them does.
 */
export function holdsAnyhow(weekdays: ReadonlySet<number>, day: SchoolDay): true | undefined {
  return isSchoolDay(day) && [1, 2, 3, 4, 5].every((each) => weekdays.has(each)) ? true : UNKNOWN;
}

/** What the rows of a day say in a column: null where none does, undefined where one is unreadable or two differ. */
function agreed(rows: readonly Entity[], field: string): Value {
  let said: Value = null;
  for (const row of rows) {
    if (silent(row, field) || row.facts[field] === '') continue;
    const value = row.facts[field];
    if (value === UNKNOWN || (said !== null && said !== value)) return UNKNOWN;
    said = value;
  }
  return said;
}

function staying(value: Value): boolean | null | undefined {
  return typeof value === 'boolean' || value === null ? value : UNKNOWN;
}

function timetableOf(
  kind: DayKind | undefined,
  weekday: number,
  boardersStay: boolean | null | undefined,
  actsAs: Value,
): number | null | undefined {
  if (kind === undefined) return UNKNOWN;
  if (kind === 'school' || kind === 'make-up') return lessonsLike(kind, weekday, actsAs);
  return kind === 'weekend' || kind === 'holiday' ? weekendPlan(weekday, boardersStay) : null;
}

/** A make-up day on a weekend without 按星期几 may follow any weekday. */
function lessonsLike(kind: DayKind, weekday: number, actsAs: Value): number | undefined {
  if (actsAs !== null) return weekdayNamed(actsAs);
  return kind === 'make-up' && weekday > 5 ? UNKNOWN : weekday;
}

/** Boarders who stay over a weekend follow that day's own plan (晚自习 on Sunday); a holiday in the week has none. */
function weekendPlan(weekday: number, boardersStay: boolean | null | undefined): number | null | undefined {
  if (weekday <= 5 || boardersStay === false || boardersStay === null) return null;
  return boardersStay === true ? weekday : UNKNOWN;
}

/** 星期五, 周五, 5, 按周五课表. */
function weekdayNamed(value: Value): number | undefined {
  const text = String(value ?? '').replace(/[按上补执行的课表]/g, '');
  const days = [...(weekdaysIn(text) ?? [])];
  return days.length === 1 ? days[0] : UNKNOWN;
}
