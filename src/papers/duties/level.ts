import type { PledgeLevel } from '../../model/duty-list.js';
import type { Post } from '../../model/post.js';

/** By id; the other posts by where they stand. */
const byPost: Readonly<Record<string, PledgeLevel>> = {
  principal: 'principal',
  'party-secretary': 'leader',
  'head-teacher': 'head-teacher',
  'canteen-manager': 'canteen',
  'canteen-worker': 'canteen',
  'canteen-acceptor': 'canteen',
  'canteen-purchaser': 'canteen',
};
const byStanding: Readonly<Partial<Record<Post['level'], PledgeLevel>>> = {
  leader: 'leader',
  director: 'director',
  grade: 'grade',
  teacher: 'teacher',
  support: 'support',
  guard: 'guard',
};
/** The one that a person with several posts signs. */
const rank: readonly PledgeLevel[] = ['principal', 'leader', 'director', 'head-teacher', 'grade', 'canteen', 'guard', 'teacher', 'support']; // prettier-ignore

/** Which pledge somebody with these posts signs: that of the post with the widest duties. */
export function levelOf(posts: readonly Post[]): PledgeLevel {
  const levels = new Set(posts.map(({ id, level }) => byPost[id] ?? byStanding[level]));
  return rank.find((level) => levels.has(level)) ?? 'staff';
}
