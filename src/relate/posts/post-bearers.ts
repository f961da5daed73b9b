import type { Post } from '../../model/post.js';
import type { Entity } from '../../model/school.js';
import type { FieldOf } from '../../model/tables.js';
import { UNKNOWN } from '../../model/value.js';
import type { Context } from '../context.js';
import { headerCells } from '../header-cells.js';
import {
  columnNamings,
  orElse,
  rowNaming,
  together,
  unreadNamings,
  type Named,
  type Naming,
} from '../people/namings.js';
import { once } from '../once.js';
import { inSchool } from './post-holders.js';
import { partsOf } from './staff-posts.js';
import type { Maybe } from '../three-valued.js';

/** Posts that a subject of 任教学科 shows too: whoever teaches PE is a PE teacher; any subject, a teacher. */
const bySubject: Readonly<Record<string, string>> = { teacher: '', 'pe-teacher': '体育', counsellor: '心理' };

const known = once(() => new Map<string, Named>());

/**
 * Who holds a post, in post on asOf: whom 学校 names, whom 岗位 of 教职工 names, and what 任教学科, 班主任班级 and
 * 班级 say of teachers. A body that people share is borne by whoever holds the post above it; where nobody is named
 * for a post, it is borne by those of a post that stands in for it. Not known where
 * nobody is known to hold it and a blank may name somebody.
 */
export function bearersOf(post: Post, context: Context): Named {
  const all = known(context);
  let bearers = all.get(post.id);
  if (!bearers) all.set(post.id, (bearers = withOthers(search(post, context), post, context)));
  return bearers;
}

/** Where nobody is known to be named for a post, the holders of those that stand in for it (`elseHeldBy`). */
function withOthers(own: Named, { elseHeldBy = [] }: Post, context: Context): Named {
  const others = context.posts.filter(({ id }) => elseHeldBy.includes(id));
  return others.map((post) => search(post, context)).reduce(orElse, own);
}

function search(post: Post, context: Context): Named {
  const above = post.holders === 'shared' && context.posts.find(({ id }) => id === post.supervisor);
  if (above) return bearersOf(above, context);
  const header = headerCells('staff', 'posts', context);
  if (!context.present.has('staff')) return together([{ bears: UNKNOWN, cells: header }], []);
  const field = inSchool[post.id];
  return together(
    [
      ...(field ? columnNamings('school', field, context) : []),
      ...(post.id === 'head-teacher' ? columnNamings('class', 'headTeacher', context) : []),
      ...context.records('staff').flatMap((row) => namingBy(row, post, context) ?? []),
      ...unreadNamings(context),
    ],
    header,
  );
}

function namingBy(row: Entity, post: Post, context: Context): Naming | null {
  const field = otherColumn(row, post);
  if (field) return rowNaming(row, field, true, context);
  return rowNaming(row, 'posts', writes(row, post, context), context);
}

/** Whether 岗位 of a row names a post; undefined where it is blank or unreadable. */
function writes(row: Entity, post: Post, context: Context): Maybe {
  return partsOf(row, context)?.some((part) => part.post === post);
}

/** The column beside 岗位 that shows a teacher's post. */
function otherColumn({ facts }: Entity, { id }: Post): FieldOf<'staff'> | undefined {
  const list = (field: string): readonly string[] => Array.isArray(facts[field]) ? (facts[field] as readonly string[]) : []; // prettier-ignore
  if (id === 'head-teacher' && list('headOf').length > 0) return 'headOf';
  const subject = Object.hasOwn(bySubject, id) ? bySubject[id] : undefined;
  const shown = subject !== undefined && list('subjects').some((each) => each.includes(subject));
  return shown ? 'subjects' : undefined;
}

/** Whether 岗位 names a post for somebody who is still at the school, in post or on leave. */
export function isHeld(post: Post, context: Context): boolean {
  return context.records('staff').some((row) => {
    const { status, joined } = row.facts;
    const gone =
      status === '离职' || status === '借调' || (typeof joined === 'string' && joined > context.asOf);
    return !gone && writes(row, post, context) === true;
  });
}
