import { answerPath, postFact, splitRole } from '../model/answer.js';
import type { Responsible } from '../model/finding.js';
import type { Answerable, Entity, School } from '../model/school.js';
import { columnOf, derivedOf, factOf, type Kind } from '../model/tables.js';
import type { Post } from '../model/post.js';
import { inBrackets, inList, type Bilingual, type Lang } from '../model/text.js';
import type { CellRef } from '../model/record.js';

/**
 * Who answers for an entity, in the order of a rule's `responsible`: each person once, in the first role
 * given; a place that names nobody stays as a post without a name; the principal always leads (rulings 11).
 */
export function responsibleFor(
  entity: Entity,
  paths: readonly string[],
  school: School,
  posts: readonly Post[],
  lang: Lang,
): Responsible[] {
  const all: Responsible[] = [];
  for (const written of [...paths, 'principal:leading']) {
    const { path, role } = splitRole(written)!;
    const found = school.answer(entity, path);
    const answers = found.length > 0 || saysNobody(entity, path) ? found : [vacant(entity, path, posts)];
    for (const answer of answers) {
      const next = toResponsible(answer, role, lang);
      if (!all.some((each) => sameAnswer(each, next))) all.push(next);
    }
  }
  return all;
}

/** A derived fact that is known to name nobody (there was no latecomer, no post without a holder) leaves no post vacant. */
function saysNobody({ kind, facts }: Entity, path: string): boolean {
  const value = facts[path];
  const none = value === '' || (Array.isArray(value) && value.length === 0);
  return none && derivedOf(kind, path) !== undefined;
}

/** One who answers, in words; the cell that names them stands behind the reason. */
export function toResponsible(answer: Answerable, role: Responsible['role'], lang: Lang): Responsible {
  const { name, staffId, post, because, cells } = answer;
  const words = because[lang] + where(cells, lang);
  return { name, staffId, ...(post ? { post: post[lang] } : {}), role, because: words };
}

function where(cells: readonly CellRef[], lang: Lang): string {
  const named = cells.filter((cell) => cell.cell !== null).map(({ sheet, cell }) => `${sheet}!${cell}`);
  if (named.length === 0) return '';
  return inBrackets(inList(named, lang), lang);
}

function sameAnswer(a: Responsible, b: Responsible): boolean {
  return a.name === b.name && a.staffId === b.staffId && (a.name !== null || a.post === b.post);
}

/** The post or column that should name somebody and does not. */
function vacant(entity: Entity, path: string, posts: readonly Post[]): Answerable {
  const words = labelOfPath(entity.kind, path, posts);
  return { name: null, staffId: null, post: words, because: words, cells: [] };
}

/** What a path of `responsible` is called: the column, or the post. */
export function labelOfPath(kind: Kind, path: string, posts: readonly Post[]): Bilingual {
  const ids = new Map(posts.map((post) => [postFact(post.id), post.names]));
  const found = answerPath(kind, path, new Set(ids.keys()));
  const label = found && labelOfAnswer(kind, found, ids);
  return label ? { zh: label.zh, en: label.en } : { zh: path, en: path };
}

function labelOfAnswer(
  kind: Kind,
  path: NonNullable<ReturnType<typeof answerPath>>,
  ids: ReadonlyMap<string, Bilingual>,
): Bilingual | undefined {
  if (path.via === 'post') return ids.get(path.post) ?? columnOf('school', path.post);
  if (path.via === 'link') return columnOf(path.link, path.field);
  if (path.via === 'supervisor') return columnOf('staff', 'supervisor');
  return factOf(kind, path.field);
}
