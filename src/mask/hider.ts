import { inSmall, plainText, spellings } from './name-pattern.js';

/** Phone numbers, also with signs in between, and ID numbers of either length, wherever they stand; full width too. */
const numbers: readonly [RegExp, string][] = [
  [
    /(?<![\d０-９])([\d０-９]{2})[\d０-９]{13}([\d０-９]{2}[\d０-９XxＸｘ])(?![\d０-９])/g,
    '$1*************$2',
  ],
  [/(?<![\d０-９])([\d０-９]{2})[\d０-９]{11}([\d０-９]{2})(?![\d０-９])/g, '$1***********$2'],
  [
    /(?<![\d０-９])([1１][3-9３-９][\d０-９])[-－\s]?[\d０-９]{4}[-－\s]?([\d０-９]{4})(?![\d０-９])/g,
    '$1****$2',
  ],
];

/** Words by how they are spelt, with what stands for each. */
interface Words {
  readonly instead: ReadonlyMap<string, string>;
  /** How many letters to try, the most first, by the letter that begins a word. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
  /** How long the longer words are, the longest first, by the first letters of them that are tried. */
  readonly longer: ReadonlyMap<string, readonly number[]>;
}

/** Letters of a word that are tried at once; names have fewer, texts may have a million. */
const MOST = 40;

function wordsOf(names: ReadonlyMap<string, string>): Words {
  const instead = new Map<string, string>();
  for (const [name, stands] of names)
    for (const spelling of spellings(name)) if (spelling.length > 1) instead.set(spelling, stands);
  const lengths = new Map<string, number[]>();
  const longer = new Map<string, number[]>();
  for (const word of [...instead.keys()].sort((a, b) => b.length - a.length)) {
    const length = Math.min(word.length, MOST);
    if (word.length > MOST) addLength(longer, word.slice(0, MOST), word.length);
    addLength(lengths, inSmall(word.charAt(0)), length);
  }
  return { instead, lengths, longer };
}

/** Words come the longest first, so that equal lengths come together. */
function addLength(lists: Map<string, number[]>, key: string, length: number): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [length]);
  else if (list.at(-1) !== length) list.push(length);
}

const latin = /\p{Script=Latin}/u;

/** Whether a place is within a word in Latin letters: no name begins or ends there. */
function isWithin(letters: string, index: number): boolean {
  return latin.test(letters.charAt(index - 1)) && latin.test(letters.charAt(index));
}

/** The longest of the words that stands at a place, and what stands for it. */
function wordAt(index: number, letters: string, small: string, words: Words): [string, string] | undefined {
  for (const length of words.lengths.get(small.charAt(index)) ?? []) {
    const tried = small.slice(index, index + length);
    const longer = words.longer
      .get(tried)
      ?.find((each) => words.instead.has(small.slice(index, index + each)));
    const word = longer ? small.slice(index, index + longer) : tried;
    const stands = words.instead.get(word) ?? words.instead.get(letters.slice(index, index + word.length));
    const isPart = (): boolean => isWithin(letters, index) || isWithin(letters, index + word.length);
    if (stands !== undefined && !isPart()) return [word, stands];
  }
  return undefined;
}

/** A text with what stands for each of the words in it: one pass, however many words there are. */
function replaced(text: string, words: Words): string {
  const { letters, place } = plainText(text);
  const small = inSmall(letters);
  let [result, end] = ['', 0];
  for (let index = 0; index < letters.length; index++) {
    const found = wordAt(index, letters, small, words);
    if (!found) continue;
    const [word, stands] = found;
    result += text.slice(end, place(index)) + stands;
    index += word.length - 1;
    end = place(index) + 1;
  }
  return result + text.slice(end);
}

/** Makes of the names and of what stands for each what takes them, and phone and ID numbers, out of a text. */
export function hider(names: ReadonlyMap<string, string>): (text: string) => string {
  const words = wordsOf(names);
  return (text) =>
    numbers.reduce(
      (masked, [number, replacement]) => masked.replace(number, replacement),
      replaced(text, words),
    );
}
