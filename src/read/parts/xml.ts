import { SaxesParser } from 'saxes';
import { bomb, damaged, Refusal } from '../refusal.js';
import { unpack } from '../zip/part.js';
import type { Archive } from '../zip/archive.js';
import { xmlText } from './xml-text.js';

/** Attributes as written, prefixes and all. */
export type Attributes = Readonly<Record<string, string>>;

/** What happens in an XML part. Names come without their prefix; the root has depth 1. */
export interface XmlHandlers {
  open(name: string, attributes: Attributes, depth: number): void;
  close?(name: string, depth: number): void;
  /** Characters and CDATA alike; one text may come in several pieces. */
  text?(text: string): void;
}

/** A parser that is fed piece by piece. `end` refuses a part that stops before its root is closed. */
export interface XmlParser {
  write(text: string): void;
  end(): void;
}

/**
 * Starts a parser that takes well-formed XML only: it refuses any DOCTYPE (entities of its own are how one expands
 * to gigabytes or reads files), control characters, what is cut off, and nesting beyond the cap.
 */
export function xmlParser(part: string, depthCap: number, handlers: XmlHandlers): XmlParser {
  const { open, close, text } = handlers;
  const saxes = new SaxesParser({ xmlns: false, position: false } as const);
  let depth = 0;
  saxes.on('error', () => {
    throw damaged(`其中的“${part}”不是完整的 XML`, `its part “${part}” is not well-formed XML`);
  });
  saxes.on('doctype', () => {
    throw new Refusal('DOCTYPE', { part });
  });
  saxes.on('opentag', ({ name, attributes }) => {
    if (++depth > depthCap)
      throw bomb(
        `“${part}”中的标签套了 ${depthCap} 层以上`,
        `“${part}” nests its tags more than ${depthCap} deep`,
      );
    open(localName(name), attributes, depth);
  });
  saxes.on('closetag', ({ name }) => {
    close?.(localName(name), depth);
    depth--;
  });
  if (text) {
    saxes.on('text', text);
    saxes.on('cdata', text);
  }
  return { write: (piece) => void saxes.write(piece), end: () => void saxes.close() };
}

/** Reads a whole part. */
export function parsePart(archive: Archive, part: string, handlers: XmlHandlers): void {
  const parser = xmlParser(part, archive.limits.depth, handlers);
  for (const text of partText(archive, part)) parser.write(text);
  parser.end();
}

/** The text of a part, piece by piece; refuses a workbook that lacks it. */
export function partText(archive: Archive, part: string): Generator<string> {
  const entry = archive.entries.get(part);
  if (entry === undefined) throw damaged(`缺少“${part}”`, `its part “${part}” is missing`);
  return xmlText(part, unpack(archive, entry));
}

/** An attribute by its name without prefix, for those whose prefix each writer chooses (`r:id`). */
export function prefixed(attributes: Attributes, local: string): string | undefined {
  const name = Object.keys(attributes).find((key) => key.endsWith(`:${local}`));
  return name === undefined ? undefined : attributes[name];
}

/** Whether an attribute says yes: `1`, `true`, `on`. */
export function saysYes(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
