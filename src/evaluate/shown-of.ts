import type { ListedRule } from '../model/duty-list.js';
import type { Finding } from '../model/finding.js';
import type { Post } from '../model/post.js';
import type { School } from '../model/school.js';
import type { Lang } from '../model/text.js';
import type { Evaluation } from './evaluate.js';
import { metByPerson } from './met-by-person.js';
import { personKey } from '../model/person-key.js';

/** What the records show of people's duties: by `personKey`, then in the order of the rules. */
export type ShownOf = (name: string, staffId: string | null) => readonly ListedRule[];

/**
 * For everybody, the requirements for which they answer directly: how often the records show each to hold, and the
 * findings beside it. What is lacking because a whole column is not there says nothing of a person and is left out.
 */
export function shownOf(
  { outcomes }: Evaluation,
  findings: readonly Finding[],
  school: School,
  posts: readonly Post[],
  lang: Lang,
): ShownOf {
  const met = outcomes.map((outcome) => ({
    rule: outcome.rule,
    counts: metByPerson(outcome, school, posts),
  }));
  const open = openOf(findings);
  return (name, staffId) => {
    const person = personKey(name, staffId);
    return met.flatMap(({ rule, counts }): ListedRule[] => {
      const [count, own] = [counts.get(person) ?? 0, open.get(`${rule.id} ${person}`) ?? []];
      if (count === 0 && own.length === 0) return [];
      const told = own.map(({ id, verdict, message, remedy, at }) => ({ id, verdict, message, remedy, at }));
      return [{ rule: rule.id, title: rule.title[lang], nature: rule.nature, open: told, met: count }]; // prettier-ignore
    });
  };
}

function openOf(findings: readonly Finding[]): ReadonlyMap<string, Finding[]> {
  const open = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.count !== undefined) continue;
    for (const { name, staffId, role } of finding.responsible) {
      if (name === null || role !== 'direct') continue;
      const key = `${finding.rule} ${personKey(name, staffId)}`;
      open.set(key, [...(open.get(key) ?? []), finding]);
    }
  }
  return open;
}
