import { nearest } from '../model/nearest.js';
import { kinds, tableOf } from '../model/tables.js';
import type { Column } from '../model/tables/table.js';
import { compact } from './characters.js';
import { parseMark } from './marks.js';
import { saysNone } from './nothing.js';
import { synonyms } from './synonyms.js';

type Words = Readonly<Record<string, string>>;

interface Index {
  readonly words: ReadonlyMap<string, string>;
  readonly spellings: readonly string[];
}

const indexes = new WeakMap<Words, Index>();

/** The listed word that a text says, in Chinese: by the Chinese or English word or a known synonym; else undefined. */
function wordOf(words: Words, text: string): string | undefined {
  return indexOf(words).words.get(spelling(text));
}

/**
 * The value of a column with a closed list: the listed word; 无 or '' where the cell says none;
 * undefined where it says anything else. Rulings 3, 42, 45.
 */
export function closedWord(words: Words, text: string): string | undefined {
  const word = wordOf(words, text);
  if (word !== undefined) return word;
  const none = noneOf(words);
  if (saysNone(text)) return none;
  return none !== '' && parseMark(text) === false ? none : undefined;
}

/** How a list says "none": its own 无, else the empty text. */
export function noneOf(words: Words | undefined): string {
  return words && Object.hasOwn(words, '无') ? '无' : '';
}

/** Every word of every closed list. */
function listedAnywhere(): ReadonlySet<string> {
  everyWord ??= new Set(
    kinds.flatMap((kind) =>
      Object.values(tableOf(kind).columns).flatMap(({ words = {} }) => Object.keys(words)),
    ),
  );
  return everyWord;
}

let everyWord: ReadonlySet<string> | undefined;

/** The listed word nearest to a text, in the language it is written in; undefined where none is near. */
export function nearestWord(words: Words, text: string): string | undefined {
  // 较大 is no slip of 重大: a word of another list was meant as it stands.
  if (listedAnywhere().has(spelling(text))) return undefined;
  const near = nearest(spelling(text), indexOf(words).spellings);
  return near === undefined ? undefined : (indexOf(words).words.get(near) ?? near);
}

/** The suggested word where a text is one in either language, else undefined. */
export function suggestedWord({ suggested }: Column, text: string): string | undefined {
  return suggested && wordOf(suggested, text);
}

function spelling(text: string): string {
  return compact(text).toLowerCase().replaceAll('-', '');
}

function indexOf(words: Words): Index {
  let index = indexes.get(words);
  if (!index) indexes.set(words, (index = makeIndex(words)));
  return index;
}

function makeIndex(words: Words): Index {
  const map = new Map<string, string>();
  for (const [zh, en] of Object.entries(words)) map.set(spelling(zh), zh).set(spelling(en), zh);
  const spellings = [...map.keys()];
  for (const zh of Object.keys(words)) {
    for (const other of synonyms[zh] ?? []) if (!map.has(spelling(other))) map.set(spelling(other), zh);
  }
  return { words: map, spellings };
}
