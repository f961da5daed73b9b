/** Signs between names, and what is beside them: brackets, colons, a word for “and”; full width too. */
const between = /[、,;/+＋&·•:()[\]【】（）“”\uFF0C\uFF1A\uFF1B\s]+/;
/** 三1班陈子轩 is 陈子轩, 陈子轩同学 too, and 黄小明等6人 is 黄小明. */
const before = /^.*(?:班|级)(?=.)/;
const behind = /(?:小?同学|小朋友|学生)$/;
const others = /等(?:\d+|[一二三四五六七八九十]+)?[名个]?人?$/;
/** A part that tells a class, a number or a role, and no name. */
const noName = /\d|(?:年级|班|组|校|部|方|者|人|生|长)$/;
/** What stands between the letters of a name that somebody spaced out, or that a copied text brought along. */
const spacing = '[\\s\u200B-\u200F\u2060\uFEFF]*';
const spacings = new RegExp(spacing.replace('*', '+'), 'g');
const han = /^\p{Script=Han}+$/u;

/** Lucy Wang: a name of several words in Latin letters, which others may write small. */
const latin = /^\p{Script=Latin}[\p{Script=Latin}.'’-]*(?:\s+\p{Script=Latin}[\p{Script=Latin}.'’-]*)+$/u;
const latinWord = /^\p{Script=Latin}[\p{Script=Latin}.'’-]*$/u;

/** The names in a cell that holds names, in whatever way they are written there; the cell's own parts among them. */
export function namesInCell(text: string): string[] {
  const parts = text.split(/[、,;/\uFF0C\uFF1B\s]+/).map((part) => part.replace(others, ''));
  const spaced = text.replace(spacings, '');
  const whole = han.test(spaced) && spaced.length <= 4 ? [spaced] : [];
  const words = text.split(/[、,;/\uFF0C\uFF1B]+/).map((part) => part.trim()).filter((part) => latin.test(part)); // prettier-ignore
  return [...new Set([...words, ...parts, ...whole, ...text.split(between).flatMap(finer)])];
}

/** The names in a part, where it looks like one: two to four Chinese letters; also each side of a 和 or 与. */
function finer(part: string): string[] {
  const bare = part.replace(others, '').replace(before, '').replace(behind, '');
  const sides = bare.split(/[和与及跟]/);
  const both = sides.length > 1 && sides.every((side) => side.length > 1) ? sides : [];
  return [bare, ...both].filter((name) => han.test(name) && /^.{2,4}$/u.test(name) && !noName.test(name));
}

/** Finds a name in texts, also where its letters are spaced out or, in Latin, small; `plainName` of what it finds is that of the name. */
export function patternOf(name: string): string {
  if (latin.test(name)) return asWord([...name].map(eitherCase).join(''));
  const letters = [...name].map(escaped);
  if (latinWord.test(name)) return asWord(letters.join(''));
  return han.test(name) && letters.length <= 4 ? letters.join(spacing) : letters.join('');
}

/** A name without what stands between its letters; of one in Latin letters without what tells two spellings apart. */
export function plainName(found: string): string {
  return latin.test(found) ? found.toLowerCase().replace(/\s+/g, ' ') : found.replace(spacings, '');
}

/** A name in Latin letters is no part of a longer word. */
function asWord(pattern: string): string {
  return `(?<!\\p{Script=Latin})${pattern}(?!\\p{Script=Latin})`;
}

function eitherCase(letter: string): string {
  const [small, large] = [letter.toLowerCase(), letter.toUpperCase()];
  if (small !== large) return `[${small}${large}]`;
  return /\s/.test(letter) ? '\\s+' : escaped(letter);
}

function escaped(letter: string): string {
  return letter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
