import { labelOf, units } from '../evaluate/words.js';
import { answerPath, postFact, roles } from '../model/answer.js';
import { formatArticle } from '../model/law.js';
import type { RuleBase } from '../model/rule-base.js';
import { failures, lines, natures, severities, type Limits } from '../model/rule.js';
import { columnOf, isKind, kinds, tableOf, type Kind } from '../model/tables.js';
import type { Bilingual } from '../model/text.js';
import { natureWords, severityWords, verdictWords, words as reportWords } from '../report/words.js';
import { factNames } from '../validate/conditions.js';
import { failureWords, limitTypeWords, partWords, shortLineWords } from './words.js';
import { vocabulary, type Vocabulary } from './vocabulary.js';

/** The lists that are the same for every rule. */
export interface Vocabularies {
  readonly kinds: Vocabulary;
  readonly severities: Vocabulary;
  readonly natures: Vocabulary;
  readonly failures: Vocabulary;
  readonly lines: Vocabulary;
  readonly verdicts: Vocabulary;
  readonly parts: Vocabulary;
  readonly limitTypes: Vocabulary;
  readonly units: Vocabulary;
  /** Articles that may be cited, by `law article`, and documents alone by `law`. */
  readonly laws: Vocabulary;
  /** The facts, limits and `asOf` that a rule about a kind may name. */
  facts(kind: Kind, limits: Limits): Vocabulary;
  /** Who can answer for a record of a kind. */
  answers(kind: Kind): Vocabulary;
}

/** Makes the lists from the tables and the rule base. */
export function vocabularies(base: Pick<RuleBase, 'laws' | 'posts'>): Vocabularies {
  const answers = new Map<Kind, Vocabulary>();
  return {
    kinds: vocabulary(kinds.map((kind) => [kind, tableOf(kind).sheet])),
    severities: listed(severities, severityWords),
    natures: listed(natures, natureWords),
    failures: listed(failures, failureWords),
    lines: listed(lines, shortLineWords),
    verdicts: listed(['met', 'gap', 'not-applicable', 'no-evidence'], verdictWords),
    parts: listed(['when', 'must'], partWords),
    limitTypes: listed(['number', 'words', 'text', 'yesNo'], limitTypeWords),
    units: vocabulary(Object.entries(units).filter(([, { zh }]) => zh !== '')),
    laws: vocabulary(articles(base)),
    facts: (kind, limits) =>
      vocabulary(factNames({ kind, limits }).map((name) => [name, factWords(name, kind)])),
    answers: (kind) => {
      const known = answers.get(kind) ?? vocabulary(answerWords(kind, base));
      answers.set(kind, known);
      return known;
    },
  };
}

function listed<T extends string>(ids: readonly T[], words: Readonly<Record<T, Bilingual>>): Vocabulary {
  return vocabulary(ids.map((id) => [id, words[id]]));
}

function factWords(name: string, kind: Kind): Bilingual {
  return { zh: labelOf(name, kind, 'zh'), en: labelOf(name, kind, 'en') };
}

type Entry = readonly [id: string, words: Bilingual];

function articles({ laws }: Pick<RuleBase, 'laws'>): Entry[] {
  return laws.laws.flatMap((law) => [
    [law.id, law.title] as const,
    ...law.articles.flatMap(({ article }): Entry[] => {
      if (article === null || !laws.find(law.id, article)) return [];
      const both = (lang: 'zh' | 'en'): string => `${law.title[lang]} ${formatArticle(article, lang)}`;
      return [[`${law.id} ${article}`, { zh: both('zh'), en: both('en') }]];
    }),
  ]);
}

/** Everybody whom a record of a kind can name: its own columns, those of its class and place, supervisors, posts. */
function answerWords(kind: Kind, { posts }: Pick<RuleBase, 'posts'>): Entry[] {
  const ids = new Map(posts.map((post) => [postFact(post.id), post.names]));
  const own = factNames({ kind, limits: {} }).map((name): Entry => [name, factWords(name, kind)]);
  const linked = (['class', 'area'] as const).flatMap((link) =>
    Object.keys(tableOf(link).columns).map((name): Entry => [
      `${link}.${name}`,
      joined(tableOf(link).sheet, factWords(name, link)),
    ]),
  );
  const above = own.map(([name, label]): Entry => [
    `${name}.supervisor`,
    joined(label, columnOf('staff', 'supervisor')!),
  ]);
  const school = Object.entries(tableOf('school').columns).map(([name, label]): Entry => [name, label]);
  return [...own, ...linked, ...above, ...ids, ...school].filter(
    ([path]) => answerPath(kind, path, new Set(ids.keys())) !== null,
  );
}

function joined(a: Bilingual, b: Bilingual): Bilingual {
  return { zh: `${a.zh}的${b.zh}`, en: `${a.en}: ${b.en}` };
}

/** The word of a role, as it stands behind a name. */
export const roleWords = vocabulary(roles.map((role) => [role, reportWords[role]]));

/** The kind that a word names. */
export function kindOf(word: string, { kinds: known }: Vocabularies): Kind | undefined {
  const id = known.find(word);
  return id !== undefined && isKind(id) ? id : undefined;
}
