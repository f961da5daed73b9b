import { problem, type Problem } from '../../model/problem.js';
import type { Context } from '../context.js';

/**
 * Says where the term was over on the day of judgement: what belongs to later days (the next school year's pledges,
 * the months since) is then asked of records that were never to tell of them. Nothing where 学期结束 is not given.
 */
export function checkAsOf(context: Context): Problem[] {
  const { asOf, school } = context;
  const end = school['termEnd'];
  const [record] = context.records('school');
  if (!record?.record || typeof end !== 'string' || end === '' || asOf.slice(0, 10) <= end) return [];
  const { file, sheet, cell } = context.cell(record.record, 'termEnd');
  return [problem('AS_OF_AFTER_TERM', { file, sheet, cell }, { asOf: asOf.slice(0, 10), end })];
}
