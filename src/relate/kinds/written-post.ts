import type { WrittenPost } from '../../model/post.js';
import { nearest } from '../../model/nearest.js';
import type { Entity } from '../../model/school.js';
import type { Context } from '../context.js';
import { entityMade } from '../made.js';
import { normalName } from '../../model/normal.js';
import { groupBy } from '../once.js';
import { partsOf } from '../posts/staff-posts.js';

/** A part of 岗位, and the row that it stands in. */
interface Written extends WrittenPost {
  readonly row: Entity;
}

/** Each name of a post in 岗位 of 教职工, whoever has it, once. */
export function writtenPostsOf(context: Context): Entity[] {
  const all = context.records('staff').flatMap((row) => writtenIn(row, context));
  const known = context.posts.flatMap(({ names, aliases }) => [names.zh, ...aliases]);
  return [...groupBy(all, ({ written }) => normalName(written))].map(([key, list]) =>
    nameOf(key, list, known, context),
  );
}

function writtenIn(row: Entity, context: Context): readonly Written[] {
  return (partsOf(row, context) ?? []).map((each) => ({ ...each, row }));
}

function nameOf(key: string, list: readonly Written[], names: readonly string[], context: Context): Entity {
  const { written, post } = list[0]!;
  const rows = [...new Set(list.map(({ row }) => row))];
  return entityMade({
    kind: 'written-post',
    key,
    label: { zh: written, en: written },
    facts: {
      name: written,
      known: post !== null,
      people: rows.map((row) => row.key),
      near: post ? '' : (nearest(written, names) ?? ''),
    },
    cells: { known: () => rows.flatMap(({ record }) => (record ? [context.cell(record, 'posts')] : [])) },
  });
}
