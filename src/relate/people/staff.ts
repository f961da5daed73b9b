import type { DataRecord } from '../../model/record.js';
import { postsOf, type Post } from '../../model/post.js';
import type { Person } from '../../model/school.js';
import { entityOf } from '../entity.js';

/** The staff of the 教职工 sheet, each with the posts that 岗位 names. */
export function staffOf(records: readonly DataRecord[], posts: readonly Post[]): Person[] {
  return records.map((record) => {
    const { name, staffId } = record.values;
    const written = Array.isArray(record.values['posts'])
      ? (record.values['posts'] as readonly string[])
      : [];
    return {
      name: String(name ?? ''),
      staffId: typeof staffId === 'string' && staffId !== '' ? staffId : null,
      entity: entityOf(record, record.values),
      posts: written,
      postIds: [...new Set(written.flatMap((post) => postsOf(post, posts)).map((post) => post.id))],
    };
  });
}
