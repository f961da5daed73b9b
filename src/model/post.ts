import { z } from 'zod';
import { dutyConditions, dutyTimes, type DutyCondition, type DutyTime } from './duty-words.js';
import { lines } from './rule.js';

/** Where a post stands. `duty` posts are read from the columns of records, never counted as filled or not (rulings 47). */
const postLevels = ['leader', 'director', 'grade', 'teacher', 'support', 'guard', 'duty'] as const;

/** What makes a school need a post: it has a canteen, boarders, a school bus, a laboratory. */
const facilities = ['canteen', 'boarding', 'schoolBus', 'laboratory'] as const;
export type Facility = (typeof facilities)[number];

const id = z.string().regex(/^[a-z]+(-[a-z]+)*$/);
const bilingual = z.strictObject({ zh: z.string().trim().min(1), en: z.string().trim().min(1) });

const basis = z.union([
  z.strictObject({ law: z.string().min(1), article: z.union([z.string(), z.null()]) }),
  z.strictObject({ seed: z.string().regex(/^\d{3}:.+$/) }),
  z.strictObject({ guide: z.literal(true) }),
  z.strictObject({ product: z.literal(true) }),
  z.strictObject({ school: z.literal(true) }),
  z.strictObject({ unverified: z.literal(true) }),
]);
/**
 * Why a post or duty stands: an article of `law.json`; a sentence of the seed article (`000:原则三`);
 * the ministry's guide to posts, which advises; our own rule (`product`). `school` (school rules) and
 * `unverified` are kept so that we know, and never printed as a basis (rulings 47).
 */
export type PostBasis = z.infer<typeof basis>;

const required = z.union([
  z.literal('always'),
  z.literal('advised'),
  z.strictObject({ has: z.enum(facilities) }),
  z.strictObject({ stages: z.array(z.string().min(1)).min(1) }),
]);

const duty = z.strictObject({
  /** `<post>.<number>`, stable. */
  id: z.string().regex(/^[a-z]+(-[a-z]+)*\.\d+$/),
  text: bilingual,
  when: z.enum(Object.keys(dutyConditions) as [DutyCondition, ...DutyCondition[]]).optional(),
  howOften: z.enum(Object.keys(dutyTimes) as [DutyTime, ...DutyTime[]]),
  /** The columns that show it, `kind.column`; none: it can only be attested by hand. */
  evidence: z.array(z.string().regex(/^[\w-]+\.\w+$/)),
  /** Ids of the rules that check it. */
  checkedBy: z.array(z.string().regex(/^[a-z]+\/[a-z0-9-]+$/)),
  basis: z.array(basis),
  line: z.enum(lines).optional(),
});
/** One duty of a post, in our own words. */
export type Duty = Readonly<z.infer<typeof duty>>;

/** One file of `rules/posts/`, strict: an unknown key is refused. */
export const postSchema = z.strictObject({
  $schema: z.string().optional(),
  names: bilingual,
  /** Other names that schools write for it. */
  aliases: z.array(z.string().min(1)),
  level: z.enum(postLevels),
  /** Counts as a school leader (rulings, "Word lists"). */
  schoolLeader: z.literal(true).optional(),
  /** When a school must have it. `stages` are the words of 学校.学段. */
  required,
  requiredBasis: z.array(basis),
  /** How many may hold it at once: one, several, or a body that shares it. */
  holders: z.enum(['one', 'several', 'shared']),
  mayNotAlsoBe: z.array(id),
  /** Posts whose holders hold this one too where nobody is named for it: whoever is written as 保安 keeps the gate. */
  elseHeldBy: z.array(id).optional(),
  /** The post above it; null at the top. The staff sheet's 直接上级 beats it (rulings 47). */
  supervisor: id.nullable(),
  note: bilingual.optional(),
  duties: z.array(duty),
});
/** A post with its duties; the id is the file's name (`academic-director`, in rule files `academicDirector`). */
export type Post = Readonly<z.infer<typeof postSchema>> & { readonly id: string };

/** One part of what a school wrote as somebody's post, and the post it is; null: none that we know. */
export interface WrittenPost {
  readonly written: string;
  readonly post: Post | null;
}

/** Known names of posts in the form in which they are compared. */
type Names = ReadonlyMap<string, Post>;

