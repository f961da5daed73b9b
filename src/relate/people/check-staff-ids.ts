import { problem, type Problem } from '../../model/problem.js';
import { cellOf } from '../../model/record.js';
import type { Person } from '../../model/school.js';
import { normalName } from '../../model/normal.js';
import { inShort } from '../in-short.js';
import { groupBy } from '../once.js';

/** Says which 工号 more than one person has: by it nobody can be told. */
export function sharedStaffIds(people: readonly Person[]): Problem[] {
  const byId = groupBy(people, ({ staffId }) => staffId === null ? undefined : normalName(staffId)); // prettier-ignore
  return [...byId.values()].filter((all) => all.length > 1).flatMap(sharedProblem);
}

function sharedProblem(all: readonly Person[]): Problem[] {
  const { record } = all[1]!.entity;
  if (!record) return [];
  const { file, sheet, cell } = cellOf(record, 'staffId');
  const values = {
    found: all[0]!.staffId!,
    count: all.length,
    among: inShort(all, ({ name }) => name).join('、'),
  };
  return [problem('SHARED_STAFF_ID', { file, sheet, cell }, values)];
}
