import type { Comparison, Condition, Limits } from '../model/rule.js';
import type { Kind } from '../model/tables.js';
import type { Lang } from '../model/text.js';
import { comparisonId, comparisonOf, comparisonWords } from './comparisons.js';
import { comparedShape } from './shapes.js';
import { sayValue } from './values.js';
import type { Vocabulary } from './vocabulary.js';
import { jointWords, notWord } from './words.js';

/** One comparison as a row: what joins it to those above, the brackets before it and behind it. */
export interface ConditionRow {
  readonly joint: string;
  readonly open: string;
  readonly fact: string;
  readonly comparison: string;
  readonly value: string | number | null;
  readonly close: string;
}

/** What a condition's words depend on. */
export interface Said {
  readonly kind: Kind;
  readonly limits: Limits;
  readonly facts: Vocabulary;
  readonly lang: Lang;
}

const signs = { zh: { open: '（', close: '）' }, en: { open: '(', close: ')' } } as const;

/** The rows of a condition: the parts of its outermost group need no brackets, those of a group within one do. */
export function conditionRows(condition: Condition, said: Said): ConditionRow[] {
  const whole = plain(condition);
  if ('all' in whole) return joined(whole.all, 'all', said);
  if ('any' in whole) return joined(whole.any, 'any', said);
  if ('not' in whole) return bracketed(conditionRows(whole.not, said), true, said.lang);
  return [comparisonRow(whole, said)];
}

/** A group of one part is that part. */
function plain(condition: Condition): Condition {
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  return parts.length === 1 ? plain(parts[0]!) : condition;
}

function joined(parts: readonly Condition[], kind: 'all' | 'any', said: Said): ConditionRow[] {
  return parts.flatMap((part, i) => {
    const whole = plain(part);
    const own = conditionRows(whole, said);
    const [first, ...rest] = 'all' in whole || 'any' in whole ? bracketed(own, false, said.lang) : own;
    return [i === 0 ? first! : { ...first!, joint: jointWords.say(kind, said.lang) }, ...rest];
  });
}

function bracketed(rows: readonly ConditionRow[], not: boolean, lang: Lang): ConditionRow[] {
  const { open, close } = signs[lang];
  const sign = not ? `${notWord[lang]}${lang === 'en' ? ' ' : ''}${open}` : open;
  const opened = rows.with(0, { ...rows[0]!, open: sign + rows[0]!.open });
  return opened.with(-1, { ...opened.at(-1)!, close: opened.at(-1)!.close + close });
}

function comparisonRow(
  { fact, operator, value }: Comparison,
  { kind, limits, facts, lang }: Said,
): ConditionRow {
  const id = comparisonId(operator, value);
  const other =
    typeof value === 'object' && 'fact' in value ? `【${facts.say(value.fact, lang)}】` : undefined;
  const literal = (): string | number =>
    sayValue(
      value as Exclude<typeof value, { fact: string }>,
      comparedShape(fact, operator, { kind, limits }),
      lang,
    );
  return {
    joint: '',
    open: '',
    fact: facts.say(fact, lang),
    comparison: comparisonWords.say(id, lang),
    value: other ?? (comparisonOf(id).yes === undefined ? literal() : null),
    close: '',
  };
}
