import { postsOf, type Post } from '../../model/post.js';
import { given, peopleIn } from '../claims/claim.js';
import type { Context } from '../context.js';
import { once } from '../once.js';
import { holdersOf, staffInPost } from './post-holders.js';

/** Whom a 默认责任岗位 of 作息时段 means. */
export interface DefaultPeople {
  /** Whether a person is, or may be, one of them. */
  has(person: string): boolean;
  /** How they are told: their names, or the post where they are many. */
  readonly shown: readonly string[];
}

/** Posts that many hold, each for a class of their own. */
const ofOneClass = ['head-teacher', 'teacher'];

const found = once(() => new Map<string, DefaultPeople | null>());

/**
 * The people of a default post: a person named there, or the holders of the post. Null where it means nobody beside
 * those on duty: a post that the roster itself fills (值班教师), one that nobody holds, or a word that we do not know.
 */
export function defaultPeople(written: string, context: Context): DefaultPeople | null {
  const known = found(context);
  let people = known.get(written);
  if (people === undefined) known.set(written, (people = find(written, context)));
  return people;
}

function find(written: string, context: Context): DefaultPeople | null {
  const match = context.people.match(written);
  if (match.state === 'known') return listed([match.person.entity.key]);
  const posts = match.state === 'stranger' ? postsOf(written, context.posts) : [];
  if (posts.length === 0 || posts.some(({ level }) => level === 'duty')) return null;
  if (posts.every(({ id }) => ofOneClass.includes(id))) return ofClasses(written, posts, context);
  return listed(posts.flatMap(({ id }) => holdersOf(id, context)));
}

function listed(people: readonly string[]): DefaultPeople | null {
  const set = new Set(people);
  return set.size === 0 ? null : { has: (person) => set.has(person), shown: [...set] };
}

/** 班主任 and 任课教师 are the class's own, so that any of them may be the one meant. */
function ofClasses(written: string, posts: readonly Post[], context: Context): DefaultPeople | null {
  const heads = posts.some(({ id }) => id === 'head-teacher') ? headTeachers(context) : [];
  const people = listed([...posts.flatMap(({ id }) => staffInPost(id, context).map(({ entity }) => entity.key)), ...heads]); // prettier-ignore
  return people && { ...people, shown: [written] };
}

function headTeachers(context: Context): readonly string[] {
  return context.records('class').flatMap(({ facts }) => peopleIn(facts['headTeacher']).filter(given));
}
