import type { Entity } from '../../model/school.js';
import { columnOf, tableOf, type Kind } from '../../model/tables.js';
import type { Bilingual } from '../../model/text.js';
import type { Context } from '../context.js';
import { classesNamed } from './joint-classes.js';
import type { NameProblems } from '../people/resolve.js';

/** Says which classes named in the records are not in 班级, or are more than one there. */
export function checkClasses(
  entities: ReadonlyMap<Kind, readonly Entity[]>,
  context: Context,
  problems: NameProblems,
): void {
  if (!context.present.has('class')) return;
  for (const [kind, list] of entities) {
    const field = tableOf(kind).links?.class;
    const header = field === undefined ? undefined : columnOf(kind, field);
    if (field !== undefined && header)
      for (const entity of list) checkClass(entity, field, header, context, problems);
  }
}

function checkClass(
  { record, facts }: Entity,
  field: string,
  header: Bilingual,
  context: Context,
  problems: NameProblems,
): void {
  const found = facts[field];
  if (!record || typeof found !== 'string' || found === '') return;
  if (classesNamed(found, context).length > 0) return;
  const all = context.classes.all(found);
  const among = all.map((each) => each.label.zh).join('、');
  const values = { found, header: { zh: header.zh, en: header.en }, among };
  problems.add(all.length === 0 ? 'UNKNOWN_CLASS' : 'AMBIGUOUS_CLASS', record, field, values);
}
