import { numeral } from '../model/numerals.js';
import { columnOf, tableOf, type Kind } from '../model/tables.js';
import { sheetKinds } from './sheet-kinds.js';
import { looseForms, normaliseHeader } from './header-text.js';
import { rangeHeaders } from './range-headers.js';

/** The name, in place of a field, of a column that holds a start and an end. */
export const RANGE = '~';

/** What a header means in one kind. */
export interface Meaning {
  readonly field: string;
  /** It is the header that the template writes. */
  readonly canonical: boolean;
  /** Forms also use it for a start and an end in one cell. */
  readonly range: boolean;
  /** How much it speaks for the kind, above 0 and at most 1: rare headers more, aliases less. */
  readonly weight: number;
  /** The number of one of several columns for the same people: 2 of 值班教师2. */
  readonly nth?: number;
}

type Meanings = ReadonlyMap<Kind, Meaning>;
const NOTHING: Meanings = new Map();

// Where many kinds have a header (日期, 班级), it says little about which of them a sheet is.
const COMMON_SHARE = 0.4;
const ALIAS_SHARE = 0.8;
const LOOSE_SHARE = 0.9;
const NUMBERED = /(?<![期周])\(?([1-9一二三四五六七八九])\)?$/u;
// Longer texts are sentences, not headers.
const LONGEST = 60;

const words: ReadonlyMap<string, Meanings> = weighed(collected());

/**
 * What a header means, by kind. `stacked` are the texts above each other that make it, upper first, each
 * normalised; in a header of one row it is one text. The joined text goes first, as it says most
 * (`实际` over `开始时间`), then the lower one alone, then looser readings of them in the same order.
 */
export function meaningsOf(stacked: readonly string[]): Meanings {
  const full = stacked
    .map((_, from) => stacked.slice(from).join(''))
    .filter((form) => form.length <= LONGEST);
  let found: Map<Kind, Meaning> | null = null;
  for (const form of full) found = adopt(found, words.get(form), 1);
  for (const form of full) found = adopt(found, numberedMeanings(form), LOOSE_SHARE);
  for (const form of full.flatMap(looseForms)) found = adopt(found, words.get(form), LOOSE_SHARE);
  return found ?? NOTHING;
}

/** A header without the number that tells it from others for the same people: 值班教师 of 值班教师2. */
export function withoutNumber(header: string): string {
  return header.replace(NUMBERED, '');
}

function numberedMeanings(form: string): Meanings | undefined {
  const number = NUMBERED.exec(form)?.[1];
  const meanings = number === undefined ? undefined : words.get(withoutNumber(form));
  if (number === undefined || meanings === undefined) return undefined;
  const nth = numeral(number)!;
  const ofPeople = [...meanings].filter(([kind, { field }]) => holdsPeople(kind, field));
  return new Map(ofPeople.map(([kind, meaning]) => [kind, { ...meaning, canonical: false, nth }]));
}

/** Whether a column takes one or several people or posts. */
export function holdsPeople(kind: Kind, field: string): boolean {
  const type = columnOf(kind, field)?.type;
  return type === 'person' || type === 'names';
}

function adopt(found: Map<Kind, Meaning> | null, meanings: Meanings | undefined, share: number) {
  if (meanings === undefined) return found;
  const all = found ?? new Map<Kind, Meaning>();
  for (const [kind, meaning] of meanings)
    if (!all.has(kind)) all.set(kind, share === 1 ? meaning : { ...meaning, weight: meaning.weight * share });
  return all;
}

/** Every header of every kind, all of them with weight 1. */
function collected(): Map<string, Map<Kind, Meaning>> {
  const all = new Map<string, Map<Kind, Meaning>>();
  for (const kind of sheetKinds) {
    const ranges = new Set((rangeHeaders.get(kind) ?? []).map(normaliseHeader));
    for (const [field, column] of Object.entries(tableOf(kind).columns)) {
      const canonical = [column.zh, column.en].map(normaliseHeader);
      for (const word of [...canonical, ...column.aliases.map(normaliseHeader)])
        put(all, word, kind, {
          field,
          canonical: canonical.includes(word),
          range: ranges.has(word),
          weight: 1,
        });
    }
    for (const word of ranges)
      put(all, word, kind, { field: RANGE, canonical: false, range: true, weight: 1 });
  }
  return all;
}

function put(all: Map<string, Map<Kind, Meaning>>, word: string, kind: Kind, meaning: Meaning): void {
  const ofWord = all.get(word) ?? new Map<Kind, Meaning>();
  const known = ofWord.get(kind);
  if (known === undefined || (meaning.canonical && !known.canonical)) ofWord.set(kind, meaning);
  all.set(word, ofWord);
}

function weighed(all: ReadonlyMap<string, Meanings>): ReadonlyMap<string, Meanings> {
  return new Map(
    [...all].map(([word, ofWord]) => [word, new Map([...ofWord].map(([k, m]) => [k, weigh(m, ofWord)]))]),
  );
}

function weigh(meaning: Meaning, ofWord: Meanings): Meaning {
  const rarity = COMMON_SHARE + (1 - COMMON_SHARE) / ofWord.size;
  return { ...meaning, weight: rarity * (meaning.canonical ? 1 : ALIAS_SHARE) };
}
