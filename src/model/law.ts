import { z } from 'zod';
import type { Bilingual, Lang } from './text.js';

const bilingual = z.strictObject({ zh: z.string().trim().min(1), en: z.string().trim().min(1) });
const lawId = z.string().regex(/^[a-z]+(-[a-z]+)*-\d{4}$/);
const numbered = z.string().regex(/^\d+(-\d+)?(§\d+)?(\(\d+\)\d*)?$/);
const day = z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/);

const reference = z.strictObject({ law: lawId, article: numbered.nullable() });
/** An article of a law; `article: null` is the document alone. */
export type ArticleRef = z.infer<typeof reference>;

const article = z.strictObject({
  /** See `formatArticle`; null where nobody has read the number, so that the document alone is cited. */
  article: numbered.nullable(),
  /** What it demands, in our own words. */
  demand: bilingual,
  /** `text`: its text was read · `copy`: only a copy or report · `unverified`: from memory, never a basis. */
  verified: z.enum(['text', 'copy', 'unverified']),
  /** Where it was read. */
  source: z.string().min(1),
  from: day.optional(),
  to: day.optional(),
  /** The number it had before, where schools still cite that. */
  was: reference.optional(),
  /** What replaced it. */
  now: reference.optional(),
  /** Ids of the duties (R001 …) that it is the source of. */
  duties: z.array(z.string().regex(/^R\d{3}$/)),
});
export type Article = Readonly<z.infer<typeof article>>;

const law = z.strictObject({
  id: lawId,
  title: bilingual,
  /** Its number, or the dates of adoption and amendment. */
  number: bilingual,
  issuer: bilingual,
  /**
   * First and last day of force, both inclusive; `to: null`: still in force. A day that is known only to
   * its month or year (`2015-09`) stands as that, and counts from the end of it.
   */
  from: day,
  to: day.nullable(),
  replacedBy: lawId.optional(),
  /** Holds only there. */
  region: bilingual.optional(),
  /** What to check before relying on it. */
  review: bilingual.optional(),
  articles: z.array(article).min(1),
});
/** One document, or one version of it where the numbers of its articles changed. */
export type Law = Readonly<z.infer<typeof law>>;

/** `rules/law.json`, strict: an unknown key is refused. */
export const lawsSchema = z.array(law);

/** An article that was in force on a day. */
export interface InForce extends ArticleRef {
  readonly title: Bilingual;
  readonly inForce: { readonly from: string; readonly to: string | null };
}

/** The laws with their look-ups; made by `validate/law.ts`. */
export interface LawBook {
  readonly laws: readonly Law[];
  /** The law and article that may be cited; undefined where there is none, or it is unverified. */
  find(law: string, article: string | null): { readonly law: Law; readonly article: Article } | undefined;
  /**
   * Those of `basis` that were in force on an ISO date, each once, in order. Unverified ones are left out,
   * and so is an article whose successor is in force by then.
   */
  inForce(basis: readonly ArticleRef[], date: string): readonly InForce[];
  /** The articles that a duty (R010) comes from. */
  ofDuty(duty: string): readonly ArticleRef[];
}

/** 一 … 九十九. */
function chinese(number: number): string {
  const digits = '零一二三四五六七八九';
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits[ones] : ''}`;
}

/**
 * Writes an article for reading. Notation: `24` 条, `139-1` 条之一, `24§1` 款, `9(9)` 项, `3(1)2` 项 and 目.
 * `24§1` → 第24条第1款 / Art. 24(1) · `9(9)` → 第9条第(九)项 / Art. 9 item 9 · `139-1` → 第139条之一 / Art. 139-1.
 */
export function formatArticle(article: string, lang: Lang): string {
  const parts = /^(\d+)(?:-(\d+))?(?:§(\d+))?(?:\((\d+)\)(\d*))?$/.exec(article)?.slice(1);
  return parts ? (lang === 'zh' ? inChinese(parts) : inEnglish(parts)) : article;
}

type Parts = readonly (string | undefined)[];

function inChinese([number, after, paragraph, item, point]: Parts): string {
  const added = [
    after && `之${chinese(Number(after))}`,
    paragraph && `第${paragraph}款`,
    item && `第(${chinese(Number(item))})项`,
    point && `第${point}目`,
  ];
  return `第${number}条${added.filter(Boolean).join('')}`;
}

function inEnglish([number, after, paragraph, item, point]: Parts): string {
  const added = [
    after && `-${after}`,
    paragraph && `(${paragraph})`,
    item && ` item ${item}`,
    point && `.${point}`,
  ];
  return `Art. ${number}${added.filter(Boolean).join('')}`;
}
