import type { Entity } from '../../model/school.js';
import type { Context } from '../context.js';
import { gradeLeader } from '../posts/grade-leaders.js';
import { gradeKey } from '../classes/grades.js';
import { entityMade } from '../made.js';
import { groupBy } from '../once.js';

/** Each grade that 年级 of 班级 names, once, whatever its spelling. */
export function gradesOf(context: Context): Entity[] {
  const all = context.records('class').flatMap(({ facts: { grade } }) => (typeof grade === 'string' && grade !== '' ? grade.trim() : [])); // prettier-ignore
  return [...groupBy(all, gradeKey)].map(([key, rows]) => {
    const [name = key] = rows;
    const leader = gradeLeader(key, context);
    return entityMade({
      kind: 'grade',
      key,
      label: { zh: name, en: name },
      facts: { name, classes: rows.length, led: leader.borne, away: leader.away },
      cells: { led: () => leader.cells },
    });
  });
}
