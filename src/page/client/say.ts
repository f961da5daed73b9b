import { fill, type Lang } from '../../model/text.js';
import { pageWords } from '../words.js';

/** Says one of the page's texts in the language of the page. */
export type Say = (
  word: keyof typeof pageWords,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** The texts of the page in one language. */
export function sayIn(lang: Lang): Say {
  return (word, values = {}) => fill(pageWords[word][lang], values);
}
