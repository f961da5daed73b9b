import { answerPath, postFact, splitRole } from '../model/answer.js';
import type { Post } from '../model/post.js';
import type { Entity, School } from '../model/school.js';
import { tableOf, type Kind } from '../model/tables.js';
import type { Outcome } from './evaluate.js';
import { personKey } from '../model/person-key.js';

/** How many records show that the demand of a rule was met by those who answer directly for it, by `personKey`. */
export function metByPerson(
  outcome: Outcome,
  school: School,
  posts: readonly Post[],
): ReadonlyMap<string, number> {
  const { subject, responsible } = outcome.rule;
  const ids = new Set(posts.map((post) => postFact(post.id)));
  const direct = responsible.map((written) => splitRole(written)!).filter(({ role }) => role === 'direct');
  const looked = direct.flatMap(({ path }) => factOn(subject, path, ids) ?? []);
  const counts = new Map<string, number>();
  for (const { first, count } of metAlike(outcome, looked)) {
    const answers = direct.flatMap(({ path }) => school.answer(first, path));
    const people = answers.filter(({ name }) => name !== null).map(({ name, staffId }) => personKey(name, staffId)); // prettier-ignore
    for (const key of new Set(people)) counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return counts;
}

/** The records that met a rule, counted by what they say in some facts: of twenty thousand lessons each teacher's first is asked. */
function metAlike({ checked, entities, judgements, waived }: Outcome, looked: readonly string[]) {
  const alike = new Map<string, { readonly first: Entity; count: number }>();
  const saidBy = ({ facts }: Entity): string => {
    const only = looked.length === 1 ? facts[looked[0]!] : undefined;
    return typeof only === 'string' ? only : JSON.stringify(looked.map((fact) => facts[fact] ?? null));
  };
  entities.forEach((entity, index) => {
    if (!checked || judgements.situations[judgements.of[index]!]!.verdict !== 'met' || waived?.has(index)) return; // prettier-ignore
    const said = saidBy(entity);
    const known = alike.get(said);
    if (known) known.count++;
    else alike.set(said, { first: entity, count: 1 });
  });
  return alike.values();
}

/** The fact of a record that decides whom a path names; null where every record has the same people. */
function factOn(kind: Kind, path: string, posts: ReadonlySet<string>): string | null {
  const found = answerPath(kind, path, posts);
  if (found === null || found.via === 'post') return null;
  return (found.via === 'link' ? tableOf(kind).links?.[found.link] : found.field) ?? null;
}
