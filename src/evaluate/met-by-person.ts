import { answerPath, postFact, splitRole } from '../model/answer.js';
import type { Post } from '../model/post.js';
import type { School } from '../model/school.js';
import { tableOf, type Kind } from '../model/tables.js';
import { alikeRecords, type Alike, type Groups } from './alike.js';
import type { Outcome } from './evaluate.js';
import { personKey } from '../model/person-key.js';

/** How many records show that the demand of a rule was met by those who answer directly for it, by `personKey`. */
export function metByPerson(
  outcome: Outcome,
  school: School,
  posts: readonly Post[],
  alike: Alike = alikeRecords(),
): ReadonlyMap<string, number> {
  const { rule, checked, entities } = outcome;
  const counts = new Map<string, number>();
  if (!checked) return counts;
  const ids = new Set(posts.map((post) => postFact(post.id)));
  const direct = rule.responsible.map((written) => splitRole(written)!).filter(({ role }) => role === 'direct'); // prettier-ignore
  // Records that say the same where a path looks have the same people: each teacher's first lesson is asked.
  const groups = alike(entities, direct.flatMap(({ path }) => factOn(rule.subject, path, ids) ?? [])); // prettier-ignore
  metIn(groups, outcome).forEach((met, group) => {
    if (met === 0) return;
    const answers = direct.flatMap(({ path }) => school.answer(entities[groups.first[group]!]!, path));
    const people = answers.filter(({ name }) => name !== null).map(({ name, staffId }) => personKey(name, staffId)); // prettier-ignore
    for (const key of new Set(people)) counts.set(key, (counts.get(key) ?? 0) + met);
  });
  return counts;
}

/** How many records of each group met the rule. */
function metIn({ of, first }: Groups, { judgements, waived }: Outcome): Int32Array {
  const isMet = judgements.situations.map(({ verdict }) => verdict === 'met');
  const met = new Int32Array(first.length);
  for (let at = 0; at < of.length; at++) if (isMet[judgements.of[at]!] && !waived?.has(at)) met[of[at]!]!++;
  return met;
}

/** The fact of a record that decides whom a path names; null where every record has the same people. */
function factOn(kind: Kind, path: string, posts: ReadonlySet<string>): string | null {
  const found = answerPath(kind, path, posts);
  if (found === null || found.via === 'post') return null;
  return (found.via === 'link' ? tableOf(kind).links?.[found.link] : found.field) ?? null;
}
