import { patternOf, plainName } from './name-pattern.js';

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

/** Characters of one pattern: a larger one the engine may refuse; a longer word is no name. */
const [MOST, LONGEST] = [20_000, 200];

/** The patterns of words in their order, in groups that are small enough. */
function grouped(words: readonly string[]): string[][] {
  const groups: string[][] = [];
  let size = MOST;
  for (const pattern of words.filter(({ length }) => length <= LONGEST).map(patternOf)) {
    if ((size += pattern.length + 1) > MOST) {
      groups.push([]);
      size = pattern.length + 1;
    }
    groups.at(-1)!.push(pattern);
  }
  return groups;
}

/** Makes of the names and of what stands for each what takes them, and phone and ID numbers, out of a text. */
export function hider(names: ReadonlyMap<string, string>): (text: string) => string {
  const words = [...names.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const patterns = grouped(words).map((group) => new RegExp(group.join('|'), 'gu'));
  const plain = new Map(words.map((word) => [plainName(word), names.get(word)!]));
  const long = words.filter((word) => word.length > LONGEST);
  return (text) => {
    const whole = long.reduce((all, word) => all.replaceAll(word, () => names.get(word)!), text);
    const hidden = patterns.reduce(
      (all, pattern) => all.replace(pattern, (name) => names.get(name) ?? plain.get(plainName(name))!),
      whole,
    );
    return numbers.reduce((masked, [number, replacement]) => masked.replace(number, replacement), hidden);
  };
}
