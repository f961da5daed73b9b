import type { Citation } from '../../model/citation.js';
import { formatArticle, type Article, type ArticleRef, type Law, type LawBook } from '../../model/law.js';
import { normalName } from '../../model/normal.js';
import type { Bilingual } from '../../model/text.js';
import { UNKNOWN } from '../../model/value.js';
import type { Maybe } from '../three-valued.js';

/** Whether a quoted article is in force on a day, and what stands in its place where it is not. */
export interface Standing {
  /** Undefined where our book does not have the law, or not this article of it. */
  readonly inForce: Maybe;
  readonly today: Bilingual;
}

interface Entry {
  readonly law: Law;
  readonly article: Article;
}

const nothing: Bilingual = { zh: '', en: '' };

/** How a citation stands on an ISO date, by the versions of its law that our book has. */
export function standingOf({ title, number }: Citation, laws: LawBook, date: string): Standing {
  const versions = laws.laws.filter(
    (law) => plainTitle(law.title.zh) === plainTitle(title) && law.from <= date,
  );
  const entries = entriesOf(number, versions);
  const now = entries.find(({ law, article }) => isInForce(law, article, laws, date));
  if (now) return { inForce: true, today: say(now.law, now.article.article) };
  const old = entries.find(({ article }) => article.now) ?? entries.find(({ law, article }) => (article.to ?? law.to ?? date) < date); // prettier-ignore
  if (old) return { inForce: false, today: successorOf(old, laws) };
  const ended = versions.length > 0 && versions.every(({ to }) => to !== null && to < date);
  return ended ? { inForce: false, today: replacementOf(versions.at(-1)!, laws) } : { inForce: UNKNOWN, today: nothing }; // prettier-ignore
}

/** A title as it is compared: without the country, and without what its brackets say of trial and version. */
function plainTitle(title: string): string {
  return normalName(title)
    .replace(/^中华人民共和国/, '')
    .replace(/\([^()]*\)$/, '');
}

/** The articles of some versions with a number: those written so, else those of which it is the whole or a part. */
function entriesOf(number: string, versions: readonly Law[]): readonly Entry[] {
  const all = versions.flatMap((law) => law.articles.map((article) => ({ law, article })));
  const exact = all.filter(({ article }) => article.article === number);
  return exact.length > 0 ? exact : all.filter(({ article }) => isPartOf(article.article, number));
}

function isPartOf(known: string | null, cited: string): boolean {
  if (known === null) return false;
  const [whole, other] = [wholeOf(known), wholeOf(cited)];
  return whole === other && (known === whole || cited === other);
}

/** `24§1` and `9(9)` are of `24` and `9`; `139-1` is an article of its own. */
function wholeOf(number: string): string {
  return number.replace(/[§(].*$/, '');
}

function isInForce(law: Law, { article }: Article, laws: LawBook, date: string): boolean {
  return laws.inForce([{ law: law.id, article }], date).length > 0;
}

function successorOf({ law, article }: Entry, laws: LawBook): Bilingual {
  return article.now ? sayRef(article.now, laws) : replacementOf(law, laws);
}

function replacementOf({ replacedBy }: Law, laws: LawBook): Bilingual {
  return replacedBy ? sayRef({ law: replacedBy, article: null }, laws) : nothing;
}

function sayRef({ law: id, article }: ArticleRef, { laws }: LawBook): Bilingual {
  const law = laws.find((each) => each.id === id);
  return law ? say(law, article) : nothing;
}

function say({ title }: Law, article: string | null): Bilingual {
  return {
    zh: `《${title.zh}》${article === null ? '' : formatArticle(article, 'zh')}`,
    en: `${title.en}${article === null ? '' : `, ${formatArticle(article, 'en')}`}`,
  };
}
