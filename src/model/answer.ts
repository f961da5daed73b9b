import { columnOf, derivedOf, tableOf, type Kind } from './tables.js';

/** The roles in which somebody answers. */
export const roles = ['direct', 'supervising', 'leading'] as const;
export type Role = (typeof roles)[number];

/**
 * Where a path of `responsible` leads:
 * `own` a column or derived fact of the record · `link` a column of its class or place (`class.headTeacher`) ·
 * `supervisor` the supervisor of whoever a column names (`teacher.supervisor`) · `post` the holder of a post of the school.
 */
export type AnswerPath =
  | { readonly via: 'own'; readonly field: string }
  | { readonly via: 'link'; readonly link: 'class' | 'area'; readonly field: string }
  | { readonly via: 'supervisor'; readonly field: string }
  | { readonly via: 'post'; readonly post: string };

/** Splits `field[:role]`; without a role the answer is direct. Null where the role is none that we know. */
export function splitRole(text: string): { path: string; role: Role } | null {
  const [path = '', role = 'direct', ...rest] = text.split(':');
  if (rest.length > 0 || !roles.includes(role as Role)) return null;
  return { path, role: role as Role };
}

/** `academic-director` as rule files write it: `academicDirector`. */
export function postFact(postId: string): string {
  return postId.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Reads a path for records of a kind; null where it leads nowhere. `posts` are the post ids in camel case. */
export function answerPath(kind: Kind, path: string, posts: ReadonlySet<string>): AnswerPath | null {
  const [head = '', tail, ...rest] = path.split('.');
  if (rest.length > 0) return null;
  return tail === undefined
    ? single(kind, head, posts)
    : (linked(kind, head, tail) ?? above(kind, head, tail));
}

function linked(kind: Kind, link: string, field: string): AnswerPath | null {
  if (link !== 'class' && link !== 'area') return null;
  return tableOf(kind).links?.[link] && columnOf(link, field) ? { via: 'link', link, field } : null;
}

function above(kind: Kind, field: string, tail: string): AnswerPath | null {
  return tail === 'supervisor' && namesPeople(kind, field) ? { via: 'supervisor', field } : null;
}

function single(kind: Kind, name: string, posts: ReadonlySet<string>): AnswerPath | null {
  if (namesPeople(kind, name)) return { via: 'own', field: name };
  return posts.has(name) || isSchoolPost(name) ? { via: 'post', post: name } : null;
}

/** Posts that the 学校 sheet names in a cell of its own. */
function isSchoolPost(name: string): boolean {
  return columnOf('school', name)?.type === 'person';
}

function namesPeople(kind: Kind, field: string): boolean {
  const fact = columnOf(kind, field) ?? derivedOf(kind, field);
  return fact !== undefined && ['person', 'names', 'text'].includes(fact.type);
}
