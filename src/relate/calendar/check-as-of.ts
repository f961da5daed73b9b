import { problem, type Problem } from '../../model/problem.js';
import type { DataRecord } from '../../model/record.js';
import type { Context } from '../context.js';
import { daysBetween } from '../facts.js';

/** A term is prepared for some months ahead; whoever judges earlier than that has most likely mistyped a year. */
const MOST_DAYS_BEFORE = 183;

/** What 学校 gives of the term, and the day of judgement. */
interface TermGiven {
  readonly record: DataRecord;
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly asOf: string;
}

/**
 * Says where the bounds of the term contradict each other, and where the day of judgement lies far before the term or
 * after it. Nothing for bounds that 学校 does not give.
 */
export function checkAsOf(context: Context): Problem[] {
  const { asOf, school } = context;
  const [entity] = context.records('school');
  if (!entity?.record) return [];
  const [start, end] = [school['termStart'], school['termEnd']].map((value) =>
    typeof value === 'string' && value !== '' ? value : undefined,
  );
  const given = { record: entity.record, start, end, asOf: asOf.slice(0, 10) };
  const reversed = reversedTerm(given, context);
  return [...reversed, ...longBefore(given, context), ...(reversed.length > 0 ? [] : after(given, context))];
}

/** The end is then taken for none (`termBounds`). */
function reversedTerm({ record, start, end }: TermGiven, context: Context): Problem[] {
  if (start === undefined || end === undefined || end >= start) return [];
  const startCell = context.cell(record, 'termStart').cell ?? '';
  return [problem('TERM_REVERSED', context.cell(record, 'termEnd'), { start, startCell, end })];
}

function longBefore({ record, start, asOf }: TermGiven, context: Context): Problem[] {
  if (start === undefined || daysBetween(asOf, start)! <= MOST_DAYS_BEFORE) return [];
  const own = context.school['asOf'] === asOf;
  const startCell = context.cell(record, 'termStart').cell ?? '';
  const at = context.cell(record, own ? 'asOf' : 'termStart');
  return [problem('AS_OF_BEFORE_TERM', at, { asOf, start, startCell })];
}

/**
 * The term was over on the day of judgement: what belongs to later days (the next school year's pledges, the months
 * since) is then asked of records that were never to tell of them.
 */
function after({ record, end, asOf }: TermGiven, context: Context): Problem[] {
  if (end === undefined || asOf <= end) return [];
  return [problem('AS_OF_AFTER_TERM', context.cell(record, 'termEnd'), { asOf, end })];
}
