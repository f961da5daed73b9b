import type { CellRef } from '../model/record.js';
import { nearest } from '../model/nearest.js';
import type { Replacing } from '../model/repair.js';
import type { Rule } from '../model/rule.js';
import type { Entity, School } from '../model/school.js';
import { columnOf, tableOf } from '../model/tables.js';
import type { Lang } from '../model/text.js';
import { entryFor, type Entry } from './entries.js';

/** What could stand in a cell in place of what does. */
export interface Replacement extends Entry {
  readonly at: CellRef;
  readonly replaces: Replacing;
}

/**
 * What could stand in place of what the school wrote, where that makes nothing undone: the name of a member of staff
 * that was spelt in another way; somebody else for a standing assignment (the rule asks who is named, and the record
 * has no date: it holds from now on). What happened, when, and who did it, is never replaced.
 */
export function replacementFor(
  cells: readonly CellRef[],
  entity: Entity,
  { nature }: Pick<Rule, 'nature'>,
  school: School,
  lang: Lang,
): Replacement | undefined {
  const named = cells.filter(
    (at) => at.cell !== null && at.value !== null && namesPeople(at, entity, school),
  );
  for (const at of named) {
    const spelt = respelt(at, entity, school);
    if (spelt) return spelt;
  }
  const [first] = named;
  if (!first || nature !== 'assignment' || entity.date !== null) return undefined;
  const entry = entryFor(columnAt(first, entity, school)!, [], entity, school, lang);
  return entry && { at: first, ...entry, replaces: { how: 'reassigned', was: first.value! } };
}

/** A column of people that does not name its record: another name there would be another record. */
function namesPeople(at: CellRef, entity: Entity, school: School): boolean {
  const type = columnAt(at, entity, school)?.type;
  return (
    (type === 'person' || type === 'names') &&
    !tableOf(kindAt(at, entity, school))
      .keys.flat()
      .includes(at.field)
  );
}

function columnAt(at: CellRef, entity: Entity, school: School) {
  return columnOf(kindAt(at, entity, school), at.field);
}

function kindAt({ sheet }: CellRef, entity: Entity, school: School): Entity['kind'] {
  return school.kindOf(sheet) ?? entity.kind;
}

/** The cell with the one name in it that is somebody's but for a slip of the pen. */
function respelt(at: CellRef, entity: Entity, school: School): Replacement | undefined {
  for (const name of namesIn(at, entity)) {
    const meant = meantBy(name, school);
    if (meant === undefined) continue;
    return {
      at,
      typed: at.value!.replace(name, meant),
      says: meant,
      replaces: { how: 'respelt', was: name },
    };
  }
  return undefined;
}

/** The names in a cell: of the record's own as they were read, of another the whole text. */
function namesIn({ sheet, field, value }: CellRef, { record }: Entity): readonly string[] {
  const read = record?.source.sheet === sheet ? record.values[field] : undefined;
  return Array.isArray(read) ? (read as readonly string[]) : [value!.trim()];
}

/** Two characters that differ in one are two people. */
const LEAST = 3;

/** Whose name it is meant to be: of one member of staff alone, with the same first character, and a slip away. */
function meantBy(name: string, { people }: School): string | undefined {
  const all = [...new Set(people.map((person) => person.name))];
  if (all.includes(name)) return undefined;
  const near = all.filter((each) => each[0] === name[0] && Math.max(each.length, name.length) >= LEAST && nearest(name, [each]) === each); // prettier-ignore
  return near.length === 1 ? near[0] : undefined;
}
