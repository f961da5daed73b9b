import { nearest } from '../model/nearest.js';
import { normalName } from '../model/normal.js';
import type { Bilingual, Lang } from '../model/text.js';

/** What rule files call something, and what people call it: the same list for writing and for reading. */
export interface Vocabulary {
  /** The word for an id; the id itself where the word would not lead back to it. */
  say(id: string, lang: Lang): string;
  /** The id that a word of either language, or the id itself, stands for. */
  find(word: string): string | undefined;
  /** All words, in order. */
  words(lang: Lang): readonly string[];
  /** The known word nearest to one that is not. */
  nearest(word: string, lang: Lang): string | undefined;
}

/** Makes the list of words; a word that two ids have stands for neither of them. */
export function vocabulary(entries: Iterable<readonly [id: string, words: Bilingual]>): Vocabulary {
  const list = new Map(entries);
  const ids = new Map<string, string | null>();
  for (const [id, { zh, en }] of list) {
    for (const word of new Set([normalName(zh), normalName(en)]))
      ids.set(word, ids.has(word) && ids.get(word) !== id ? null : id);
  }
  const find = (word: string): string | undefined =>
    list.has(word.trim()) ? word.trim() : (ids.get(normalName(word)) ?? undefined);
  const say = (id: string, lang: Lang): string => {
    const word = list.get(id)?.[lang];
    return word !== undefined && find(word) === id ? word : id;
  };
  const words = (lang: Lang): string[] => [...list.keys()].map((id) => say(id, lang));
  return {
    say,
    find,
    words,
    nearest: (word, lang) => nearest(word.trim(), [...words(lang), ...list.keys()]),
  };
}
