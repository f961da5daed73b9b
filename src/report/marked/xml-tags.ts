import { resolved } from '../../read/parts/xml-references.js';

/** One tag of a well-formed XML text, and where it stands in it. */
export interface Tag {
  /** Without prefix. */
  readonly name: string;
  /** `x:`, or nothing. */
  readonly prefix: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'open' | 'close' | 'empty';
  /** 1 for the outermost element; the same for both tags of an element. */
  readonly depth: number;
}

/** One element of an XML text. */
export interface Element {
  readonly tag: Tag;
  /** Where its content ends; where its tag ends if it is empty. */
  readonly contentEnd: number;
  readonly end: number;
}

const TAG = /<(\/?)([^\s/>:]+:)?([^\s/>]+)(?:\s+[^\s=>]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*(\/?)>/y;
const ATTRIBUTE = /\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * The tags of an XML text in order. The text, a whole part or the content of an element, is known to be well-formed
 * (`readPart`), so that nothing is checked here: the scanner that reads workbooks tells what stands in a part, this
 * one tells where.
 */
export function* tagsOf(xml: string): Generator<Tag> {
  let depth = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const skipped = endOfOther(xml, at);
    if (skipped !== undefined) {
      at = skipped;
      continue;
    }
    TAG.lastIndex = at;
    const [whole, slash, prefix = '', name = '', empty] = TAG.exec(xml)!;
    const kind = slash ? 'close' : empty ? 'empty' : 'open';
    const end = at + whole.length;
    if (kind !== 'close') depth++;
    yield { name, prefix, start: at, end, kind, depth };
    if (kind !== 'open') depth--;
    at = end;
  }
}

/** The end of a comment, an instruction or a CDATA section; undefined for a tag. */
function endOfOther(xml: string, at: number): number | undefined {
  if (xml.startsWith('<!--', at)) return xml.indexOf('-->', at) + 3;
  if (xml.startsWith('<![CDATA[', at)) return xml.indexOf(']]>', at) + 3;
  return xml.startsWith('<?', at) ? xml.indexOf('?>', at) + 2 : undefined;
}

/** The elements of an XML text at one depth, in order. */
export function elementsOf(xml: string, depth: number): Element[] {
  const elements: Element[] = [];
  let open: Tag | undefined;
  for (const tag of tagsOf(xml)) {
    if (tag.depth !== depth) continue;
    if (tag.kind === 'open') open = tag;
    else if (tag.kind === 'empty') elements.push({ tag, contentEnd: tag.end, end: tag.end });
    else if (open) elements.push({ tag: open, contentEnd: tag.start, end: tag.end });
  }
  return elements;
}

/** The text of an element, its tags included. */
export function outerOf(xml: string, { tag, end }: Element): string {
  return xml.slice(tag.start, end);
}

/** The content of an element as it is written. */
export function innerOf(xml: string, { tag, contentEnd }: Element): string {
  return xml.slice(tag.end, contentEnd);
}

/** The attributes of a tag as it is written, by their whole names, references resolved. */
export function attributesOf(tag: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single = ''] of tag.matchAll(ATTRIBUTE))
    attributes.set(name, resolved(double ?? single) ?? '');
  return attributes;
}

/** A tag as it is written, with an attribute set to a value. */
export function withAttribute(tag: string, name: string, value: string): string {
  const written = ` ${name}="${escaped(value)}"`;
  for (const match of tag.matchAll(ATTRIBUTE)) {
    if (match[1] !== name) continue;
    return tag.slice(0, match.index) + written + tag.slice(match.index + match[0].length);
  }
  return tag.replace(/\s*(\/?>)$/, (end) => written + end.trimStart());
}

/** A text as XML, also inside an attribute. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
