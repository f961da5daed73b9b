import { problem, type Problem } from '../../model/problem.js';
import { classIdsOf } from '../calendar/lesson-plans.js';
import { given } from '../claims/claim.js';
import type { Context } from '../context.js';
import { outdatedTimetables } from './lesson-swaps.js';

/** Says once for each class that its timetable is out of date, at the first of its rows. */
export function checkTimetables(context: Context): Problem[] {
  const rows = context.records('timetable');
  return [...outdatedTimetables(context)].flatMap(([id, { differ, all }]) => {
    const row = rows.find(
      ({ facts: { class: name } }) => given(name) && classIdsOf(name, context).includes(id),
    );
    if (!row?.record) return [];
    const { file, sheet, cell } = context.cell(row.record, 'class');
    return [
      problem(
        'TIMETABLE_OUTDATED',
        { file, sheet, cell },
        { class: String(row.facts['class']), count: differ, all },
      ),
    ];
  });
}
