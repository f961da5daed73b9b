import { normalName } from '../../model/normal.js';
import { wordList, type Context } from '../context.js';
import { once } from '../once.js';
import { isUnit } from './units.js';

/** What a name in a cell that assigns something is: a person, everybody at once (全体教师), or a post or unit (保卫科). */
export type Named = 'person' | 'everybody' | 'post';

const known = once(() => new Map<string, Named>());

/**
 * What a written name is. Whoever is, or may be, of the staff is a person, and so is whoever else is called by a name.
 * Words that mean many stand in the parameter `collectiveWords`; a post is one by the table of posts or by
 * `unnamedPostWords`, a unit as in `isUnit`.
 */
export function namedAs(written: string, context: Context): Named {
  const cache = known(context);
  let named = cache.get(written);
  if (named === undefined) cache.set(written, (named = find(written, context)));
  return named;
}

function find(written: string, context: Context): Named {
  if (context.person(written) || context.people.match(written).state !== 'stranger') return 'person';
  const name = bare(written);
  if (wordList(context, 'collectiveWords').some((word) => name.includes(word))) return 'everybody';
  return isPost(name, context) || isUnit(name, context) ? 'post' : 'person';
}

/** The whole name is that of a post (德育主任), or it ends as one that no person is called by (七年级班主任). */
function isPost(name: string, context: Context): boolean {
  return postNames(context).has(name) || wordList(context, 'unnamedPostWords').some((word) => name.endsWith(word)); // prettier-ignore
}

const postNames = once(
  ({ posts }) => new Set(posts.flatMap((post) => [post.names.zh, ...post.aliases].map(normalName))),
);

/** Without what stands in brackets and a number of people (保安2人). */
function bare(written: string): string {
  return normalName(written).replace(/\([^)]*\)/g, '').replace(/[\dx×一二两三四五六七八九十]+[人名位]$/, ''); // prettier-ignore
}
