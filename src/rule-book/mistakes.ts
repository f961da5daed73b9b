import type { RuleFault } from '../errors.js';
import { nearest } from '../model/nearest.js';
import type { Bilingual, Lang } from '../model/text.js';
import type { Sheet } from '../model/sheet.js';
import { areaOf } from '../read/cells/merges.js';
import { defaultLimits } from '../read/limits.js';
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
    const cut = fault.path.lastIndexOf('!');
    const area = areaOf(fault.path.slice(cut + 1), defaultLimits);
    const sheet = sheets.findIndex(({ name }) => name === fault.path.slice(0, cut));
    return { fault, at: [sheet < 0 ? sheets.length : sheet, area?.top ?? 0, area?.left ?? 0] as const };
  });
  return placed
    .sort(({ at: a }, { at: b }) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])
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
