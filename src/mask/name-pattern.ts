/** What stands between the letters of a name that somebody spaced out, or that a copied text brought along. */
const spacing = '[\\s\u200B-\u200F\u2060\uFEFF]*';
const spacings = new RegExp(spacing.replace('*', '+'), 'g');
const han = /^\p{Script=Han}+$/u;

/** The dot within a name is typed in many ways, or left out. */
const dots = '·•.・‧∙⋅･．';
const optionalDot = spacing.replace('[', `[${dots}`);
const everyDot = new RegExp(`[${dots}]`, 'g');
/** 古丽仙·热合曼. */
export const dotted = new RegExp(`^\\p{Script=Han}{1,12}(?:[${dots}]\\p{Script=Han}{1,12})+$`, 'u');

const apostrophes = "['’‘ʼ`＇]";
const everyApostrophe = new RegExp(apostrophes, 'g');
const word = "\\p{Script=Latin}[\\p{Script=Latin}.'’‘ʼ`＇-]*";
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

/** Finds a name in texts, also where its letters are spaced out or, in Latin, small; `plainName` of what it finds is that of the name. */
export function patternOf(name: string): string {
  if (latin.test(name)) return asWord([...name].map(eitherCase).join(''));
  const letters = [...name].map(escaped);
  if (latinWord.test(name)) return asWord(letters.join(''));
  if (dotted.test(name)) return name.split(everyDot).join(optionalDot);
  return han.test(name) && letters.length <= 4 ? letters.join(spacing) : letters.join('');
}

/** A name without what stands between its letters; of one in Latin letters without what tells two spellings apart. */
export function plainName(found: string): string {
  if (latin.test(found)) return found.normalize('NFKC').toLowerCase().replace(/[\s,]+/g, ' ').replace(everyApostrophe, "'"); // prettier-ignore
  if (latinWord.test(found)) return found.replace(everyApostrophe, "'");
  const plain = found.replace(spacings, '');
  const withoutDot = plain.replace(everyDot, '');
  return han.test(withoutDot) ? withoutDot : plain;
}

/** A name in Latin letters is no part of a longer word. */
function asWord(pattern: string): string {
  return `(?<!\\p{Script=Latin})${pattern}(?!\\p{Script=Latin})`;
}

function eitherCase(letter: string): string {
  const [small, large] = [letter.toLowerCase(), letter.toUpperCase()];
  if (/[a-z]/.test(small)) return `[${small}${large}${wide(small)}${wide(large)}]`;
  if (small !== large) return `[${small}${large}]`;
  return /[\s,，]/.test(letter) ? '[\\s,，]+' : escaped(letter);
}

/** A letter in full width. */
function wide(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) + 0xfee0);
}

function escaped(letter: string): string {
  return isApostrophe(letter) ? apostrophes : letter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function isApostrophe(letter: string): boolean {
  return apostrophes.slice(1, -1).includes(letter);
}
