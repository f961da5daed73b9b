import type { Lang } from '../model/text.js';
import type { Mistakes, Place } from './mistakes.js';
import { vocabulary, type Vocabulary } from './vocabulary.js';
import { unmetWord } from './words.js';

/** Filled by the message itself, whatever the rule. */
const own = vocabulary([['unmet', unmetWord]]);

/** A text of a rule with what fills it called by its words: `{arrived}` as `{到岗时间}`, `{days day|days}` alike. */
export function sayPlaceholders(text: string, facts: Vocabulary, lang: Lang): string {
  return text.replace(/\{(\w+)( [^{}|]+\|[^{}|]+)?\}/g, (whole, name: string, plural = '') => {
    const words = own.find(name) === undefined ? facts : own;
    return words.find(name) === name ? `{${words.say(name, lang)}${plural}}` : whole;
  });
}

/** The same the other way round; a word that nothing fills is a mistake. */
export function readPlaceholders(text: string, place: Place, facts: Vocabulary, mistakes: Mistakes): string {
  return text.replace(/\{([^{}]*)\}/g, (whole, said: string) => {
    for (const [word, rest] of splits(said)) {
      const name = own.find(word) ?? facts.find(word);
      if (name !== undefined) return `{${name}${rest}}`;
    }
    mistakes.addUnknown(place, said, facts);
    return whole;
  });
}

/** What may be the word, and what stands behind it: the reason of a limit (`.why`), its time (`.within`), the words for one and for many. */
function splits(said: string): [word: string, rest: string][] {
  const bar = said.indexOf('|');
  if (bar < 0) {
    const part = /\.(why|within)$/.exec(said)?.[0] ?? '';
    return [[said.slice(0, said.length - part.length), part]];
  }
  const spaces = [...said.slice(0, bar).matchAll(/ /g)].map(({ index }) => index).reverse();
  return spaces.map((at) => [said.slice(0, at), said.slice(at)]);
}
