import { problem, type Problem } from '../../model/problem.js';
import { columnOf, type Kind } from '../../model/tables.js';
import type { Value } from '../../model/value.js';
import type { Context } from '../context.js';
import { weekdaysIn } from './weekdays.js';

/** The columns that say on which weekdays a row of a plan holds. */
const columns: readonly (readonly [Kind, field: string])[] = [
  ['timetable', 'weekday'],
  ['roster', 'weekday'],
  ['period', 'weekdays'],
];

/** Says of each row of a plan that its weekday cannot be read: it would hold on no day, without a word. */
export function checkWeekdays(context: Context): Problem[] {
  return columns.flatMap(([kind, field]) =>
    context.records(kind).flatMap(({ record, facts }) => {
      const wrong = textsOf(facts[field]).filter((text) => weekdaysIn(text) === undefined);
      if (!record || wrong.length === 0) return [];
      const { file, sheet, cell } = context.cell(record, field);
      const { zh, en } = columnOf(kind, field)!;
      return [problem('UNREADABLE_WEEKDAY', { file, sheet, cell }, { header: { zh, en }, found: wrong.join('、') })]; // prettier-ignore
    }),
  );
}

function textsOf(value: Value): readonly string[] {
  if (Array.isArray(value)) return value as readonly string[];
  return typeof value === 'string' && value !== '' ? [value] : [];
}
