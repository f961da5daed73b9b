import type { Duty, Post } from '../../model/post.js';
import type { CellRef } from '../../model/record.js';
import type { Context } from '../context.js';
import { once } from '../once.js';
import { bearersOf } from './post-bearers.js';
import { dutyArises } from './post-needs.js';
import { allOf, anyOf, type Maybe } from '../three-valued.js';

/** Whether a duty stands on the list of somebody else in post, and the cells that leave it open. */
export interface Elsewhere {
  readonly holds: Maybe;
  readonly open: readonly CellRef[];
}

const byRule = once(({ posts }) => {
  const lists = new Map<string, Post[]>();
  for (const post of posts) {
    for (const rule of new Set(post.duties.flatMap(({ checkedBy }) => checkedBy)))
      lists.set(rule, [...(lists.get(rule) ?? []), post]);
  }
  return lists;
});

/**
 * Whether other posts that somebody in post holds bear a duty too: each rule that checks it checks a duty of theirs.
 * A duty that only a hand can attest is on no other list.
 */
export function dutyElsewhere(duty: Duty, post: Post, context: Context): Elsewhere {
  const others = duty.checkedBy.map((rule) =>
    (byRule(context).get(rule) ?? []).filter((each) => each !== post),
  );
  const holds = duty.checkedBy.length > 0 && allOf(...others.map((list) => anyOf(...list.map((each) => bears(each, context))))); // prettier-ignore
  const open = holds === undefined ? others.flat().flatMap((each) => openCells(each, context)) : [];
  return { holds, open };
}

/** Whether all duties of a post that arise here stand on other lists. */
export function dutiesElsewhere(post: Post, context: Context): Elsewhere {
  const arising = post.duties.filter((duty) => dutyArises(duty, post, context).holds !== false);
  const each = arising.map((duty) => dutyElsewhere(duty, post, context));
  return { holds: allOf(...each.map(({ holds }) => holds)), open: each.flatMap(({ open }) => open) };
}

/** Of posts that records name (the organizer of an activity) somebody always bears the duties: every record is judged for it. */
function bears(post: Post, context: Context): Maybe {
  return post.level === 'duty' ? post.required === 'always' : bearersOf(post, context).borne;
}

function openCells(post: Post, context: Context): readonly CellRef[] {
  const { borne, cells } = bearersOf(post, context);
  return post.level !== 'duty' && borne === undefined ? cells : [];
}
