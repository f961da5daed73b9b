import { damaged } from '../../read/refusal.js';
import type { Run } from './note-text.js';
import { patchNote, runsXml, textOf } from './note-xml.js';
import { appendTo, edited, type Edit } from './xml-edits.js';
import { attributesOf, elementsOf, innerOf, type Element } from './xml-tags.js';

/** The author of notes that are ours alone. */
const AUTHOR = 'shuifuze';

/** What became of the notes of a sheet. */
export interface PatchedNotes {
  readonly xml: string;
  /** Addresses of notes that held nothing but our text and are gone. */
  readonly gone: readonly string[];
  /** The whole texts of the notes that now hold our text, by address. */
  readonly texts: ReadonlyMap<string, string>;
}

/** An empty list of notes. */
export function emptyNotes(main: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${main}"><authors></authors><commentList></commentList></comments>`;
}

/**
 * Takes the text of an earlier check out of the notes of a sheet and writes the new one: at the end of a note that
 * the school made, else as a note of our own. All else in the school's notes stays, their authors too.
 */
export function patchNotes(xml: string, notes: ReadonlyMap<string, readonly Run[]>): PatchedNotes {
  const [list, authors] = ['commentList', 'authors'].map((name) => named(xml, name)) as [Element, Element];
  const edits: Edit[] = [];
  const gone: string[] = [];
  const texts = new Map<string, string>();
  for (const note of elementsOf(xml, 3).filter(({ tag }) => tag.name === 'comment')) {
    const address = attributesOf(xml.slice(note.tag.start, note.tag.end)).get('ref') ?? '';
    const runs = texts.has(address) ? undefined : notes.get(address);
    const patched = patchNote(xml, note, runs);
    edits.push(...patched.edits);
    if (patched.isGone) gone.push(address);
    else if (runs) texts.set(address, patched.text);
  }
  const [author, entry] = authorOf(xml, authors);
  const added = [...notes].filter(([address]) => !texts.has(address));
  const { prefix } = list.tag;
  const content = added.map(([address, runs]) => newNote(prefix, address, author, runs)).join('');
  for (const [address, runs] of added) texts.set(address, textOf(runs));
  if (added.length > 0) edits.push(...entry, appendTo(list, xml, content));
  return { xml: edited(xml, edits), gone: gone.filter((address) => !texts.has(address)), texts };
}

function named(xml: string, name: string): Element {
  const found = elementsOf(xml, 2).find(({ tag }) => tag.name === name);
  if (!found) throw damaged(`批注部分缺少“${name}”`, `its list of notes lacks “${name}”`);
  return found;
}

function newNote(prefix: string, address: string, author: number, runs: readonly Run[]): string {
  const text = `<${prefix}text>${runsXml(prefix, runs)}</${prefix}text>`;
  return `<${prefix}comment ref="${address}" authorId="${author}" shapeId="0">${text}</${prefix}comment>`;
}

/** The index of our author, and what puts it into the list where it is not there yet. */
function authorOf(xml: string, authors: Element): [number, Edit[]] {
  const inner = innerOf(xml, authors);
  const names = elementsOf(inner, 1).map((author) => innerOf(inner, author));
  const known = names.indexOf(AUTHOR);
  if (known >= 0) return [known, []];
  const { prefix } = authors.tag;
  return [names.length, [appendTo(authors, xml, `<${prefix}author>${AUTHOR}</${prefix}author>`)]];
}
