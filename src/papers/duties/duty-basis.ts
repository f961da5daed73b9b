import type { DutyBasis } from '../../model/duty-list.js';
import { formatArticle } from '../../model/law.js';
import type { PostBasis } from '../../model/post.js';
import type { RuleBase } from '../../model/rule-base.js';
import type { Lang } from '../../model/text.js';
import { listWords as words } from './words.js';

/** The ministry's guide to posts, as `rules/law.json` has it. */
const GUIDE = { law: 'post-safety-guide-2013', article: null };

/**
 * What a duty stands on, each once: the articles in force on an ISO date; the guide; what is practice or our own
 * advice, and says so. School rules and what nobody has read are never cited (rulings 47).
 */
export function basisOf(basis: readonly PostBasis[], base: RuleBase, date: string, lang: Lang): DutyBasis[] {
  const refs = basis.flatMap((each) => ('law' in each ? [each] : 'guide' in each ? [GUIDE] : []));
  const laws = base.laws.inForce(refs, date).map(({ law, article, title }) => ({
    law,
    title: title[lang],
    article: article === null ? null : formatArticle(article, lang),
  }));
  const articled = new Set(laws.flatMap(({ law, article }) => (article === null ? [] : [law])));
  const cited = laws.filter(({ law, article }) => article !== null || !articled.has(law));
  return unique([...cited, ...basis.flatMap((each) => notLaw(each, lang) ?? [])]);
}

/** The sentences that every teacher knows by these names, which are Chinese alone. */
const known = /^000:((?:五要|六不|原则|一岗双责).*)$/;

function notLaw(basis: PostBasis, lang: Lang): DutyBasis | undefined {
  if ('product' in basis) return { law: 'product', title: words.product[lang], article: null };
  if (!('seed' in basis)) return undefined;
  const principle = lang === 'zh' ? known.exec(basis.seed)?.[1] : undefined;
  return { law: 'practice', title: words.practice[lang], article: principle ? `“${principle}”` : null };
}

/** Each once, in order. */
export function unique(list: readonly DutyBasis[]): DutyBasis[] {
  const seen = new Set<string>();
  return list.filter(({ law, article }) => {
    const key = `${law} ${article}`;
    return !seen.has(key) && seen.add(key);
  });
}
