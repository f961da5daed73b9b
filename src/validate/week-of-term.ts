import { addDays, weekdayOf } from '../model/days.js';
import type { Cell } from '../model/sheet.js';
import { UNKNOWN } from '../model/value.js';
import { matchable } from './characters.js';
import type { Parsed } from './parsed.js';
import type { Term } from './year-of-term.js';

const WEEK = /^第(\d{1,2})周$/;
/** From which day of a week a duty holds that is planned for it, and to which. */
const ends: Readonly<Record<string, number>> = { validFrom: 0, validTo: 6 };

/**
 * The end of a week of the term by its number, with a doubt; the week in which the term begins is the first. As it
 * was in other columns, and where no week is written. Both ends say the same, so that it is told once.
 */
export function weekInTerm(field: string, cell: Cell, parsed: Parsed, term?: Term): Parsed {
  const number = WEEK.exec(matchable(cell.text))?.[1];
  const end = ends[field];
  if (number === undefined || end === undefined) return parsed;
  const found = cell.text;
  const [from, to] = [0, 6].map((day) => term && dayOfWeek(term, Number(number), day));
  if (!term || !from || !to || to < term.from || from > term.to)
    return { value: UNKNOWN, problem: { code: 'WEEK_WITHOUT_TERM', values: { found } } };
  return { value: end === 0 ? from : to, problem: { code: 'WEEK_OF_TERM', values: { found, from, to } } };
}

function dayOfWeek({ from }: Term, week: number, day: number): string {
  return addDays(from, 7 * (week - 1) + 1 - weekdayOf(from) + day);
}
