import type { CellRef } from '../../model/record.js';
import { isSchoolLeader, postsOf, writtenPosts } from '../../model/post.js';
import type { Person } from '../../model/school.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import type { Context } from '../context.js';
import { normalName } from '../../model/normal.js';
import { once } from '../once.js';
import { onStaff, staffCells } from './on-staff.js';

/**
 * Whether a person's fact names a school leader: the principal or safety leader of 学校, or by post
 * (rulings, "Word lists"). '' (无) and strangers are none. Undefined where the fact or the person's post is
 * not known, or the school handed in no staff list.
 */
export function leadsSchool(key: Value, context: Context): boolean | undefined {
  const { principal, safetyLeader } = context.school;
  if (key === '') return false;
  if (typeof key === 'string' && (key === principal || key === safetyLeader)) return true;
  const person = context.person(key);
  return person ? leadsByPost(person, context) : onStaff(key, context);
}

const byPost = once(() => new Map<Person, boolean | undefined>());

function leadsByPost(person: Person, context: Context): boolean | undefined {
  const known = byPost(context);
  if (!known.has(person)) known.set(person, readPosts(person, context));
  return known.get(person);
}

/** A post that we do not know may be a leader's, so it decides nothing. */
function readPosts({ posts }: Person, context: Context): boolean | undefined {
  if (isSchoolLeader(posts, context.posts)) return true;
  const parts = posts.flatMap((written) => writtenPosts(written, context.posts));
  return parts.length > 0 && parts.every(({ post }) => post !== null) ? false : UNKNOWN;
}

/**
 * Whether a name of a record is the principal's: as 学校 names them, else by post; or is the post itself
 * (校长, 王校长). Undefined where neither sheet says who is principal.
 */
export function isPrincipal(key: string, context: Context): boolean | undefined {
  const { principal } = context.school;
  const person = context.person(key);
  if (!person && postsOf(key, context.posts).some(({ id }) => id === 'principal')) return true;
  if (typeof principal === 'string' && principal !== '') return normalName(key) === normalName(principal);
  if (person && person.posts.length === 0) return UNKNOWN;
  return person ? person.postIds.includes('principal') : onStaff(key, context);
}

/** The cell of the staff list that gives a person's posts. */
export function postCells(key: Value, context: Context): readonly CellRef[] {
  return staffCells(key, 'posts', context);
}
