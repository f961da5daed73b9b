import type { RuleFault } from '../errors.js';
import {
  lawsSchema,
  type Article,
  type ArticleRef,
  type InForce,
  type Law,
  type LawBook,
} from '../model/law.js';
import { Faults } from './faults.js';

interface Entry {
  readonly law: Law;
  readonly article: Article;
}

/**
 * Makes the law book of `rules/law.json` (its parsed JSON). What is wrong is added to `faults`, each with
 * its place, what was found and what is expected; the laws are then those of an empty file.
 */
export function lawBook(data: unknown, faults: RuleFault[]): LawBook {
  const found = new Faults('law.json');
  const read = lawsSchema.safeParse(data);
  if (read.success) check(read.data, found);
  else found.addZod(read.error, data, keys);
  faults.push(...found.all);
  return bookOf(read.success ? read.data : []);
}

const keys = [
  'id', 'title', 'number', 'issuer', 'from', 'to', 'replacedBy', 'region', 'review', 'articles',
  'article', 'demand', 'verified', 'source', 'was', 'now', 'duties', 'law', 'zh', 'en',
]; // prettier-ignore

function bookOf(laws: readonly Law[]): LawBook {
  const entries = laws.flatMap((law) => law.articles.map((article) => ({ law, article })));
  const cited = new Map<string, Entry>();
  const duties = new Map<string, ArticleRef[]>();
  for (const entry of entries) {
    const { law, article } = entry;
    const key = keyOf({ law: law.id, article: article.article });
    if (article.verified !== 'unverified' && !cited.has(key)) cited.set(key, entry);
    for (const duty of article.duties) {
      duties.set(duty, [...(duties.get(duty) ?? []), { law: law.id, article: article.article }]);
    }
  }
  return {
    laws,
    find: (law, article) => cited.get(keyOf({ law, article })),
    inForce: (basis, date) => inForce(basis, date.slice(0, 10), cited),
    ofDuty: (duty) => duties.get(duty) ?? [],
  };
}

function keyOf({ law, article }: ArticleRef): string {
  return `${law} ${article ?? ''}`;
}

function inForce(basis: readonly ArticleRef[], date: string, cited: ReadonlyMap<string, Entry>): InForce[] {
  const found = new Map<string, InForce>();
  for (const reference of basis) {
    const entry = cited.get(keyOf(reference));
    if (!entry || !holds(entry, date)) continue;
    const { now } = entry.article;
    const successor = now && cited.get(keyOf(now));
    if (successor && holds(successor, date)) continue;
    const { law, article } = entry;
    found.set(keyOf(reference), {
      law: law.id,
      article: article.article,
      title: law.title,
      inForce: { from: fromOf(entry), to: toOf(entry) },
    });
  }
  return [...found.values()];
}

function holds(entry: Entry, date: string): boolean {
  const to = toOf(entry);
  return lastDay(fromOf(entry)) <= date && (to === null || date <= lastDay(to));
}

function fromOf({ law, article }: Entry): string {
  return article.from ?? law.from;
}

function toOf({ law, article }: Entry): string | null {
  return article.to ?? law.to;
}

/** The last day that a date known to its year or month can mean; as text it need not exist (`2015-09-31`). */
function lastDay(day: string): string {
  return day + ({ 4: '-12-31', 7: '-31' }[day.length] ?? '');
}

const aLaw = { zh: '本文件中的法', en: 'a law of this file' };
const anArticle = { zh: '本文件中的条文', en: 'an article of this file' };

function check(laws: readonly Law[], faults: Faults): void {
  const ids = laws.map(({ id }) => id);
  laws.forEach((law, i) => {
    const { id, from, to, replacedBy } = law;
    if (ids.indexOf(id) !== i) faults.add([i, 'id'], id, { zh: '不重复的编号', en: 'an id used once' });
    if (replacedBy && !ids.includes(replacedBy)) faults.add([i, 'replacedBy'], replacedBy, aLaw, ids);
    if (to !== null && lastDay(to) < from)
      faults.add([i, 'to'], to, { zh: '不早于施行日', en: 'no earlier than from' });
    law.articles.forEach((article, j) => checkArticle(article, j, law, laws, [i, 'articles', j], faults));
  });
}

/** A numbered article stands once in its law; several may be cited as the document alone. */
function checkArticle(
  { article, was, now }: Article,
  j: number,
  law: Law,
  laws: readonly Law[],
  path: readonly PropertyKey[],
  faults: Faults,
): void {
  const first = law.articles.findIndex((other) => other.article === article);
  if (article !== null && first !== j)
    faults.add([...path, 'article'], article, { zh: '不重复的条号', en: 'an article used once' });
  for (const [side, other] of Object.entries({ was, now })) {
    if (other && !known(other, laws))
      faults.add([...path, side], `${other.law} ${other.article ?? ''}`.trim(), anArticle);
  }
}

function known({ law, article }: ArticleRef, laws: readonly Law[]): boolean {
  const of = laws.find(({ id }) => id === law)?.articles ?? [];
  return of.some((other) => other.article === article);
}
