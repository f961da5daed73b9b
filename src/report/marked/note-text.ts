import { fill, type Lang } from '../../model/text.js';
import { cleanText } from '../clean-text.js';
import { words as shared } from '../words.js';
import { isOfColumn, whoAnswers, type Told } from './told-findings.js';
import { words } from './words.js';

/** A stretch of a note's text. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
}

/** A finding in a note; `about` names its cell where the note stands at another. */
export interface Noted {
  readonly told: Told;
  readonly about: string | undefined;
}

/** Findings of more rules than this are counted: a note cannot be scrolled. */
const MOST = 6;

/**
 * The text of a note: its findings, one for each rule, between two lines by which the text is known again. What a
 * school writes before or behind these lines is its own, whoever the note's author is said to be.
 * @param results the name of the sheet that lists all findings
 */
export function noteRuns(noted: readonly Noted[], lang: Lang, results: string): Run[] {
  const rules = byRule(noted);
  const more = rules.slice(MOST).reduce((sum, rule) => sum + rule.length, 0);
  const rest = more > 0 ? [fill(words.moreInNote[lang], { count: more, sheet: results })] : [];
  return [
    bold(words.noteOpens[lang]),
    ...rules.slice(0, MOST).flatMap((rule) => ruleRuns(rule, lang)),
    ...[...rest, words.noteCloses[lang]].map((line) => plain(`\n${line}`)),
  ];
}

/** Findings of one rule at one cell of which one is told: they say the same, of different records. */
function byRule(noted: readonly Noted[]): Noted[][] {
  const rules = new Map<string, Noted[]>();
  for (const each of noted) {
    const { rule, verdict } = each.told.finding;
    const key = `${rule} ${verdict} ${each.about}`;
    rules.set(key, [...(rules.get(key) ?? []), each]);
  }
  return [...rules.values()];
}

function ruleRuns([first, ...others]: readonly Noted[], lang: Lang): Run[] {
  const same = others.length > 0 ? [plain(`\n${fill(words.same[lang], { count: others.length })}`)] : [];
  return [...findingRuns(first!, lang), ...same];
}

function findingRuns({ told, about }: Noted, lang: Lang): Run[] {
  const { view, title } = told;
  const column = isOfColumn(told.finding) ? words.ofColumn[lang] : '';
  const where = about === undefined ? column : `${fill(words.about[lang], { cell: about })}${column}`;
  const lines = [
    [shared.why, view.message],
    [shared.who, joined(whoAnswers(told, lang), lang)],
    [shared.law, lawOf(told, lang)],
    [shared.how, view.remedy],
    [words.id, view.id],
  ] as const;
  const colon = lang === 'zh' ? '：' : ': ';
  return [
    bold(`\n${where}${view.mark} ${view.verdict} · ${view.severity} · ${view.nature} · ${title}`),
    ...lines.filter(([, text]) => text).map(([word, text]) => plain(`\n${word[lang]}${colon}${text}`)),
  ];
}

/** The laws; the school's own principle only where there is no other basis. */
function lawOf({ finding }: Told, lang: Lang): string {
  const laws = finding.basis.filter(({ law }) => law !== 'own');
  const cited = (laws.length > 0 ? laws : finding.basis).map(({ title }) => title);
  return joined(cited, lang);
}

function joined(texts: readonly string[], lang: Lang): string {
  return texts.join(lang === 'zh' ? '；' : '; ');
}

const plain = (text: string): Run => ({ text: cleanText(text), bold: false });
const bold = (text: string): Run => ({ text: cleanText(text), bold: true });

/** Where our text stands in a note, its line ends included; undefined where there is none. */
export function ourText(note: string): { readonly from: number; readonly to: number } | undefined {
  const opens = [words.noteOpens.zh, words.noteOpens.en].map((line) => note.indexOf(line));
  const from = Math.min(...opens.filter((at) => at >= 0));
  if (from === Infinity) return undefined;
  const ends = [words.noteCloses.zh, words.noteCloses.en].map((line) => {
    const at = note.indexOf(line, from);
    return at < 0 ? Infinity : at + line.length;
  });
  const to = Math.min(...ends);
  if (to === Infinity) return undefined;
  return { from: note[from - 1] === '\n' ? from - 1 : from, to };
}
