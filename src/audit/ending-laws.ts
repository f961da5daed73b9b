import type { EndingLaw, ReviewedLaw } from '../model/audit.js';
import { formatArticle, type ArticleRef, type Law } from '../model/law.js';
import type { Basis } from '../model/rule.js';
import type { RuleBase } from '../model/rule-base.js';
import type { Lang } from '../model/text.js';

/** An end within so many days is near. */
const NEAR = 365;
const DAY = 86_400_000;

/** The articles in force on an ISO date that somebody cites and that end within a year of it. */
export function endingLaws(base: RuleBase, asOf: string, lang: Lang): EndingLaw[] {
  const all = base.laws.laws.flatMap((law) => law.articles.map((article) => ({ law, article })));
  return all.flatMap(({ law, article: { article, to, now } }) => {
    const ends = to ?? law.to;
    if (ends === null) return [];
    const days = Math.round((Date.parse(lastDay(ends)) - Date.parse(asOf)) / DAY);
    const rules = days < 0 || days > NEAR ? [] : citing({ law: law.id, article }, base, asOf);
    if (rules.length === 0) return [];
    const next = now ?? (law.replacedBy ? { law: law.replacedBy, article: null } : undefined);
    const title = titleOf(law, article, lang);
    return [{ law: law.id, article, title, ends, days, next: next ? named(next, base, lang) : '', rules }];
  });
}

/** The laws that somebody cites on an ISO date and that are to be looked at before they are relied on. */
export function reviewedLaws(base: RuleBase, asOf: string, lang: Lang): ReviewedLaw[] {
  return base.laws.laws.flatMap(({ id, title, review, articles }) => {
    if (!review) return [];
    const rules = articles.flatMap(({ article }) => citing({ law: id, article }, base, asOf));
    return rules.length > 0 ? [{ law: id, title: title[lang], review: review[lang], rules: [...new Set(rules)] }] : []; // prettier-ignore
  });
}

/** Rules of which nothing that they cite is in force on an ISO date, and that have no principle of their own. */
export function withoutBasis({ rules, laws }: RuleBase, asOf: string): string[] {
  const stands = (basis: Basis): boolean => 'own' in basis;
  return rules
    .filter(({ basis }) => !basis.some(stands) && laws.inForce(citations(basis), asOf).length === 0)
    .map(({ id }) => id);
}

/** Who cites an article as it is cited on a day. */
function citing(
  { law, article }: ArticleRef,
  { rules, attributions, laws }: RuleBase,
  asOf: string,
): string[] {
  const isIt = (each: ArticleRef): boolean => each.law === law && each.article === article;
  return [...rules, ...attributions].filter(({ basis }) => laws.inForce(citations(basis), asOf).some(isIt)).map(({ id }) => id); // prettier-ignore
}

function citations(basis: readonly Basis[]) {
  return basis.filter((each) => 'law' in each);
}

function named({ law: id, article }: ArticleRef, { laws }: RuleBase, lang: Lang): string {
  return titleOf(
    laws.laws.find((law) => law.id === id)!,
    article,
    lang,
  );
}

function titleOf({ title }: Law, article: string | null, lang: Lang): string {
  return article === null ? title[lang] : `${title[lang]} ${formatArticle(article, lang)}`;
}

/** The last day that a day known to its year or month can mean. */
function lastDay(day: string): string {
  const [year, month] = day.split('-');
  if (day.length === 4) return `${year}-12-31`;
  return day.length === 7
    ? new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10)
    : day;
}
