import { problem, type Problem } from '../../model/problem.js';
import type { Context } from '../context.js';
import { calendarOf } from './calendar.js';
import { dated } from './term-bounds.js';

/** Says where the term is longer than any: a year is mistyped, or several terms are in one workbook. */
export function checkTerm(context: Context): Problem[] {
  const { bounds, days: { length: days } } = calendarOf(context); // prettier-ignore
  const cap = context.limits.termDays;
  if (!bounds || days <= cap) return [];
  const { from, to, cut, endGiven } = bounds;
  const [school] = context.records('school');
  const record = school?.record ?? dated.flatMap((kind) => context.records(kind))[0]?.record;
  if (!record) return [];
  const { file, sheet, cell } = context.cell(record, endGiven ? 'termEnd' : 'termStart');
  const told = cut
    ? { zh: `；只检查其中的 ${days} 天`, en: `; only these ${days} days of what was found are checked` }
    : { zh: '', en: '' };
  return [problem('TERM_TOO_LONG', { file, sheet, cell }, { from, to, days, cap, cut: told })];
}
