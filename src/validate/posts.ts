import type { RuleFault } from '../errors.js';
import { dutyConditions, dutyTimes } from '../model/duty-words.js';
import type { LawBook } from '../model/law.js';
import { postSchema, type Post, type PostBasis } from '../model/post.js';
import { columnOf, isKind } from '../model/tables.js';
import { byCodePoint } from '../model/text.js';
import { Faults } from './faults.js';

/** Parsed files of `rules/posts/`: path relative to `rules/`, and JSON. */
export type PostFiles = readonly (readonly [path: string, data: unknown])[];

/**
 * Makes the posts of the files under `rules/posts/`, in the order of their ids. What is wrong is added to
 * `faults`, each with its file, its place, what was found and what is expected.
 */
export function readPosts(files: PostFiles, laws: LawBook, faults: RuleFault[]): Post[] {
  const posts = files.flatMap(([path, data]) => readPost(path, data, laws, faults));
  posts.sort((a, b) => byCodePoint(a.id, b.id));
  for (const post of posts) {
    const found = new Faults(fileOf(post));
    checkLinks(post, posts, found);
    faults.push(...found.all);
  }
  return posts;
}

function readPost(path: string, data: unknown, laws: LawBook, faults: RuleFault[]): Post[] {
  const found = new Faults(path);
  const read = postSchema.safeParse(data);
  const id = path.replace(/^posts\//, '').replace(/\.json$/, '');
  if (!read.success) found.addZod(read.error, data, keys);
  else checkPost({ ...read.data, id }, laws, found);
  faults.push(...found.all);
  return read.success ? [{ ...read.data, id }] : [];
}

const keys = [
  ...Object.keys(postSchema.shape),
  ...[
    'id',
    'text',
    'when',
    'howOften',
    'evidence',
    'checkedBy',
    'basis',
    'line',
    'law',
    'article',
    'zh',
    'en',
  ],
  ...Object.keys(dutyConditions),
  ...Object.keys(dutyTimes),
];

function checkPost(post: Post, laws: LawBook, faults: Faults): void {
  if (!/^[a-z]+(-[a-z]+)*$/.test(post.id))
    faults.add([], post.id, {
      zh: '小写字母和连字符的文件名',
      en: 'a file name of lower-case letters and hyphens',
    });
  checkBasis(post.requiredBasis, ['requiredBasis'], laws, faults);
  const ids = post.duties.map(({ id }) => id);
  post.duties.forEach(({ id, evidence, basis }, i) => {
    const path = ['duties', i];
    if (!id.startsWith(`${post.id}.`) || ids.indexOf(id) !== i)
      faults.add([...path, 'id'], id, { zh: `${post.id}.序号，不重复`, en: `${post.id}.number, used once` });
    for (const column of evidence) {
      if (!isColumn(column))
        faults.add([...path, 'evidence'], column, { zh: '记录表.列', en: 'a column of a kind of record' });
    }
    checkBasis(basis, [...path, 'basis'], laws, faults);
  });
}

function isColumn(written: string): boolean {
  const [kind = '', field = ''] = written.split('.');
  return isKind(kind) && columnOf(kind, field) !== undefined;
}

function checkBasis(
  bases: readonly PostBasis[],
  path: readonly PropertyKey[],
  laws: LawBook,
  faults: Faults,
): void {
  bases.forEach((basis, i) => {
    if ('law' in basis && !laws.find(basis.law, basis.article))
      faults.add([...path, i], `${basis.law} ${basis.article ?? ''}`.trim(), {
        zh: 'law.json 中可引用的条文',
        en: 'an article of law.json that may be cited',
      });
  });
}

/** Posts named by others exist, the chain of supervisors ends, no two posts share a name. */
function checkLinks(post: Post, posts: readonly Post[], faults: Faults): void {
  const ids = posts.map(({ id }) => id);
  const aPost = { zh: '岗位编号', en: 'the id of a post' };
  if (post.supervisor !== null && !ids.includes(post.supervisor))
    faults.add(['supervisor'], post.supervisor, aPost, ids);
  else if (isCircle(post, posts))
    faults.add(['supervisor'], post.supervisor, {
      zh: '不成环的上级',
      en: 'a supervisor that leads to a top',
    });
  for (const field of ['mayNotAlsoBe', 'elseHeldBy'] as const) {
    post[field]?.forEach((other, i) => {
      if (!ids.includes(other)) faults.add([field, i], other, aPost, ids);
    });
  }
  for (const name of [post.names.zh, ...post.aliases]) {
    const other = posts.find(
      ({ id, names, aliases }) => id < post.id && [names.zh, ...aliases].includes(name),
    );
    if (other)
      faults.add(['aliases'], name, {
        zh: `不与 ${other.id} 重名`,
        en: `a name that ${other.id} does not have`,
      });
  }
}

function isCircle(post: Post, posts: readonly Post[]): boolean {
  const seen = new Set<string>();
  for (let at: Post | undefined = post; at; at = posts.find(({ id }) => id === at?.supervisor)) {
    if (seen.has(at.id)) return true;
    seen.add(at.id);
  }
  return false;
}

function fileOf(post: Post): string {
  return `posts/${post.id}.json`;
}