const invisible = /[\s\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
// What stands in brackets is short; without a bound, a cell full of opening ones would be read again from each.
const bracketed = /[([{【〔「《][^)\]}】〕」》]{0,200}[)\]}】〕」》]/g;
const brackets = /[()[\]{}【】〔〕「」《》]/g;
/** 兼 joins two posts (校长兼书记), but not in 兼职 (a part-time one). */
const joins = /[、,;/+&|·\n]|兼任|兼(?!职)/;
/** A class or grade behind the post: 班主任七年级1班. */
const classBehind = /[\d一二三四五六七八九十高初小年级段班]+$/;
/** Words that make a clerk of an office out of its director's post. */
const clerk = /(?:干事|专干|员)$/;

/**
 * Reads a written post (`校长兼书记`, `七年级1班班主任`, `保安(东门)`) as the posts that it names, part by part.
 * A part is the longest known name that it is or ends with; 副 before the name makes it another post.
 */
export function writtenPosts(text: string, posts: readonly Post[]): readonly WrittenPost[] {
  const names = namesOf(posts);
  const whole = names.get(key(text)) ?? names.get(bare(key(text)));
  if (whole && !joins.test(key(text).replace(bracketed, ''))) return [{ written: text.trim(), post: whole }];
  const official = posts.find((post) => key(post.names.zh) === key(text));
  if (official) return [{ written: text.trim(), post: official }];
  return parts(text).flatMap((part) => readPart(part, names));
}

/** The posts that a written post names, each once; empty where none is known. */
export function postsOf(text: string, posts: readonly Post[]): Post[] {
  const found = writtenPosts(text, posts).flatMap(({ post }) => post ?? []);
  return [...new Set(found)];
}

/** Posts that somebody bears for one class alone, so that a place of the school does not say who. */
const ofOneClass: readonly string[] = ['head-teacher', 'teacher'];

/** Whether a post is borne for one class: 班主任, 任课教师. */
export function isOfOneClass({ id }: Post): boolean {
  return ofOneClass.includes(id);
}

/**
 * Whether somebody with these written posts is a school leader: head, secretary, deputy head, director or
 * deputy director of an office (rulings, "Word lists"). Clerks of an office (保卫干事) are not.
 */
export function isSchoolLeader(written: readonly string[], posts: readonly Post[]): boolean {
  return written
    .flatMap((text) => writtenPosts(text, posts))
    .some(({ written: part, post }) => post?.schoolLeader === true && !clerk.test(bare(key(part))));
}

const cache = new WeakMap<readonly Post[], Names>();

function namesOf(posts: readonly Post[]): Names {
  let names = cache.get(posts);
  if (!names) {
    const all = posts.flatMap((post) =>
      [post.names.zh, ...post.aliases].map((name) => [name, post] as const),
    );
    names = new Map(
      all.flatMap(([name, post]) => [[key(name), post] as const, [bare(key(name)), post] as const]),
    );
    cache.set(posts, names);
  }
  return names;
}

/** One width, no spaces, no 的. */
function key(text: string): string {
  return text.normalize('NFKC').replace(invisible, '').replace(/的/g, '').toLowerCase();
}

/** Without what stands in brackets. */
function bare(text: string): string {
  return text.replace(bracketed, '').replace(brackets, '');
}

function parts(text: string): string[] {
  const whole = text.normalize('NFKC').replace(bracketed, (inside) => inside.replace(/[、,;/]/g, ' '));
  return whole
    .split(joins)
    .map((part) => part.trim())
    .filter(Boolean);
}

function readPart(written: string, names: Names): WrittenPost[] {
  const text = key(written);
  for (const form of [text, bare(text), bare(text).replace(classBehind, ''), deputyBehind(bare(text))]) {
    const found = form ? endOf(form, names) : [];
    if (found.length > 0) return found.map((post) => ({ written, post }));
  }
  return [{ written, post: null }];
}

/** The post that a text ends with, and the one that all before it names (语文教师班主任). */
function endOf(text: string, names: Names): Post[] {
  // No further back than the longest name reaches: a cell may hold a million letters.
  for (let start = Math.max(0, text.length - longestOf(names)); start < text.length; start++) {
    const post = names.get(text.slice(start));
    if (!post) continue;
    const before = text.slice(0, start);
    if (before.endsWith('副')) return [];
    const other = names.get(before);
    return other && other !== post ? [other, post] : [post];
  }
  return [];
}

const longest = new WeakMap<Names, number>();

function longestOf(names: Names): number {
  const known = longest.get(names) ?? Math.max(0, ...[...names.keys()].map((name) => name.length));
  longest.set(names, known);
  return known;
}

/** 副教务主任 as schools also write it: 教务副主任. */
function deputyBehind(text: string): string {
  return text.replace(/副(.+)(主任|校长|园长|书记)$/, '$1副$2');
}
