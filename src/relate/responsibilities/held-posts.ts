import type { Post } from '../../model/post.js';
import type { HeldPost } from '../../model/responsibilities.js';
import type { Entity } from '../../model/school.js';
import { peopleIn } from '../claims/claim.js';
import type { Context } from '../context.js';
import { once } from '../once.js';
import { bearersOf } from '../posts/post-bearers.js';
import { dutyArises } from '../posts/post-needs.js';
import type { Kind } from '../../model/tables.js';

/** The columns that name whoever bears the duties of a post that records name (rulings 47). */
const namedBy: Readonly<Record<string, readonly (readonly [kind: Kind, field: string])[]>> = {
  'area-owner': [['area', 'owner']],
  'activity-organizer': [['activity', 'organizer']],
  'duty-teacher': [
    ['roster', 'person'],
    ['shift', 'person'],
  ],
  'duty-leader': [
    ['roster', 'leader'],
    ['shift', 'leader'],
  ],
  'drill-organizer': [['drill', 'organizer']],
  'stairs-marshal': [['drill', 'marshals']],
};

const bearersByRecords = once(({ records }) => {
  const peopleOf = ([kind, field]: readonly [Kind, string]): readonly string[] => records(kind).flatMap(({ facts }: Entity) => peopleIn(facts[field])); // prettier-ignore
  return new Map(
    Object.entries(namedBy).map(([post, columns]) => [post, new Set(columns.flatMap(peopleOf))]),
  );
});

/**
 * The posts that a person holds, by 岗位, by 学校, by what 班级 and 任教学科 show, by whatever records name them, with
 * those of their duties that arise at this school (or may: the columns of 学校 that would say so are blank).
 * @param shown the posts that the person's own lessons and hazards show
 */
export function heldPosts(person: string, shown: ReadonlySet<string>, context: Context): HeldPost[] {
  const held = context.posts.filter((post) => shown.has(post.id) || holds(person, post, context));
  const written = context.person(person)?.postIds ?? [];
  return held
    .map((post) => ({ post, place: placeOf(post, written) }))
    .sort((a, b) => a.place - b.place)
    .map(({ post }) => ({ post, duties: post.duties.filter((duty) => dutyArises(duty, post, context).holds !== false) })); // prettier-ignore
}

/** Posts in the order in which 岗位 has them, then the others, bodies, those by records, and what holds for everybody. */
function placeOf({ id, level, holders }: Post, written: readonly string[]): number {
  if (id === 'all-staff') return 1000;
  if (level === 'duty') return 300;
  if (holders === 'shared') return 200;
  const at = written.indexOf(id);
  return at < 0 ? 100 : at;
}

function holds(person: string, post: Post, context: Context): boolean {
  if (post.id === 'all-staff' || bearersByRecords(context).get(post.id)?.has(person)) return true;
  return (
    context.person(person)?.postIds.includes(post.id) === true ||
    bearersOf(post, context).keys.includes(person)
  );
}
