import type { Post } from '../../model/post.js';
import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN } from '../../model/value.js';
import type { Context } from '../context.js';
import { entityMade } from '../made.js';
import type { Named } from '../people/namings.js';
import { dutiesElsewhere } from '../posts/other-lists.js';
import { bearersOf } from '../posts/post-bearers.js';
import { guideAdvises, lawSets, schoolCells, standingOf } from '../posts/post-needs.js';
import { staffRow } from '../people/staff-rows.js';
import type { Maybe } from '../three-valued.js';

/** Named in 学校 and judged there (post/fire-duty). */
const FIRE_SAFETY = ['fire-safety-responsible', 'fire-safety-manager'];

/** Each post that this school may have and that people hold: not those of records, of fire safety, nor bodies (rulings 47). */
export function postsOfSchool(context: Context): Entity[] {
  return context.posts
    .filter(({ id, level, holders }) => level !== 'duty' && holders !== 'shared' && !FIRE_SAFETY.includes(id))
    .map((post) => postOf(post, context));
}

function postOf(post: Post, context: Context): Entity {
  const { id, names } = post;
  const bearers = bearersOf(post, context);
  const [law, guide] = [lawSets(post, context), guideAdvises(post, context)];
  const elsewhere = dutiesElsewhere(post, context);
  const holder = onlyOne(bearers);
  const backup = backupOf(holder, context);
  return entityMade({
    kind: 'post',
    key: id,
    label: names,
    facts: {
      name: names.zh,
      nameEn: names.en,
      keyPost: standingOf(post, context) === 'key',
      lawRequires: law.holds,
      guideAdvises: guide.holds,
      filled: bearers.borne,
      holders: bearers.keys,
      away: bearers.away,
      dutiesElsewhere: elsewhere.holds,
      oneHolder: isOneHolder(post, bearers),
      holder: holder ?? '',
      backup: backup.value,
    },
    cells: {
      lawRequires: () => schoolCells(law, context),
      guideAdvises: () => schoolCells(guide, context),
      filled: () => bearers.cells,
      holders: () => bearers.cells,
      dutiesElsewhere: () => (elsewhere.holds === UNKNOWN ? elsewhere.open : []),
      oneHolder: () => (bearers.open.length > 0 ? bearers.open : bearers.cells),
      holder: () => bearers.cells,
      backup: () => backup.cells,
    },
  });
}

function onlyOne({ keys }: Named): string | undefined {
  return keys.length === 1 ? keys[0] : undefined;
}

/** Whether one person alone holds a post that is made for one; not known where a blank may name another. */
function isOneHolder({ holders }: Post, { keys, borne, open }: Named): Maybe {
  if (holders !== 'one' || keys.length > 1 || borne === false) return false;
  return open.length > 0 ? UNKNOWN : keys.length === 1;
}

/** 备岗人 of the holder's row. */
function backupOf(holder: string | undefined, context: Context) {
  const row = staffRow(holder ?? null, context);
  const cells: readonly CellRef[] = row?.record ? [context.cell(row.record, 'backup')] : [];
  return { value: row?.facts['backup'], cells };
}
