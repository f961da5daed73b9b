import type { Entity } from '../../model/school.js';
import type { Context } from '../context.js';
import { departmentHead } from '../posts/department-heads.js';
import { entityMade } from '../made.js';
import { normalName } from '../../model/normal.js';
import { groupBy } from '../once.js';

/** Several departments in one cell. */
const between = /[、,，;；/\n]+/;

/** Each department that 部门 of 教职工 names, once. */
export function departmentsOf(context: Context): Entity[] {
  const all = context.records('staff').flatMap((row) => departmentsIn(row).map((name) => ({ name, row })));
  return [...groupBy(all, ({ name }) => normalName(name))].map(([key, list]) => {
    const { name } = list[0]!;
    const head = departmentHead(key, list.map(({ row }) => row), context); // prettier-ignore
    return entityMade({
      kind: 'department',
      key,
      label: { zh: name, en: name },
      facts: { name, headed: head.borne, away: head.away },
      cells: { headed: () => head.cells },
    });
  });
}

function departmentsIn({ facts }: Entity): readonly string[] {
  const { department } = facts;
  if (typeof department !== 'string') return [];
  return department
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
