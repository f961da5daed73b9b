/** What stands between the letters of a name that somebody spaced out, or that a copied text brought along. */
const spacing = '\\s\u200B-\u200F\u2060\uFEFF';
/** The dot within a name is typed in many ways, or left out. */
const dots = '·•.・‧∙⋅･．';
const apostrophes = "'’‘ʼ`＇";
/** 古丽仙·热合曼. */
export const dotted = new RegExp(`^\\p{Script=Han}{1,12}(?:[${dots}]\\p{Script=Han}{1,12})+$`, 'u');

const word = `\\p{Script=Latin}[\\p{Script=Latin}.${apostrophes}-]*`;
/** Lucy Wang: a name of several words in Latin letters, which others may write small. */
const latin = new RegExp(`^${word}(?:[\\s,，]+${word})+$`, 'u');
const latinWord = new RegExp(`^${word}$`, 'u');
const latinRun = new RegExp(`${word}(?:\\s+${word})*`, 'gu');
/** A longer run is no name. */
const LONGEST = 40;

/** The names in Latin letters in a text: those of several words also with the last word first and the first last. */
export function latinNames(text: string): string[] {
  return (text.match(latinRun) ?? []).filter((run) => run.length <= LONGEST).flatMap((run) => {
    const words = run.split(/\s+/);
    if (words.length === 1) return /^\p{Lu}\p{Ll}{2,}$/u.test(run) ? [run] : [];
    return [words, [...words.slice(1), words[0]!], [words.at(-1)!, ...words.slice(0, -1)]].map((order) => order.join(' ')); // prettier-ignore
  }); // prettier-ignore
}

/** A text as names are sought in it, and where each of its letters stands in the text itself. */
export interface Plain {
  readonly letters: string;
  readonly place: (index: number) => number;
}

const between = `(?<=[\\p{Script=Latin}.${apostrophes}-])[${spacing},，]+(?=\\p{Script=Latin})`;
const varying = new RegExp(`(${between})|[${spacing}]+|([${dots}])|([${apostrophes}])|([Ａ-Ｚａ-ｚ])`, 'gu');

/** A text without what is put between letters; dots, apostrophes, widths and what parts Latin words in one way each. */
export function plainText(text: string): Plain {
  if (text.search(varying) < 0) return { letters: text, place: (index) => index };
  const places: number[] = [];
  let [letters, end] = ['', 0];
  const take = (part: string, from: number): void => {
    letters += part;
    for (let index = 0; index < part.length; index++) places.push(from + index);
  };
  for (const found of text.matchAll(varying)) {
    take(text.slice(end, found.index), end);
    take(inOneWay(found), found.index);
    end = found.index + found[0].length;
  }
  take(text.slice(end), end);
  return { letters, place: (index) => places[index]! };
}

function inOneWay([, space, dot, apostrophe, wide]: RegExpExecArray): string {
  if (space) return ' ';
  if (dot) return '·';
  if (apostrophe) return "'";
  return wide?.normalize('NFKC') ?? '';
}

/** A text in small letters, letter by letter, so that none moves: one that is two in small (İ) stays. */
export function inSmall(text: string): string {
  return text.replace(/\p{Changes_When_Lowercased}/gu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  });
}

/** A name as two spellings of it are compared. */
export function plainName(name: string): string {
  return inSmall(plainText(name).letters).replaceAll('·', '');
}

/** How a name may be spelt in a plain text in small letters; one in Latin letters of one word, which may be any, as it is. */
export function spellings(name: string): string[] {
  const { letters } = plainText(name);
  if (latinWord.test(name) && name.length <= LONGEST) return [letters];
  const small = inSmall(letters);
  if (latin.test(name)) return [small, small.replaceAll(' ', '')];
  return dotted.test(name) ? [small, small.replaceAll('·', '')] : [small];
}
