import { writtenPosts, type WrittenPost } from '../../model/post.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN } from '../../model/value.js';
import { wordList, type Context } from '../context.js';
import { names } from '../facts.js';
import { once } from '../once.js';
import { directorsOf } from './post-holders.js';

const read = once(() => new Map<Entity, readonly WrittenPost[] | undefined>());

/** The posts of a row of 教职工, part by part as they are written; undefined where 岗位 is blank or unreadable. */
export function partsOf(row: Entity, context: Context): readonly WrittenPost[] | undefined {
  const known = read(context);
  if (!known.has(row)) {
    const parts = names(row.facts['posts'])?.flatMap((written) => writtenPosts(written, context.posts));
    known.set(row, parts);
  }
  return known.get(row);
}

/** Whether one of the posts is a canteen's: one of `foodPosts`, or where we do not know the post, by its words. */
export function hasFoodPost(row: Entity, context: Context): boolean | undefined {
  return partsOf(row, context)?.some((part) =>
    part.post ? among(part, 'foodPosts', context) : says(part, 'foodPostWords', context),
  );
}

/** The parts of 岗位 that ask for a licence: by their words, in one of `licensedPosts` or a post that we do not know. */
function licensedParts(row: Entity, context: Context): readonly WrittenPost[] | undefined {
  return partsOf(row, context)?.filter(
    (part) =>
      says(part, 'licensedPostWords', context) && (!part.post || among(part, 'licensedPosts', context)),
  );
}

/** Whether one of the posts asks for a licence. */
export function hasLicensedPost(row: Entity, context: Context): boolean | undefined {
  const parts = licensedParts(row, context);
  return parts && parts.length > 0;
}

/**
 * The keys of who directs a licensed post: 直接上级 where the row names one, else whoever is over the post by
 * the table of posts (rulings 47). Undefined where neither is known.
 */
export function licenceDirectors(row: Entity, context: Context): readonly string[] | undefined {
  const { supervisor } = row.facts;
  if (supervisor === UNKNOWN) return UNKNOWN;
  if (typeof supervisor === 'string' && supervisor !== '') return [supervisor];
  const parts = licensedParts(row, context);
  return parts && [...new Set(parts.flatMap(({ post }) => (post && directorsOf(post, context)?.keys) ?? []))];
}

/**
 * How many safety duties the posts bear. Undefined where none of those that we know bears one and there is one
 * that we do not know: it may.
 */
export function safetyDuties(row: Entity, context: Context): number | undefined {
  const parts = partsOf(row, context);
  if (!parts) return UNKNOWN;
  const posts = new Set(parts.flatMap(({ post }) => post ?? []));
  const count = [...posts].reduce((sum, { duties }) => sum + duties.length, 0);
  return count === 0 && parts.some(({ post }) => !post) ? UNKNOWN : count;
}

function among({ post }: WrittenPost, list: string, context: Context): boolean {
  return post !== null && wordList(context, list).includes(post.names.zh);
}

function says({ written }: WrittenPost, list: string, context: Context): boolean {
  return wordList(context, list).some((word) => written.includes(word));
}
