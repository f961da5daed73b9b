import { addDays } from '../../model/days.js';
import type { Kind } from '../../model/tables.js';
import type { Value } from '../../model/value.js';
import type { Context } from '../context.js';
import { daysBetween } from '../facts.js';

/** The first and last day that the calendar tells, and where they are known from. */
export interface TermBounds {
  readonly from: string;
  readonly to: string;
  /** Whether 学校 gives the day; else it is that of the first (last) record, and weeks of term cannot be counted. */
  readonly startGiven: boolean;
  readonly endGiven: boolean;
  /** Whether days were left out, since a mistyped year would make a calendar of centuries. */
  readonly cut: boolean;
}

/** Three years: of what is longer the rest is left out. */
const MOST_DAYS = 1100;

/** Records that belong to a day of school; others (hazards, contracts) may be years old. */
const dayFields: Readonly<Partial<Record<Kind, string>>> = {
  calendar: 'date',
  lesson: 'date',
  roster: 'date',
  shift: 'date',
  substitution: 'date',
  activity: 'start',
};

/** The kinds whose records tell the term where 学校 does not. */
export const dated = Object.keys(dayFields) as Kind[];

/**
 * The bounds of the term: 学期开始 and 学期结束, else the first and last record; null where nothing has a date. An end
 * before the start is taken for none.
 */
export function termBounds(context: Context): TermBounds | null {
  const start = dateIn(context.school['termStart']);
  const written = dateIn(context.school['termEnd']);
  const end = written !== undefined && written < (start ?? '') ? undefined : written;
  const [from, to] = start !== undefined && end !== undefined ? [start, end] : filled(start, end, context);
  if (from === undefined || to === undefined) return null;
  const bounds = {
    from,
    to: to < from ? from : to,
    startGiven: start !== undefined,
    endGiven: end !== undefined,
  };
  return cutTo({ ...bounds, cut: false });
}

type MaybeDate = string | undefined;

function filled(start: MaybeDate, end: MaybeDate, context: Context): [MaybeDate, MaybeDate] {
  const [first, last] = withAsked(recorded(context), context);
  return [start ?? first ?? end, end ?? last ?? start];
}

/** A day that is asked about lies in the term, as far as the school does not say otherwise. */
function withAsked([first, last]: [MaybeDate, MaybeDate], { asked }: Context): [MaybeDate, MaybeDate] {
  if (asked === undefined) return [first, last];
  return [first && first < asked ? first : asked, last && last > asked ? last : asked];
}

function dateIn(value: Value): string | undefined {
  return typeof value === 'string' && value !== '' ? value.slice(0, 10) : undefined;
}

function recorded(context: Context): [MaybeDate, MaybeDate] {
  let [first, last]: [string?, string?] = [];
  for (const [kind, field] of Object.entries(dayFields)) {
    for (const { facts } of context.records(kind as Kind)) {
      const date = dateIn(facts[field]);
      if (date === undefined) continue;
      if (first === undefined || date < first) first = date;
      if (last === undefined || date > last) last = date;
    }
  }
  return [first, last];
}

/** A start that is only that of a record may be the mistyped one, so then the last days are kept. */
function cutTo(bounds: TermBounds): TermBounds {
  const { from, to, startGiven } = bounds;
  if (daysBetween(from, to)! < MOST_DAYS) return bounds;
  return startGiven
    ? { ...bounds, to: addDays(from, MOST_DAYS - 1), cut: true }
    : { ...bounds, from: addDays(to, 1 - MOST_DAYS), cut: true };
}
