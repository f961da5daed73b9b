import type { Entity } from '../../model/school.js';
import { columnOf, type Kind } from '../../model/tables.js';
import { UNKNOWN } from '../../model/value.js';
import { peopleIn, written } from '../claims/claim.js';
import type { Context } from '../context.js';
import { entityMade } from '../made.js';
import { namedAs, type Named } from '../people/somebody.js';

/** The columns in which a school says who has something to do. */
const assigning: readonly (readonly [kind: Kind, field: string])[] = [
  ['roster', 'person'],
  ['roster', 'leader'],
  ['shift', 'person'],
  ['shift', 'leader'],
  ['area', 'owner'],
  ['activity', 'organizer'],
  ['hazard', 'owner'],
  ['opening', 'supervisor'],
];

/** Each cell of these columns in which something is written. A cell that stands for several records is one. */
export function assignmentsOf(context: Context): Entity[] {
  const seen = new Set<string>();
  return assigning.flatMap(([kind, field]) =>
    context.records(kind).flatMap((row) => {
      if (!written(row, field)) return [];
      const { file, sheet, cell } = context.cell(row.record!, field);
      const name = JSON.stringify([file, sheet, cell]);
      if (seen.has(name)) return [];
      seen.add(name);
      return [assignmentOf(row, field, context)];
    }),
  );
}

function assignmentOf(row: Entity, field: string, context: Context): Entity {
  const { kind, key, facts, label, date } = row;
  const names = facts[field] === UNKNOWN ? namesIn(row, field) : peopleIn(facts[field]);
  const called = (what: Named): readonly string[] | undefined => names?.filter((name) => namedAs(name, context) === what); // prettier-ignore
  const { zh, en } = columnOf(kind, field)!;
  const cells = () => [context.cell(row.record!, field)];
  return entityMade({
    kind: 'assignment',
    key: `${kind}.${field}|${key}`,
    label: {
      get zh() {
        return `${label.zh}（${zh}）`;
      },
      get en() {
        return `${label.en} (${en})`;
      },
    },
    date,
    facts: {
      sheet: row.record!.source.sheet,
      written: names,
      everybody: called('everybody'),
      postsAndUnits: called('post'),
    },
    cells: { written: cells, everybody: cells, postsAndUnits: cells },
  });
}

/** The names of a cell of which one is borne by two people; undefined where the cell cannot be read. */
function namesIn({ record }: Entity, field: string): readonly string[] | undefined {
  const value = record?.values[field];
  return value === UNKNOWN ? UNKNOWN : peopleIn(value);
}
