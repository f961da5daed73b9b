import type { RuleFault } from '../errors.js';
import { nearest } from '../model/nearest.js';
import { byCodePoint, type Bilingual, type Lang } from '../model/text.js';
import type { Sheet } from '../model/sheet.js';
import type { Vocabulary } from './vocabulary.js';

/** A cell of the workbook, as an error names it: `条件!F12`. */
export type Place = string;

/** Collects what is wrong in a workbook of rules, each with its cell. */
export class Mistakes {
  readonly all: RuleFault[] = [];
  constructor(
    private readonly file: string,
    private readonly lang: Lang,
  ) {}

  /** Adds one; `allowed` are the words among which the nearest to `like` is looked for. */
  add(
    place: Place,
    found: string,
    expected: Bilingual,
    allowed: readonly string[] = [],
    like: string = found,
  ): void {
    this.put(place, found, expected, nearest(like.trim(), allowed));
  }

  /** A word that is not on its list, or not among those ids of it that would do here. */
  addUnknown(place: Place, found: string, known: Vocabulary, only?: readonly string[]): void {
    const words = (lang: Lang): readonly string[] =>
      only?.map((id) => known.say(id, lang)) ?? known.words(lang);
    const expected = { zh: oneOf(words('zh'), '、'), en: oneOf(words('en'), ', ') };
    const near = only ? nearest(found.trim(), words(this.lang)) : known.nearest(found, this.lang);
    this.put(place, found, expected, near);
  }

  private put(place: Place, found: string, expected: Bilingual, near: string | undefined): void {
    const fault = {
      file: this.file,
      path: place,
      found: found === '' ? '—' : `“${shortened(found)}”`,
      expected,
    };
    this.all.push(near === undefined ? fault : { ...fault, nearest: near });
  }
}

/** Faults in the order of sheet, row and column in which somebody goes through the workbook; those without a cell come last. */
export function inOrderOfCells(faults: readonly RuleFault[], sheets: readonly Sheet[]): RuleFault[] {
  const placed = faults.map((fault) => {
    const [, name, letters = '', row = ''] = /^(.*)!([A-Z]+)(\d+)$/.exec(fault.path) ?? [];
    const sheet = sheets.findIndex((each) => each.name === name);
    return { fault, sheet: sheet < 0 ? sheets.length : sheet, row: Number(row), letters };
  });
  return placed
    .sort(
      (a, b) =>
        a.sheet - b.sheet ||
        a.row - b.row ||
        a.letters.length - b.letters.length ||
        byCodePoint(a.letters, b.letters),
    ) // prettier-ignore
    .map(({ fault }) => fault);
}

/** Lists that are too long to be read are on the sheet of facts. */
const MOST = 24;

function oneOf(words: readonly string[], between: string): string {
  const more = words.length > MOST ? ' …' : '';
  return words.slice(0, MOST).join(between) + more;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
