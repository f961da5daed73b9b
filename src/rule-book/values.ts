import { clockTime } from '../model/clock.js';
import { normalName } from '../model/normal.js';
import type { Family } from '../model/operators.js';
import type { Bilingual, Lang } from '../model/text.js';
import { isDate } from '../validate/conditions.js';
import { markWords, valueWords, yesNoWords } from './words.js';

/** A value as rule files have it: a limit, what a fact is compared with, what an example sets; null is blank. */
export type Literal = string | number | boolean | readonly string[] | null;
/** What a value is written as: a list of words beside the families of columns. */
export type Shape = Family | 'list';
/** A value, or what it should have been. */
export type ReadValue<T> = { readonly value: T } | { readonly expected: Bilingual };

/** Hours have two digits. */
const MOST_HOURS = 100;
/** Between the words of a list; a word with it in it is written in quotes. */
const BETWEEN = '、';
const openings = ['【', '[', '"', '（', '('];

/** A value as people write it in a cell: numbers as numbers, all else as text. */
export function sayValue(value: Literal, shape: Shape, lang: Lang): string | number {
  if (value === null) return valueWords.blank[lang];
  if (isList(value)) return value.map((word) => sayText(word, true)).join(BETWEEN) || valueWords.none[lang];
  if (value === '') return valueWords.none[lang];
  if (typeof value === 'boolean') return (shape === 'mark' ? markWords : yesNoWords).say(String(value), lang);
  if (typeof value === 'number') return shape === 'time' ? sayTime(value) : value;
  return isDated(shape) ? value.replace('T', ' ') : sayText(value);
}

function isList(value: Literal): value is readonly string[] {
  return Array.isArray(value);
}

function isDated(shape: Shape): boolean {
  return shape === 'date' || shape === 'mark';
}

/** Minutes since midnight as a clock shows them; what no clock shows stays a number. */
function sayTime(minutes: number): string | number {
  if (!Number.isInteger(minutes) || minutes < 0 || minutes >= MOST_HOURS * 60) return minutes;
  return clockTime(minutes);
}

/** A text that could be taken for something else, or has several lines, stands in quotes, as JSON has it. */
export function sayText(text: string, listed = false): string {
  const plain =
    text !== '' &&
    text.trim() === text &&
    !text.includes('\n') &&
    !openings.some((sign) => text.startsWith(sign));
  return plain && !(listed && text.includes(BETWEEN)) ? text : JSON.stringify(text);
}

const says: Readonly<Record<Exclude<Shape, 'text' | 'person'>, Bilingual>> = {
  names: { zh: '名字，多个用“、”隔开', en: 'names, with “、” between them' },
  list: { zh: '词，多个用“、”隔开', en: 'words, with “、” between them' },
  number: { zh: '数字', en: 'a number' },
  time: { zh: '时刻，如 08:00', en: 'a time such as 08:00' },
  yesNo: { zh: '是或否', en: 'yes or no' },
  date: {
    zh: '日期，如 2025-09-01 或 2025-09-01 08:00',
    en: 'a date such as 2025-09-01 or 2025-09-01 08:00',
  },
  mark: { zh: '日期（如 2025-09-01）、已或未', en: 'a date such as 2025-09-01, done or not done' },
};

/** Reads what a cell says as a value of that shape. */
export function readValue(text: string, shape: Shape): ReadValue<Exclude<Literal, null>> {
  const value = readers[shape](text.trim());
  if (value !== undefined) return { value };
  return { expected: shape === 'text' || shape === 'person' ? valueWords.aText : says[shape] };
}

/** As `readValue`, where blank may be said too. */
export function readValueOrBlank(text: string, shape: Shape): ReadValue<Literal> {
  return isWord(text, valueWords.blank) ? { value: null } : readValue(text, shape);
}

type Reader = (text: string) => Exclude<Literal, null> | undefined;

const readers: Readonly<Record<Shape, Reader>> = {
  text: readText,
  person: readText,
  names: readList,
  list: readList,
  number: (text) => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined),
  time: readTime,
  yesNo: (text) => truth(yesNoWords.find(text)),
  date: readDate,
  mark: (text) => truth(markWords.find(text)) ?? readDate(text),
};

/** Reads a text that `sayText` wrote; undefined where there is none. */
export function readText(text: string): string | undefined {
  if (isWord(text, valueWords.none)) return '';
  if (!text.startsWith('"')) return text === '' ? undefined : text;
  try {
    const quoted: unknown = JSON.parse(text);
    return typeof quoted === 'string' ? quoted : undefined;
  } catch {
    return undefined;
  }
}

/** Words between which the sign stands; within quotes it is a part of the word. */
function readList(text: string): string[] | undefined {
  if (isWord(text, valueWords.none)) return [];
  const words = text.match(/"(?:[^"\\]|\\.)*"|[^、]+/g)?.map((word) => readText(word.trim()));
  return words?.every((word) => word !== undefined) ? words : undefined;
}

function readTime(text: string): number | undefined {
  const [, hours, minutes] = /^(\d{1,2}):([0-5]\d)$/.exec(text) ?? [];
  return hours === undefined
    ? (readers.number(text) as number | undefined)
    : Number(hours) * 60 + Number(minutes);
}

function readDate(text: string): string | undefined {
  const iso = text.replace(/^(\d{4}-\d\d-\d\d)[ T]+/, '$1T');
  return isDate(iso) ? iso : undefined;
}

function truth(word: string | undefined): boolean | undefined {
  return word === undefined ? undefined : word === 'true';
}

function isWord(text: string, { zh, en }: Bilingual): boolean {
  return [zh, en].some((word) => normalName(word) === normalName(text));
}
