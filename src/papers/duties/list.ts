import type { DutyList } from '../../model/duty-list.js';
import { writtenPosts } from '../../model/post.js';
import type { Responsibilities } from '../../model/responsibilities.js';
import { fill, type Lang } from '../../model/text.js';
import { chargeOf } from './listed-charge.js';
import { dutiesIn, linesOf, type Telling } from './listed-duties.js';
import { slotsOf } from './listed-slots.js';
import { levelOf } from './level.js';
import { listWords as words } from './words.js';

/** A list before it has its number, and before it is compared with an earlier one. */
export type NewList = Omit<DutyList, 'id' | 'changes' | 'entries' | 'findings'>;

/** What somebody is responsible for, in the words of a list. */
export function dutyListOf(own: Responsibilities, telling: Telling): NewList {
  const { person, posts, assignments, backup, above } = own;
  const { lang } = telling;
  const known = posts.map(({ post }) => post).filter(({ level }) => level !== 'duty');
  const { department } = person.entity.facts;
  return {
    name: person.name,
    staffId: person.staffId,
    department: typeof department === 'string' && department !== '' ? department : null,
    posts: person.posts,
    knownPosts: known.map(({ names }) => names[lang]),
    level: levelOf(known),
    above: above.map(({ name, post }) => ({ name, post: post?.[lang] ?? null })),
    backup,
    duties: dutiesIn(own, telling),
    lines: linesOf(own, telling),
    slots: slotsOf(assignments, lang),
    ...chargeOf(own),
    notes: notesOf(own, telling),
  };
}

/** What the officer should look at before the list is signed. */
function notesOf({ person, inPost }: Responsibilities, { base, lang }: Telling): string[] {
  const { status } = person.entity.facts;
  const unknown = person.posts
    .flatMap((text) => writtenPosts(text, base.posts))
    .filter(({ post }) => post === null)
    .map(({ written }) => fill(words.unknownPost[lang], { post: written }));
  return [
    ...statusNote(inPost, status, lang),
    ...(person.posts.length === 0 ? [words.noPost[lang]] : []),
    ...new Set(unknown),
  ];
}

function statusNote(inPost: boolean | undefined, status: unknown, lang: Lang): string[] {
  if (inPost === undefined) return [words.statusOpen[lang]];
  return inPost ? [] : [fill(words.notInPost[lang], { status: String(status) })];
}
