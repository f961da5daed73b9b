import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { wordList, type Context } from '../context.js';
import { partsOf } from './staff-posts.js';

/**
 * Whether a member of staff is one of those who need a written list of duties: the principal and safety leader of
 * 学校, and the posts of the parameter `dutyListPosts`. Undefined where 岗位 is blank or unreadable.
 */
export function hasDutyList(row: Entity, context: Context): boolean | undefined {
  if (namedInSchool(row, context)) return true;
  const listed = wordList(context, 'dutyListPosts');
  return partsOf(row, context)?.some(({ post }) => post !== null && listed.includes(post.names.zh));
}

/** 岗位 of the row; the cell of 学校, where that names the person. */
export function dutyListCells(row: Entity, context: Context): readonly CellRef[] {
  const field = namedInSchool(row, context);
  const school = context.records('school')[0]?.record;
  if (field && school) return [context.cell(school, field)];
  return row.record ? [context.cell(row.record, 'posts')] : [];
}

function namedInSchool({ key }: Entity, { school }: Context): 'principal' | 'safetyLeader' | undefined {
  return (['principal', 'safetyLeader'] as const).find((field) => school[field] === key);
}

/**
 * How many posts 岗位 names, those that we do not know among them; what every record names anew (带班领导) is no post.
 * Undefined where 岗位 is blank or unreadable.
 */
export function postCount(row: Entity, context: Context): number | undefined {
  const parts = partsOf(row, context);
  const posts = parts?.filter(({ post }) => post?.level !== 'duty');
  return posts && new Set(posts.map(({ written, post }) => post?.id ?? written)).size;
}

/** The posts that one person holds and, by the table of posts, should not hold together: a maker's and its checker's. */
export function opposedPosts(row: Entity, context: Context): readonly string[] | undefined {
  const parts = partsOf(row, context);
  const held = parts && [...new Set(parts.flatMap(({ post }) => post ?? []))];
  const opposed = held?.filter((post) =>
    held.some((other) => post.mayNotAlsoBe.includes(other.id) || other.mayNotAlsoBe.includes(post.id)),
  );
  return opposed?.map(({ names }) => names.zh);
}
