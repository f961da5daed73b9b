import { answerPath, postFact, splitRole } from '../model/answer.js';
import type { Post } from '../model/post.js';
import type { Entity, School } from '../model/school.js';
import { tableOf } from '../model/tables.js';
import type { Outcome } from './evaluate.js';
import { personKey } from '../model/person-key.js';

/** How many records show that the demand of a rule was met by those who answer directly for it, by `personKey`. */
export function metByPerson(
  { rule, checked, entities, judgements, waived }: Outcome,
  school: School,
  posts: readonly Post[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  if (!checked) return counts;
  const who = answering(rule.responsible, school, posts);
  entities.forEach((entity, index) => {
    if (judgements.situations[judgements.of[index]!]!.verdict !== 'met' || waived?.has(index)) return;
    for (const key of who(entity)) counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return counts;
}

/** Who answers directly for a record. Records that say the same where a path looks have the same people: twenty thousand lessons are asked once for each teacher. */
function answering(
  paths: readonly string[],
  school: School,
  posts: readonly Post[],
): (entity: Entity) => ReadonlySet<string> {
  const ids = new Set(posts.map((post) => postFact(post.id)));
  const direct = paths.map((written) => splitRole(written)!).filter(({ role }) => role === 'direct');
  const known = new Map<string, ReadonlySet<string>>();
  return (entity) => {
    const where = JSON.stringify(direct.map(({ path }) => looksAt(entity, path, ids)));
    let people = known.get(where);
    if (!people) {
      const answers = direct.flatMap(({ path }) => school.answer(entity, path));
      people = new Set(answers.filter(({ name }) => name !== null).map(({ name, staffId }) => personKey(name, staffId))); // prettier-ignore
      known.set(where, people);
    }
    return people;
  };
}

/** What of a record decides whom a path names. */
function looksAt({ kind, facts }: Entity, path: string, posts: ReadonlySet<string>): unknown {
  const found = answerPath(kind, path, posts);
  if (found?.via === 'post') return null;
  const field = found?.via === 'link' ? tableOf(kind).links?.[found.link] : found?.field;
  return field === undefined ? null : (facts[field] ?? null);
}
