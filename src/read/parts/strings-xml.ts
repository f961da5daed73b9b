import type { Archive } from '../zip/archive.js';
import { unescaped } from './escapes.js';
import { ownText } from './own-text.js';
import { parsePart, saysOn } from './xml.js';

/** The shared texts of a workbook, by the index that cells name. */
export interface SharedTexts {
  readonly texts: readonly string[];
  /** Those of which a part is struck through. */
  readonly struck: ReadonlySet<number>;
}

/** The shared texts of a workbook that has none. */
export const NO_TEXTS: SharedTexts = { texts: [], struck: new Set() };

/** Reads the table of shared texts: exact, rich text joined, without the phonetic readings of names. */
export function readStringsXml(archive: Archive, part: string): SharedTexts {
  const texts: string[] = [];
  const struck = new Set<number>();
  let text = '';
  let taking = false;
  let phonetic = false;
  let runIsStruck = false;
  parsePart(archive, part, {
    open(name, attributes) {
      if (name === 'si') [text, runIsStruck] = ['', false];
      else if (name === 'r') runIsStruck = false;
      else if (name === 'strike') runIsStruck = saysOn(attributes);
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') taking = !phonetic;
    },
    text(piece) {
      if (!taking) return;
      text += piece;
      if (runIsStruck && piece.trim() !== '') struck.add(texts.length);
    },
    close(name) {
      if (name === 't') taking = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'si') texts.push(ownText(unescaped(text)));
    },
  });
  return { texts, struck };
}
