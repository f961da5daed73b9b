import type { Post, WrittenPost } from '../../model/post.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN } from '../../model/value.js';
import { wordList, type Context } from '../context.js';
import { headerCells } from '../header-cells.js';
import { rowNaming, together, type Named, type Naming } from '../people/namings.js';
import { normalName } from '../../model/normal.js';
import { bearersOf } from './post-bearers.js';
import { partsOf } from './staff-posts.js';
import type { Maybe } from '../three-valued.js';

/** Groups of teachers, which a grade leader or the leader of a subject group heads. */
const GROUP = /[组部段级]$/;

/**
 * Who heads a department, in post on asOf: whoever of it leads by post or by word (食堂主任, 保安队长), whoever holds
 * the post that is named after it (总务主任 for 总务处), and the only person of one that has no such post.
 */
export function departmentHead(name: string, rows: readonly Entity[], context: Context): Named {
  const named = context.posts.filter((post) => isHeadOf(post, name, context));
  const alone = rows.length === 1 && named.length === 0;
  const members = rows.flatMap((row) => rowNaming(row, alone ? 'department' : 'posts', alone || leads(row, name, context), context) ?? []); // prettier-ignore
  const ofOffice = named.flatMap((post) => namingsOf(bearersOf(post, context)));
  return together([...members, ...ofOffice], headerCells('staff', 'posts', context));
}

function namingsOf({ keys, away, cells, open, borne }: Named): readonly Naming[] {
  return [
    ...keys.map((key) => ({ bears: true, key, cells })),
    ...away.map((key) => ({ bears: false, key, cells: borne === false ? cells : [] })),
    ...(open.length > 0 ? [{ bears: UNKNOWN, cells: open }] : []),
  ];
}

/** Whether a post is named after the department: one of its names is 总务处 with 主任 or the like behind it. */
function isHeadOf({ names, aliases }: Post, department: string, context: Context): boolean {
  const words = ['长', ...wordList(context, 'headWords')];
  return [names.zh, ...aliases].some(
    (name) => name.startsWith(department) && words.includes(name.slice(department.length)),
  );
}

/** Whether 岗位 of a row says that the person leads a department; undefined where it is blank or unreadable. */
function leads(row: Entity, department: string, context: Context): Maybe {
  const parts = partsOf(row, context);
  return parts?.some((part) => leadsByPost(part, department, context) || leadsByWord(part, context));
}

function leadsByPost({ post }: WrittenPost, department: string, { posts }: Context): boolean {
  if (!post || post.id === 'deputy-director') return false;
  if (post.level === 'leader' || post.level === 'director') return true;
  const over = posts.some(({ supervisor }) => supervisor === post.id);
  return over && (post.level === 'grade' ? GROUP.test(department) : post.level === 'support');
}

/** A word says it too (保安队长), but for those of teachers (班主任, 年级组长) and deputies. */
function leadsByWord({ written, post }: WrittenPost, context: Context): boolean {
  const name = normalName(written).replace(/\([^()]*\)/g, '');
  const own = post?.level === 'teacher' || post?.level === 'grade' || name.includes('副');
  return !own && wordList(context, 'headWords').some((word) => name.endsWith(word));
}
