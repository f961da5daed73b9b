import type { Audit, DifferentPeople } from '../model/audit.js';
import { fill, type Lang } from '../model/text.js';
import { auditWords as words } from './audit-words.js';

/** Rules that are named where many cite one law; JSON has all. */
const TOLD = 8;

/** One part of an audit: a heading, what is to be said first, and its entries, a text with details each. */
export interface AuditPart {
  readonly heading: string;
  readonly lead: string;
  readonly entries: readonly { readonly text: string; readonly details: readonly string[] }[];
}

/** What an audit says, in its order; the terminal and the documentation draw it. */
export function auditParts(audit: Audit, lang: Lang): AuditPart[] {
  const list = lang === 'zh' ? '、' : ', ';
  const part = (name: keyof typeof words, entries: AuditPart['entries'], lead = ''): AuditPart => ({
    heading: words[name][lang],
    lead: entries.length === 0 ? words.none[lang] : lead,
    entries,
  });
  const plain = (text: string) => ({ text, details: [] });
  const by = (rules: readonly string[]): string => {
    const told = rules.slice(0, TOLD).join(list) + (rules.length > TOLD ? ' …' : '');
    return fill(words.by[lang], { count: rules.length, rules: told });
  };
  return [
    part('neverFires', audit.neverFires.map(plain)),
    part('same', audit.same.map(({ rules, by: how }) => ({ text: rules.join(' = '), details: [words[how][lang]] }))), // prettier-ignore
    part('kinds', audit.unreached.kinds.map(({ sheet, people, rules }) => ({ text: sheet, details: [fill(words.people[lang], { people: people.join(list) }), rules.join(list)] }))), // prettier-ignore
    part('incidents', audit.unreached.incidents.map(plain)),
    part('fields', columnsOf(audit, 'unread', lang), words.fieldsSay[lang]),
    part('identity', columnsOf(audit, 'identity', lang)),
    part('laws', audit.laws.map(({ title, ends, days, next, rules }) => ({ text: `${title}${lang === 'zh' ? '：' : ': '}${fill(words.ends[lang], { ends, days })}`, details: [...(next ? [fill(words.next[lang], { next })] : []), by(rules)] }))), // prettier-ignore
    part('reviews', audit.reviews.map(({ title, review, rules }) => ({ text: title, details: [review, by(rules)] }))), // prettier-ignore
    part('withoutBasis', audit.withoutBasis.map(plain)),
    differing(audit, lang),
  ];
}

/** The columns of each sheet of one sort. */
function columnsOf({ fields }: Audit, sort: 'unread' | 'identity', lang: Lang): AuditPart['entries'] {
  const [colon, list] = lang === 'zh' ? ['：', '、'] : [': ', ', '];
  return fields.filter((each) => each[sort].length > 0).map((each) => ({ text: `${each.sheet}${colon}${each[sort].join(list)}`, details: [] })); // prettier-ignore
}

/** The steps with whom they name; then the pairs of one step. */
function differing({ steps, differ }: Audit, lang: Lang): AuditPart {
  const equal = differ.filter(({ first }) => first === 'both');
  const counts = { pairs: differ.length, ordered: differ.length - equal.length, equal: equal.length };
  return {
    heading: words.differ[lang],
    lead: fill(words.differSay[lang], counts),
    entries: [
      ...steps.map(({ step, title, rule, people }) => ({ text: `${step}  ${title}`, details: [`${rule}: ${people.join(', ') || '—'}`] })), // prettier-ignore
      ...equal.map((pair) => ({ text: pairOf(pair, lang), details: [] })),
    ],
  };
}

function pairOf({ rules: [one, other], oneRecord }: DifferentPeople, lang: Lang): string {
  return `${one} = ${other}${oneRecord ? words.oneRecord[lang] : ''}`;
}
