import type { Duty, Post } from '../../model/post.js';
import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN } from '../../model/value.js';
import type { Context } from '../context.js';
import { entityMade } from '../made.js';
import { dutyElsewhere } from '../posts/other-lists.js';
import { bearersOf } from '../posts/post-bearers.js';
import { dutyArises, schoolCells, standingOf } from '../posts/post-needs.js';
import { anyOf, type Maybe } from '../three-valued.js';

/**
 * Each duty of each post. Those of posts that records name (an activity's organizer) are left out: every record of
 * theirs is judged for whom it names.
 */
export function dutiesOf(context: Context): Entity[] {
  return context.posts
    .filter(({ level }) => level !== 'duty')
    .flatMap((post) => post.duties.map((duty) => dutyOf(duty, post, context)));
}

function dutyOf(duty: Duty, post: Post, context: Context): Entity {
  const { names } = post;
  const arises = dutyArises(duty, post, context);
  const bearers = bearersOf(post, context);
  const { borne, open } = borneBy(duty, post, context);
  return entityMade({
    kind: 'duty',
    key: duty.id,
    label: { zh: `${names.zh}：${duty.text.zh}`, en: `${names.en}: ${duty.text.en}` },
    facts: {
      post: names.zh,
      postEn: names.en,
      text: duty.text.zh,
      textEn: duty.text.en,
      applies: arises.holds,
      borne,
      away: bearers.away,
    },
    cells: {
      applies: () => schoolCells(arises, context),
      borne: () => (borne === UNKNOWN ? open : bearers.cells),
    },
  });
}

/**
 * Whether somebody in post bears a duty: whoever holds its post; where law does not set the post, also others
 * whose lists have it, as for post/advised.
 */
function borneBy(
  duty: Duty,
  post: Post,
  context: Context,
): { readonly borne: Maybe; readonly open: readonly CellRef[] } {
  const { borne, open } = bearersOf(post, context);
  if (borne || ['key', 'law'].includes(standingOf(post, context))) return { borne, open };
  const elsewhere = dutyElsewhere(duty, post, context);
  return { borne: anyOf(borne, elsewhere.holds), open: [...open, ...elsewhere.open] };
}
