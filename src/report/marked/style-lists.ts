import { edited, insert, type Edit } from './xml-edits.js';
import { elementsOf, innerOf, outerOf, withAttribute, type Element } from './xml-tags.js';

/** The lists of a style sheet to which something may be added, in the order in which they must stand. */
const listNames = ['fonts', 'fills', 'borders', 'cellXfs'] as const;
type ListName = (typeof listNames)[number];

/** What stands before each list; `cellStyleXfs` stands between the borders and the cell styles. */
const before: Readonly<Record<ListName, readonly string[]>> = {
  fonts: ['numFmts'],
  fills: ['numFmts', 'fonts'],
  borders: ['numFmts', 'fonts', 'fills'],
  cellXfs: ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs'],
};

/** What a list that is not there begins with: what index 0 (of fills also 1) must be. */
const first = (prefix: string): Readonly<Record<ListName, readonly string[]>> => ({
  fonts: [`<${prefix}font/>`],
  fills: ['none', 'gray125'].map(
    (pattern) => `<${prefix}fill><${prefix}patternFill patternType="${pattern}"/></${prefix}fill>`,
  ),
  borders: [`<${prefix}border/>`],
  cellXfs: [`<${prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`],
});

interface List {
  readonly element: Element | undefined;
  /** How many of the items stand in the file. */
  readonly found: number;
  /** Each as it is written. */
  readonly items: string[];
}

/** A style sheet whose lists grow. */
export interface StyleLists {
  readonly xml: string;
  readonly prefix: string;
  readonly lists: Readonly<Record<ListName, List>>;
}

/** Reads the lists of a style sheet. */
export function readStyleLists(xml: string): StyleLists {
  const [root] = elementsOf(xml, 1);
  const { prefix } = root!.tag;
  const elements = elementsOf(xml, 2);
  const read = (name: ListName): List => {
    const element = elements.find(({ tag }) => tag.name === name);
    if (!element) return { element, found: 0, items: [...first(prefix)[name]] };
    const inner = innerOf(xml, element);
    const items = elementsOf(inner, 1).map((item) => outerOf(inner, item));
    return { element, found: items.length, items };
  };
  const lists = { fonts: read('fonts'), fills: read('fills'), borders: read('borders'), cellXfs: read('cellXfs') }; // prettier-ignore
  return { xml, prefix, lists };
}

/** The index of an item; one that is not there yet is added at the end. */
export function indexOf({ lists }: StyleLists, name: ListName, item: string): number {
  const { items } = lists[name];
  const known = items.indexOf(item);
  return known >= 0 ? known : items.push(item) - 1;
}

/** The style sheet with what was added. */
export function writeStyleLists({ xml, prefix, lists }: StyleLists): string {
  return edited(
    xml,
    listNames.flatMap((name) => editsOf(xml, prefix, name, lists[name])),
  );
}

function editsOf(xml: string, prefix: string, name: ListName, { element, found, items }: List): Edit[] {
  if (!element) {
    const list = `<${prefix}${name} count="${items.length}">${items.join('')}</${prefix}${name}>`;
    return [insert(placeOf(xml, name), list)];
  }
  if (items.length === found) return [];
  const { tag, contentEnd } = element;
  const counted = withAttribute(xml.slice(tag.start, tag.end), 'count', String(items.length));
  const open = tag.kind === 'empty' ? counted.replace(/\/>$/, '>') : counted;
  const close = tag.kind === 'empty' ? `</${prefix}${name}>` : '';
  return [
    { at: tag.start, end: tag.end, text: open },
    insert(contentEnd, items.slice(found).join('') + close),
  ];
}

/** Behind the last of what must stand before a list. */
function placeOf(xml: string, name: ListName): number {
  const [root] = elementsOf(xml, 1);
  const earlier = elementsOf(xml, 2).filter(({ tag }) => before[name].includes(tag.name));
  return earlier.at(-1)?.end ?? root!.tag.end;
}
