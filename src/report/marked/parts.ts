import { strToU8 } from 'fflate';
import { partText } from '../../read/parts/xml.js';
import { endScan, scanPiece } from '../../read/parts/xml-scan.js';
import { newScan } from '../../read/parts/xml-state.js';
import { normalName, type Archive } from '../../read/zip/archive.js';
import { nameOf } from './copied-zip.js';

/** A package that is being patched: what it was, and the parts that are written anew. */
export interface Parts {
  readonly archive: Archive;
  /** By normal name; null where a part is left out. */
  readonly written: Map<string, WrittenPart | null>;
}

/** A part that is new or has changed. */
export interface WrittenPart {
  /** As it is spelt in a package that does not have it yet. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Whether a part is there, in its old form or a new one. */
export function hasPart({ archive, written }: Parts, name: string): boolean {
  const normal = normalName(name);
  return written.has(normal) ? written.get(normal) !== null : archive.entries.has(normal);
}

/** The text of an XML part as the package came with it, checked to be well-formed. Throws a `Refusal`. */
export function readPart({ archive }: Parts, name: string): string {
  const scan = newScan(name, archive.limits.depth, { open: () => undefined });
  const pieces: string[] = [];
  for (const piece of partText(archive, normalName(name))) {
    scanPiece(scan, piece);
    pieces.push(piece);
  }
  endScan(scan);
  return pieces.join('');
}

/** The text of a part that need not be well-formed: Excel's own drawings of notes are not always. */
export function readLoosePart({ archive }: Parts, name: string): string {
  return [...partText(archive, normalName(name))].join('');
}

/** Writes a part, in UTF-8 whatever it was. */
export function writePart({ written }: Parts, name: string, text: string): void {
  const declared = text.replace(/^(<\?xml[^>]*?encoding\s*=\s*["'])[\w.:-]+/, '$1UTF-8');
  written.set(normalName(name), { name, bytes: strToU8(declared) });
}

/** Leaves a part out. */
export function dropPart({ archive, written }: Parts, name: string): void {
  if (archive.entries.has(normalName(name))) written.set(normalName(name), null);
}

/** A part's name as the package spells it; part names ignore case, but not every reader does. */
export function spellingOf({ archive }: Parts, name: string): string {
  const entry = archive.entries.get(normalName(name));
  return entry ? new TextDecoder().decode(nameOf(archive, entry)).replaceAll('\\', '/') : name;
}

/** The first name that no part has yet: `xl/comments{n}.xml`, numbered from 1. */
export function freeName(parts: Parts, pattern: string): string {
  for (let number = 1; ; number++) {
    const name = pattern.replace('{n}', String(number));
    if (!hasPart(parts, name)) return name;
  }
}
