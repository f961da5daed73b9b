import type { Lang } from '../model/text.js';
import type { Mistakes, Place } from './mistakes.js';
import type { Vocabulary } from './vocabulary.js';
import { vocabulary } from './vocabulary.js';
import { unmetWord } from './words.js';

/** Filled by the message itself, whatever the rule. */
const own = vocabulary([['unmet', unmetWord]]);

/** A text of a rule with what fills it called by its words: `{arrived}` as `{到岗时间}`. */
export function sayPlaceholders(text: string, facts: Vocabulary, lang: Lang): string {
  return text.replace(/\{([\w.]+)\}/g, (whole, name: string) => {
    if (own.find(name) !== undefined) return `{${own.say(name, lang)}}`;
    return facts.find(name) === name ? `{${facts.say(name, lang)}}` : whole;
  });
}

/** The same the other way round; a word that nothing fills is a mistake. */
export function readPlaceholders(text: string, place: Place, facts: Vocabulary, mistakes: Mistakes): string {
  return text.replace(/\{([^{}]*)\}/g, (whole, word: string) => {
    const name = own.find(word) ?? facts.find(word);
    if (name !== undefined) return `{${name}}`;
    mistakes.addUnknown(place, word, facts);
    return whole;
  });
}
