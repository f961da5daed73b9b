import type { Archive } from '../zip/archive.js';
import { unescaped } from './escapes.js';
import { ownText } from './own-text.js';
import { parsePart } from './xml.js';

/** Reads the table of shared texts: exact, rich text joined, without the phonetic readings of names. */
export function readStringsXml(archive: Archive, part: string): string[] {
  const strings: string[] = [];
  let text = '';
  let taking = false;
  let phonetic = false;
  parsePart(archive, part, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') taking = !phonetic;
    },
    text(piece) {
      if (taking) text += piece;
    },
    close(name) {
      if (name === 't') taking = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'si') strings.push(ownText(unescaped(text)));
    },
  });
  return strings;
}
