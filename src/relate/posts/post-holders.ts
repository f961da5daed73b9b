import type { Post } from '../../model/post.js';
import type { Person } from '../../model/school.js';
import type { FieldOf } from '../../model/tables.js';
import type { Context } from '../context.js';
import { groupBy, once } from '../once.js';
import { inPost } from '../people/people.js';

const byPost = once((context) => {
  const here = context.people.all.filter(({ entity }) => inPost(entity, context.asOf) !== false);
  const held = here.flatMap((person) => person.postIds.map((id) => ({ id, person })));
  return groupBy(held, ({ id }) => id);
});

/** The staff who hold a post by 岗位; without those who are known not to be 在岗. */
export function staffInPost(postId: string, context: Context): readonly Person[] {
  return (byPost(context).get(postId) ?? []).map(({ person }) => person);
}

/** Cells of 学校 that name the holder of a post. */
export const inSchool: Readonly<Record<string, FieldOf<'school'>>> = {
  principal: 'principal',
  'safety-vice-principal': 'safetyLeader',
  'fire-safety-responsible': 'fireChief',
  'fire-safety-manager': 'fireManager',
};

/** The keys of whoever holds a post: the cell of 学校 that names them first, else the staff list. */
export function holdersOf(postId: string, context: Context): readonly string[] {
  const field = inSchool[postId];
  const named = field === undefined ? undefined : context.school[field];
  if (typeof named === 'string' && named !== '') return [named];
  return staffInPost(postId, context).map(({ entity }) => entity.key);
}

/**
 * Who is over a post by the table of posts (`supervisor` in rules/posts), up to the first post that somebody
 * holds; undefined where nobody does up to the top.
 */
export function directorsOf(
  post: Post,
  context: Context,
): { readonly post: Post; readonly keys: readonly string[] } | undefined {
  let above = post;
  while (above.supervisor !== null) {
    const next = context.posts.find(({ id }) => id === above.supervisor);
    if (!next) return undefined;
    const keys = holdersOf(next.id, context);
    if (keys.length > 0) return { post: next, keys };
    above = next;
  }
  return undefined;
}
