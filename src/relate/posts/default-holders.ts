import { isOfOneClass, postsOf } from '../../model/post.js';
import type { Context } from '../context.js';
import { once } from '../once.js';
import { staffInPost } from './post-holders.js';

const found = once(() => new Map<string, readonly string[]>());

/**
 * Who holds a 默认责任岗位 of 作息时段, for a place and not for one class: a person named there, or all who hold the post.
 * Nobody for 任课教师 and 班主任, who are many.
 */
export function defaultHolders(written: string | null, context: Context): readonly string[] {
  if (written === null) return [];
  const known = found(context);
  let holders = known.get(written);
  if (!holders) known.set(written, (holders = [...new Set(search(written, context))]));
  return holders;
}

function search(written: string, context: Context): readonly string[] {
  const match = context.people.match(written);
  if (match.state === 'known') return [match.person.entity.key];
  const posts = postsOf(written, context.posts).filter((post) => !isOfOneClass(post));
  return posts.flatMap(({ id }) => staffInPost(id, context).map(({ entity }) => entity.key));
}
