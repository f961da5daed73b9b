import type { DutyList, ListedRule } from '../../model/duty-list.js';
import { fill, labelled, type Lang } from '../../model/text.js';
import type { Block } from '../../report/blocks.js';
import { natureWords, verdictWords } from '../../report/words.js';
import { listWords as words } from './words.js';

/** Of one requirement no more is printed; the report has them all. */
const MOST = 5;

/** A page of its own: what the records show of somebody's duties, what speaks for beside what speaks against. */
export function findingsPage({ findings }: DutyList, lang: Lang): Block[] {
  if (!findings) return [];
  const open = findings.filter((rule) => rule.open.length > 0);
  const met = findings.filter((rule) => rule.open.length === 0).map(({ title, met: count }) => `${title} ${times(count, lang)}`); // prettier-ignore
  return [
    { kind: 'pageBreak' },
    { kind: 'heading', text: words.findings[lang] },
    { kind: 'paragraph', text: words.findingsSay[lang], look: 'note' },
    ...(open.length === 0 ? [{ kind: 'paragraph', text: words.noFindings[lang] } as const] : [table(open, lang)]), // prettier-ignore
    ...(met.length > 0 ? [{ kind: 'paragraph', text: `${words.metAlso[lang]}${met.join(words.listSeparator[lang])}` } as const] : []), // prettier-ignore
    { kind: 'paragraph', text: words.statement[lang], lines: 3 },
  ];
}

function table(rules: readonly ListedRule[], lang: Lang): Block {
  return {
    kind: 'table',
    caption: words.findings[lang],
    columns: [{ share: 2, label: true }, { share: 6 }, { share: 1.8 }],
    header: [words.rule[lang], words.speaksAgainst[lang], words.speaksFor[lang]],
    rows: rules.map((rule) => [
      requirement(rule, lang),
      [...rule.open.slice(0, MOST).map((each) => openLine(each, lang)), ...more(rule.open.length, lang)].join('\n'), // prettier-ignore
      rule.met > 0 ? times(rule.met, lang) : words.metNever[lang],
    ]),
  };
}

/** Whose gap it is, only where there is one: a lack of evidence is nobody's fault. */
function requirement({ title, nature, open }: ListedRule, lang: Lang): string {
  if (!open.some(({ verdict }) => verdict === 'gap')) return title;
  return `${title}\n${fill(words.nature[lang], { nature: natureWords[nature][lang] })}`;
}

/** A lack of evidence names its cells itself. */
function openLine({ verdict, message, at }: ListedRule['open'][number], lang: Lang): string {
  const cell = verdict === 'gap' && at[0] ? ` (${at[0].sheet}!${at[0].cell ?? ''})` : '';
  return labelled(verdictWords[verdict][lang], message + cell, lang);
}

function more(count: number, lang: Lang): string[] {
  return count > MOST ? [fill(words.moreOpen[lang], { count: count - MOST })] : [];
}

function times(count: number, lang: Lang): string {
  return fill(words.metTimes[lang], { count });
}
